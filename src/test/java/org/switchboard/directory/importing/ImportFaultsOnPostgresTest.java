package org.switchboard.directory.importing;

import org.switchboard.support.Engine;

/** Faults of files on PostgreSQL. */
class ImportFaultsOnPostgresTest extends ImportFaultsContract {
    ImportFaultsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
