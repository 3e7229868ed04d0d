/** What administrators of the server can ask of it. */
@NullMarked
package org.switchboard.operation.administration;

import org.jspecify.annotations.NullMarked;
