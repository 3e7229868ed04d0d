package org.switchboard.session.listing;

import org.switchboard.support.Engine;

/** Lists of sessions of certain days on H2. */
class SessionListsDatesOnH2Test extends SessionListsDatesContract {
    SessionListsDatesOnH2Test() {
        super(Engine.H2);
    }
}
