package org.switchboard.directory.importing;

import org.switchboard.support.Engine;

/** Importing on PostgreSQL. */
class DirectoryImportOnPostgresTest extends DirectoryImportContract {
    DirectoryImportOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
