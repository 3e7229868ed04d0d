package org.switchboard.session;

import org.switchboard.support.Engine;

/** Stuck sessions on PostgreSQL. */
class StuckSessionsOnPostgresTest extends StuckSessionsContract {
    StuckSessionsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
