/** Keeps the customers, and the tree that they form in each account. */
@NullMarked
package org.switchboard.directory.customer;

import org.jspecify.annotations.NullMarked;
