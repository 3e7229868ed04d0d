package org.switchboard.security;

import org.switchboard.support.Engine;

/** The trail of failed sign-ins on PostgreSQL. */
class FailedSignInAuditOnPostgresTest extends FailedSignInAuditContract {
    FailedSignInAuditOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
