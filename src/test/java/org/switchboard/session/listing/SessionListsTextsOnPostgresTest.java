package org.switchboard.session.listing;

import org.switchboard.support.Engine;

/** Searching sessions by a text on PostgreSQL. */
class SessionListsTextsOnPostgresTest extends SessionListsTextsContract {
    SessionListsTextsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
