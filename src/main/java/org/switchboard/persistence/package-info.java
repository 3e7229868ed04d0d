/**
 * The way to the database: connections, transactions, the border between accounts, migrations, what readers may rely on, and what its
 * failures mean.
 */
@NullMarked
package org.switchboard.persistence;

import org.jspecify.annotations.NullMarked;
