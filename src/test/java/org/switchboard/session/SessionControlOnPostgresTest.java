package org.switchboard.session;

import org.switchboard.support.Engine;

/** Acting on sessions on PostgreSQL. */
class SessionControlOnPostgresTest extends SessionControlContract {
    SessionControlOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
