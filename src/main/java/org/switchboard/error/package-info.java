/** What can be wrong with a field, or with a change that is asked for. */
@NullMarked
package org.switchboard.error;

import org.jspecify.annotations.NullMarked;
