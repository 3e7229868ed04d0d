package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Deletions that meet other changes on PostgreSQL. */
class DeletingMeetsOnPostgresTest extends DeletingMeetsContract {
    DeletingMeetsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
