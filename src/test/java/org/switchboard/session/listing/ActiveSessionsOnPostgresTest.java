package org.switchboard.session.listing;

import org.switchboard.support.Engine;

/** What is live on PostgreSQL. */
class ActiveSessionsOnPostgresTest extends ActiveSessionsContract {
    ActiveSessionsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
