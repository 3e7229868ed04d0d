/**
 * The way to what is stored: transactions, the border between accounts, migrations, what readers may rely on, and what the
 * database's failures mean.
 */
@NullMarked
package org.switchboard.persistence;

import org.jspecify.annotations.NullMarked;
