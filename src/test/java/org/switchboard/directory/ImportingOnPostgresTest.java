package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Importing on PostgreSQL. */
class ImportingOnPostgresTest extends ImportingContract {
    ImportingOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
