package org.switchboard.session.listing;

import org.switchboard.support.Engine;

/** Lists of sessions on PostgreSQL. */
class SessionListsOnPostgresTest extends SessionListsContract {
    SessionListsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
