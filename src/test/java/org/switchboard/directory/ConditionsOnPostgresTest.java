package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Conditions on PostgreSQL. */
class ConditionsOnPostgresTest extends ConditionsContract {
    ConditionsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
