package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Conditions on H2. */
class ConditionsOnH2Test extends ConditionsContract {
    ConditionsOnH2Test() {
        super(Engine.H2);
    }
}
