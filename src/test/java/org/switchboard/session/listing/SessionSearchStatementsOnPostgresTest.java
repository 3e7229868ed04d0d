package org.switchboard.session.listing;

import org.switchboard.support.Engine;

/** How many statements lists of sessions take on PostgreSQL. */
class SessionSearchStatementsOnPostgresTest extends SessionSearchStatementsContract {
    SessionSearchStatementsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
