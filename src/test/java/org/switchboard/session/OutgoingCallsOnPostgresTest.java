package org.switchboard.session;

import org.switchboard.support.Engine;

/** Outgoing calls on PostgreSQL. */
class OutgoingCallsOnPostgresTest extends OutgoingCallsContract {
    OutgoingCallsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
