package org.switchboard.session.search;

import org.switchboard.support.Engine;

/** Lists of sessions on H2. */
class SessionSearchOnH2Test extends SessionSearchContract {
    SessionSearchOnH2Test() {
        super(Engine.H2);
    }
}
