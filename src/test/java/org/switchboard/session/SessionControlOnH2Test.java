package org.switchboard.session;

import org.switchboard.support.Engine;

/** Acting on sessions on H2. */
class SessionControlOnH2Test extends SessionControlContract {
    SessionControlOnH2Test() {
        super(Engine.H2);
    }
}
