package org.switchboard.session;

import org.switchboard.support.Engine;

/** What is told only of what is stored, on H2. */
class SessionEventTransactionsOnH2Test extends SessionEventTransactionsContract {
    SessionEventTransactionsOnH2Test() {
        super(Engine.H2);
    }
}
