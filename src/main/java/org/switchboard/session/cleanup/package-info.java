/** What happens to sessions that are over: stuck ones are ended, old ones archived, ranges of time deleted. */
@NullMarked
package org.switchboard.session.cleanup;

import org.jspecify.annotations.NullMarked;
