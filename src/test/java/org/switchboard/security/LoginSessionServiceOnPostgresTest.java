package org.switchboard.security;

import org.switchboard.support.Engine;

/** Sign-ins on PostgreSQL. */
class LoginSessionServiceOnPostgresTest extends LoginSessionServiceContract {
    LoginSessionServiceOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
