package org.switchboard.session.listing;

import org.switchboard.support.Engine;

/** Cursors of lists of sessions on PostgreSQL. */
class SessionListsCursorOnPostgresTest extends SessionListsCursorContract {
    SessionListsCursorOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
