package org.switchboard.security;

import org.switchboard.support.Engine;

/** Limits of failed sign-ins on H2. */
class FailedSignInLimiterOnH2Test extends FailedSignInLimiterContract {
    FailedSignInLimiterOnH2Test() {
        super(Engine.H2);
    }
}
