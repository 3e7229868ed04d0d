package org.switchboard.persistence;

import org.switchboard.support.Engine;

class NewerSchemaOnH2Test extends NewerSchemaContract {
    NewerSchemaOnH2Test() {
        super(Engine.H2);
    }
}
