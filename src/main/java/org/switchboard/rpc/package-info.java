/** The routes that name the operation, and batches. */
@NullMarked
package org.switchboard.rpc;

import org.jspecify.annotations.NullMarked;
