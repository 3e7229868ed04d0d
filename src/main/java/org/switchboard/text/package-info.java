/** How values are text: moments, JSON, what XML can carry. */
@NullMarked
package org.switchboard.text;

import org.jspecify.annotations.NullMarked;
