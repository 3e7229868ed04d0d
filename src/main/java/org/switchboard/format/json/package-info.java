/**
 * JSON and JSON Lines, and the one mapper of Jackson by which JSV and CSV name, order and bind members too.
 */
@NullMarked
package org.switchboard.format.json;

import org.jspecify.annotations.NullMarked;
