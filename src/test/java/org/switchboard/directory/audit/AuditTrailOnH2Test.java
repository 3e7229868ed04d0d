package org.switchboard.directory.audit;

import org.switchboard.support.Engine;

/** The audit trail on H2. */
class AuditTrailOnH2Test extends AuditTrailContract {
    AuditTrailOnH2Test() {
        super(Engine.H2);
    }
}
