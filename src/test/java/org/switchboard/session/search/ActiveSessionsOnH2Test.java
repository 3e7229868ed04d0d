package org.switchboard.session.search;

import org.switchboard.support.Engine;

/** What is live on H2. */
class ActiveSessionsOnH2Test extends ActiveSessionsContract {
    ActiveSessionsOnH2Test() {
        super(Engine.H2);
    }
}
