package org.switchboard.directory.audit;

import org.switchboard.support.Engine;

/** The audit trail on PostgreSQL. */
class AuditTrailOnPostgresTest extends AuditTrailContract {
    AuditTrailOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
