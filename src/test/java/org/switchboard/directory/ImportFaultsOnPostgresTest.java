package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Faults of files on PostgreSQL. */
class ImportFaultsOnPostgresTest extends ImportFaultsContract {
    ImportFaultsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
