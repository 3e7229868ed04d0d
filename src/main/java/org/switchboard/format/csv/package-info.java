/**
 * CSV: a header row, then a row for each document.
 */
@NullMarked
package org.switchboard.format.csv;

import org.jspecify.annotations.NullMarked;
