package org.switchboard.session;

import org.switchboard.support.Engine;

/** Many changes at once on PostgreSQL. */
class SessionRacesOnPostgresTest extends SessionRacesContract {
    SessionRacesOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
