package org.switchboard.session;

import org.switchboard.support.Engine;

/** The archive on PostgreSQL. */
class ArchiveOnPostgresTest extends ArchiveContract {
    ArchiveOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
