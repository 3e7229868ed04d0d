package org.switchboard.integrity;

import org.switchboard.support.Engine;

class IntegrityOnPostgresTest extends IntegrityContract {
    IntegrityOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
