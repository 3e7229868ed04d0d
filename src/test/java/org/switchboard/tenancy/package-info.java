/**
 * The border between accounts, tried from every side: every operation, id, role, way of signing in and interface. The cases
 * come from the operations' declarations, so a new operation is among them by itself.
 */
@NullMarked
package org.switchboard.tenancy;

import org.jspecify.annotations.NullMarked;
