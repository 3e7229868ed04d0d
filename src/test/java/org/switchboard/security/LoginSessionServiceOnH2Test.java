package org.switchboard.security;

import org.switchboard.support.Engine;

/** Sign-ins on H2. */
class LoginSessionServiceOnH2Test extends LoginSessionServiceContract {
    LoginSessionServiceOnH2Test() {
        super(Engine.H2);
    }
}
