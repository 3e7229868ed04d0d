package org.switchboard.session.listing;

import org.switchboard.support.Engine;

/** Exports of sessions on PostgreSQL. */
class SessionExportsOnPostgresTest extends SessionExportsContract {
    SessionExportsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
