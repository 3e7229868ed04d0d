package org.switchboard.session.search;

import org.switchboard.support.Engine;

/** What is live on PostgreSQL. */
class ActiveSessionsOnPostgresTest extends ActiveSessionsContract {
    ActiveSessionsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
