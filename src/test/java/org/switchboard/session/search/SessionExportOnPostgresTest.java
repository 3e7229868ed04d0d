package org.switchboard.session.search;

import org.switchboard.support.Engine;

/** Exports of sessions on PostgreSQL. */
class SessionExportOnPostgresTest extends SessionExportContract {
    SessionExportOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
