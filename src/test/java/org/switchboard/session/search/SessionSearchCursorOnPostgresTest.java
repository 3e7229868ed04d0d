package org.switchboard.session.search;

import org.switchboard.support.Engine;

/** Cursors of lists of sessions on PostgreSQL. */
class SessionSearchCursorOnPostgresTest extends SessionSearchCursorContract {
    SessionSearchCursorOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
