package org.switchboard.session.listing;

import org.switchboard.support.Engine;

/** Searching sessions by a text on H2. */
class SessionListsTextsOnH2Test extends SessionListsTextsContract {
    SessionListsTextsOnH2Test() {
        super(Engine.H2);
    }
}
