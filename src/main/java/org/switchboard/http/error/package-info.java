/** Refusals and failures as responses of the one published shape. */
@NullMarked
package org.switchboard.http.error;

import org.jspecify.annotations.NullMarked;
