package org.switchboard.session.search;

import org.switchboard.support.Engine;

/** How many statements lists of sessions take on H2. */
class SessionSearchStatementsOnH2Test extends SessionSearchStatementsContract {
    SessionSearchStatementsOnH2Test() {
        super(Engine.H2);
    }
}
