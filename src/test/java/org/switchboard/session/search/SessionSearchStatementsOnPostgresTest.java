package org.switchboard.session.search;

import org.switchboard.support.Engine;

/** How many statements lists of sessions take on PostgreSQL. */
class SessionSearchStatementsOnPostgresTest extends SessionSearchStatementsContract {
    SessionSearchStatementsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
