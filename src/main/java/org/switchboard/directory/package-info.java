/**
 * The directory: accounts, customers and their tree, logins, and the endpoints through which people and numbers are
 * reached. Nothing here knows how it is asked.
 */
@NullMarked
package org.switchboard.directory;

import org.jspecify.annotations.NullMarked;
