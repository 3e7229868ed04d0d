/** Connections to the database: the pool, what is counted of it, and whether the database is there. */
@NullMarked
package org.switchboard.persistence.connection;

import org.jspecify.annotations.NullMarked;
