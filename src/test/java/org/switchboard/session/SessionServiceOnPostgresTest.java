package org.switchboard.session;

import org.switchboard.support.Engine;

/** Acting on sessions on PostgreSQL. */
class SessionServiceOnPostgresTest extends SessionServiceContract {
    SessionServiceOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
