package org.switchboard.session;

import org.switchboard.support.Engine;

/** Many changes at once on H2. */
class SessionRacesOnH2Test extends SessionRacesContract {
    SessionRacesOnH2Test() {
        super(Engine.H2);
    }
}
