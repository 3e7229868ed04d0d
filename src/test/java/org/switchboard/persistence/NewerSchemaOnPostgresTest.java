package org.switchboard.persistence;

import org.switchboard.support.Engine;

class NewerSchemaOnPostgresTest extends NewerSchemaContract {
    NewerSchemaOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
