package org.switchboard.session.listing;

import org.switchboard.support.Engine;

/** Lists of sessions on H2. */
class SessionListsOnH2Test extends SessionListsContract {
    SessionListsOnH2Test() {
        super(Engine.H2);
    }
}
