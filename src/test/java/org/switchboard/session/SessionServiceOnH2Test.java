package org.switchboard.session;

import org.switchboard.support.Engine;

/** Acting on sessions on H2. */
class SessionServiceOnH2Test extends SessionServiceContract {
    SessionServiceOnH2Test() {
        super(Engine.H2);
    }
}
