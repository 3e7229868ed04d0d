package org.switchboard.session;

import org.switchboard.support.Engine;

/** Outgoing calls on H2. */
class OutgoingCallsOnH2Test extends OutgoingCallsContract {
    OutgoingCallsOnH2Test() {
        super(Engine.H2);
    }
}
