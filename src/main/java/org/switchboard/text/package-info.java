/** How values are text: moments, flags, numbers, JSON, what XML can carry, and UTF-8. */
@NullMarked
package org.switchboard.text;

import org.jspecify.annotations.NullMarked;
