package org.switchboard.integrity;

import org.switchboard.support.Engine;

class IntegrityOnH2Test extends IntegrityContract {
    IntegrityOnH2Test() {
        super(Engine.H2);
    }
}
