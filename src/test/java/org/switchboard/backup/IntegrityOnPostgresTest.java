package org.switchboard.backup;

import org.switchboard.support.Engine;

class IntegrityOnPostgresTest extends IntegrityContract {
    IntegrityOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
