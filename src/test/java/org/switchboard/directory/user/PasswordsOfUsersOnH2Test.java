package org.switchboard.directory.user;

import org.switchboard.support.Engine;

/** Passwords on H2. */
class PasswordsOfUsersOnH2Test extends PasswordsOfUsersContract {
    PasswordsOfUsersOnH2Test() {
        super(Engine.H2);
    }
}
