package org.switchboard.session;

import org.switchboard.support.Engine;

/** Legs on H2. */
class LegsOnH2Test extends LegsContract {
    LegsOnH2Test() {
        super(Engine.H2);
    }
}
