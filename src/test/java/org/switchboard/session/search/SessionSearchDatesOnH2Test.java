package org.switchboard.session.search;

import org.switchboard.support.Engine;

/** Lists of sessions of certain days on H2. */
class SessionSearchDatesOnH2Test extends SessionSearchDatesContract {
    SessionSearchDatesOnH2Test() {
        super(Engine.H2);
    }
}
