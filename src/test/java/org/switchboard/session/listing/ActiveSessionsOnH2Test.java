package org.switchboard.session.listing;

import org.switchboard.support.Engine;

/** What is live on H2. */
class ActiveSessionsOnH2Test extends ActiveSessionsContract {
    ActiveSessionsOnH2Test() {
        super(Engine.H2);
    }
}
