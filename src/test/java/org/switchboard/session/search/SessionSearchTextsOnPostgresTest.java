package org.switchboard.session.search;

import org.switchboard.support.Engine;

/** Searching sessions by a text on PostgreSQL. */
class SessionSearchTextsOnPostgresTest extends SessionSearchTextsContract {
    SessionSearchTextsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
