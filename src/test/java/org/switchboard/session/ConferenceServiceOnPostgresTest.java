package org.switchboard.session;

import org.switchboard.support.Engine;

/** Conferences on PostgreSQL. */
class ConferenceServiceOnPostgresTest extends ConferenceServiceContract {
    ConferenceServiceOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
