/**
 * What can be asked of the server. An operation is declared once, here; every interface reads the declaration, so that a new
 * operation appears in all of them by itself.
 */
@NullMarked
package org.switchboard.operation;

import org.jspecify.annotations.NullMarked;
