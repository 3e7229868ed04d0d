package org.switchboard.session;

import org.switchboard.support.Engine;

/** Outgoing calls on H2. */
class OutgoingCallServiceOnH2Test extends OutgoingCallServiceContract {
    OutgoingCallServiceOnH2Test() {
        super(Engine.H2);
    }
}
