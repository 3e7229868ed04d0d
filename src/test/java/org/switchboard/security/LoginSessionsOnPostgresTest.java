package org.switchboard.security;

import org.switchboard.support.Engine;

/** Sign-ins on PostgreSQL. */
class LoginSessionsOnPostgresTest extends LoginSessionsContract {
    LoginSessionsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
