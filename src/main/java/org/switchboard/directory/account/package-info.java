/** Keeps the accounts. */
@NullMarked
package org.switchboard.directory.account;

import org.jspecify.annotations.NullMarked;
