/** Who is calling, and what they may do. Knows nothing of HTTP. */
@NullMarked
package org.switchboard.security;

import org.jspecify.annotations.NullMarked;
