package org.switchboard.access;

import org.switchboard.support.Engine;

/** Sign-ins on H2. */
class SignInsOnH2Test extends SignInsContract {
    SignInsOnH2Test() {
        super(Engine.H2);
    }
}
