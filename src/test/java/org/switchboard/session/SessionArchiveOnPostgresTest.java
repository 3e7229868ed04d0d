package org.switchboard.session;

import org.switchboard.support.Engine;

/** The archive on PostgreSQL. */
class SessionArchiveOnPostgresTest extends SessionArchiveContract {
    SessionArchiveOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
