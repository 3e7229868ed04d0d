package org.switchboard.session;

import org.switchboard.support.Engine;

/** Outgoing calls on PostgreSQL. */
class OutgoingCallServiceOnPostgresTest extends OutgoingCallServiceContract {
    OutgoingCallServiceOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
