/** What callers do with a session that is open: its states, hold, redirection, legs, conferences; and calls to numbers. */
@NullMarked
package org.switchboard.session.call;

import org.jspecify.annotations.NullMarked;
