package org.switchboard.session;

import org.switchboard.support.Engine;

/** Deleting ranges of sessions on PostgreSQL. */
class DeletingSessionsOnPostgresTest extends DeletingSessionsContract {
    DeletingSessionsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
