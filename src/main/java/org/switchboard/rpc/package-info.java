/** The REST interfaces: the operations' own routes, and those that name the operation. */
@NullMarked
package org.switchboard.rpc;

import org.jspecify.annotations.NullMarked;
