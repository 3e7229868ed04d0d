package org.switchboard.session;

import org.switchboard.support.Engine;

/** The archive on H2. */
class SessionArchiveOnH2Test extends SessionArchiveContract {
    SessionArchiveOnH2Test() {
        super(Engine.H2);
    }
}
