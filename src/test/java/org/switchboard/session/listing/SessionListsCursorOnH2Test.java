package org.switchboard.session.listing;

import org.switchboard.support.Engine;

/** Cursors of lists of sessions on H2. */
class SessionListsCursorOnH2Test extends SessionListsCursorContract {
    SessionListsCursorOnH2Test() {
        super(Engine.H2);
    }
}
