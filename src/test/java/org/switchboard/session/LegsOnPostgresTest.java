package org.switchboard.session;

import org.switchboard.support.Engine;

/** Legs on PostgreSQL. */
class LegsOnPostgresTest extends LegsContract {
    LegsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
