/** What can be asked of the server, each declared once. */
@NullMarked
package org.switchboard.operation;

import org.jspecify.annotations.NullMarked;
