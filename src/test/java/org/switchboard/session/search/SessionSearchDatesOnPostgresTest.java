package org.switchboard.session.search;

import org.switchboard.support.Engine;

/** Lists of sessions of certain days on PostgreSQL. */
class SessionSearchDatesOnPostgresTest extends SessionSearchDatesContract {
    SessionSearchDatesOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
