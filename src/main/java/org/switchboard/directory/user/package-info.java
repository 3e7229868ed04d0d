/** Keeps the users: their roles, accounts, endpoints and passwords. */
@NullMarked
package org.switchboard.directory.user;

import org.jspecify.annotations.NullMarked;
