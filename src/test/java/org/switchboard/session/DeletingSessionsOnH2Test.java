package org.switchboard.session;

import org.switchboard.support.Engine;

/** Deleting ranges of sessions on H2. */
class DeletingSessionsOnH2Test extends DeletingSessionsContract {
    DeletingSessionsOnH2Test() {
        super(Engine.H2);
    }
}
