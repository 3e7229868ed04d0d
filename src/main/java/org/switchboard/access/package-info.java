/** Who is calling, and what they may do. Knows nothing of HTTP. */
@NullMarked
package org.switchboard.access;

import org.jspecify.annotations.NullMarked;
