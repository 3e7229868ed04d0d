package org.switchboard.session.listing;

import org.switchboard.support.Engine;

/** Exports of sessions on H2. */
class SessionExportsOnH2Test extends SessionExportsContract {
    SessionExportsOnH2Test() {
        super(Engine.H2);
    }
}
