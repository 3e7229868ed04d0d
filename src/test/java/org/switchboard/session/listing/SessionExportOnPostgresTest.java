package org.switchboard.session.listing;

import org.switchboard.support.Engine;

/** Exports of sessions on PostgreSQL. */
class SessionExportOnPostgresTest extends SessionExportContract {
    SessionExportOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
