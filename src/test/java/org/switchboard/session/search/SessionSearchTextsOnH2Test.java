package org.switchboard.session.search;

import org.switchboard.support.Engine;

/** Searching sessions by a text on H2. */
class SessionSearchTextsOnH2Test extends SessionSearchTextsContract {
    SessionSearchTextsOnH2Test() {
        super(Engine.H2);
    }
}
