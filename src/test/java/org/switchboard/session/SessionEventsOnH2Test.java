package org.switchboard.session;

import org.switchboard.support.Engine;

/** What changes of sessions tell on H2. */
class SessionEventsOnH2Test extends SessionEventsContract {
    SessionEventsOnH2Test() {
        super(Engine.H2);
    }
}
