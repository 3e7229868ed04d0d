/** The pages that describe the operations to people. */
@NullMarked
package org.switchboard.description;

import org.jspecify.annotations.NullMarked;
