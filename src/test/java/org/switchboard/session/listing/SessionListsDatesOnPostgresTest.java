package org.switchboard.session.listing;

import org.switchboard.support.Engine;

/** Lists of sessions of certain days on PostgreSQL. */
class SessionListsDatesOnPostgresTest extends SessionListsDatesContract {
    SessionListsDatesOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
