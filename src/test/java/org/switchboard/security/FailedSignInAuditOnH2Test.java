package org.switchboard.security;

import org.switchboard.support.Engine;

/** The trail of failed sign-ins on H2. */
class FailedSignInAuditOnH2Test extends FailedSignInAuditContract {
    FailedSignInAuditOnH2Test() {
        super(Engine.H2);
    }
}
