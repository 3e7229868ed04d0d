package org.switchboard.session;

import org.switchboard.support.Engine;

/** What changes of sessions tell on PostgreSQL. */
class SessionEventsOnPostgresTest extends SessionEventsContract {
    SessionEventsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
