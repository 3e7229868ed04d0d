/** The operations on sessions. */
@NullMarked
package org.switchboard.operation.sessions;

import org.jspecify.annotations.NullMarked;
