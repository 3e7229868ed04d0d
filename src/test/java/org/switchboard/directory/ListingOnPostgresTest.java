package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Lists on PostgreSQL. */
class ListingOnPostgresTest extends ListingContract {
    ListingOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
