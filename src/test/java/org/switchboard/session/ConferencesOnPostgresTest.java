package org.switchboard.session;

import org.switchboard.support.Engine;

/** Conferences on PostgreSQL. */
class ConferencesOnPostgresTest extends ConferencesContract {
    ConferencesOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
