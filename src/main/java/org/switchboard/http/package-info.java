/**
 * What every interface over HTTP shares: paths and verbs made plain, negotiation, sign-in, bodies in and out, errors as
 * answers. It translates and decides nothing.
 */
@NullMarked
package org.switchboard.http;

import org.jspecify.annotations.NullMarked;
