/**
 * The REST door: routes, negotiation, sign-in over HTTP, bodies, and errors as answers. It translates and decides
 * nothing.
 */
@NullMarked
package org.switchboard.door.rest;

import org.jspecify.annotations.NullMarked;
