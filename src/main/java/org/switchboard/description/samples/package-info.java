/** Requests that can be sent as they are: one or more for each operation, for its page and for the explorer. */
@NullMarked
package org.switchboard.description.samples;

import org.jspecify.annotations.NullMarked;
