/** The doors, and what opens them. */
@NullMarked
package org.switchboard.door;

import org.jspecify.annotations.NullMarked;
