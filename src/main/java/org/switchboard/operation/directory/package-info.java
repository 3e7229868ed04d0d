/** The operations on accounts, customers, endpoints, users and the trail of what was done to them. */
@NullMarked
package org.switchboard.operation.directory;

import org.jspecify.annotations.NullMarked;
