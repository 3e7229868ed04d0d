package org.switchboard.session;

import org.switchboard.support.Engine;

/** What is told only of what is stored, on PostgreSQL. */
class SessionEventTransactionsOnPostgresTest extends SessionEventTransactionsContract {
    SessionEventTransactionsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
