package org.switchboard.session;

import org.switchboard.support.Engine;

/** Stuck sessions on H2. */
class StuckSessionsOnH2Test extends StuckSessionsContract {
    StuckSessionsOnH2Test() {
        super(Engine.H2);
    }
}
