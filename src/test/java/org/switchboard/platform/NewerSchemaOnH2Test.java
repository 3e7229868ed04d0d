package org.switchboard.platform;

import org.switchboard.support.Engine;

class NewerSchemaOnH2Test extends NewerSchemaContract {
    NewerSchemaOnH2Test() {
        super(Engine.H2);
    }
}
