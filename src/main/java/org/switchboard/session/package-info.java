/**
 * The heart: what a session is, its defaults, its states, members and log, where it is kept, and the one writer of all that.
 * Knows no interface, no format and no HTTP.
 */
@NullMarked
package org.switchboard.session;

import org.jspecify.annotations.NullMarked;
