package org.switchboard.session.search;

import org.switchboard.support.Engine;

/** Exports of sessions on H2. */
class SessionExportOnH2Test extends SessionExportContract {
    SessionExportOnH2Test() {
        super(Engine.H2);
    }
}
