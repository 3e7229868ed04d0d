package org.switchboard.access;

import org.switchboard.support.Engine;

/** Sign-ins on PostgreSQL. */
class SignInsOnPostgresTest extends SignInsContract {
    SignInsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
