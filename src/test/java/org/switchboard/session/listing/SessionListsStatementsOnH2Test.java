package org.switchboard.session.listing;

import org.switchboard.support.Engine;

/** How many statements lists of sessions take on H2. */
class SessionListsStatementsOnH2Test extends SessionListsStatementsContract {
    SessionListsStatementsOnH2Test() {
        super(Engine.H2);
    }
}
