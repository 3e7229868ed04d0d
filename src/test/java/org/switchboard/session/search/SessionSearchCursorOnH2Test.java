package org.switchboard.session.search;

import org.switchboard.support.Engine;

/** Cursors of lists of sessions on H2. */
class SessionSearchCursorOnH2Test extends SessionSearchCursorContract {
    SessionSearchCursorOnH2Test() {
        super(Engine.H2);
    }
}
