/**
 * The heart: what a session is, how it is opened with its defaults and checks, its members and its log, and where it is
 * kept. Knows no interface, no format and no HTTP.
 */
@NullMarked
package org.switchboard.session;

import org.jspecify.annotations.NullMarked;
