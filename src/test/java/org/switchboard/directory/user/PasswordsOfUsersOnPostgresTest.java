package org.switchboard.directory.user;

import org.switchboard.support.Engine;

/** Passwords on PostgreSQL. */
class PasswordsOfUsersOnPostgresTest extends PasswordsOfUsersContract {
    PasswordsOfUsersOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
