package org.switchboard.security;

import org.switchboard.support.Engine;

/** Sign-ins on H2. */
class LoginSessionsOnH2Test extends LoginSessionsContract {
    LoginSessionsOnH2Test() {
        super(Engine.H2);
    }
}
