package org.switchboard.session.search;

import org.switchboard.support.Engine;

/** Lists of sessions on PostgreSQL. */
class SessionSearchOnPostgresTest extends SessionSearchContract {
    SessionSearchOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
