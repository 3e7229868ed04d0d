package org.switchboard.access;

import org.switchboard.support.Engine;

/** The trail of failed sign-ins on H2. */
class FailedSignInTrailOnH2Test extends FailedSignInTrailContract {
    FailedSignInTrailOnH2Test() {
        super(Engine.H2);
    }
}
