package org.switchboard.session.listing;

import org.switchboard.support.Engine;

/** Exports of sessions on H2. */
class SessionExportOnH2Test extends SessionExportContract {
    SessionExportOnH2Test() {
        super(Engine.H2);
    }
}
