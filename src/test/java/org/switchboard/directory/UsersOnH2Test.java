package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Users on H2. */
class UsersOnH2Test extends UsersContract {
    UsersOnH2Test() {
        super(Engine.H2);
    }
}
