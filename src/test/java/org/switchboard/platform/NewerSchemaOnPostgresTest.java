package org.switchboard.platform;

import org.switchboard.support.Engine;

class NewerSchemaOnPostgresTest extends NewerSchemaContract {
    NewerSchemaOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
