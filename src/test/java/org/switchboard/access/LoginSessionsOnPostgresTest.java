package org.switchboard.access;

import org.switchboard.support.Engine;

/** Sign-ins on PostgreSQL. */
class LoginSessionsOnPostgresTest extends LoginSessionsContract {
    LoginSessionsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
