/** The pages that describe the operations to people. */
@NullMarked
package org.switchboard.door.metadata;

import org.jspecify.annotations.NullMarked;
