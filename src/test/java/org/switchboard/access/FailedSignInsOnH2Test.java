package org.switchboard.access;

import org.switchboard.support.Engine;

/** Limits of failed sign-ins on H2. */
class FailedSignInsOnH2Test extends FailedSignInsContract {
    FailedSignInsOnH2Test() {
        super(Engine.H2);
    }
}
