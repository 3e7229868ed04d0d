/**
 * The directory: its entries, how they are found and how they are changed; the packages below say what may be done to each
 * kind. Nothing here knows how it is asked.
 */
@NullMarked
package org.switchboard.directory;

import org.jspecify.annotations.NullMarked;
