/** How values are text: moments, JSON, what XML can carry; and the texts that the WAR holds. */
@NullMarked
package org.switchboard.text;

import org.jspecify.annotations.NullMarked;
