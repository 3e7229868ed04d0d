package org.switchboard.directory.user;

import org.switchboard.support.Engine;

/** Users on H2. */
class UserServiceOnH2Test extends UserServiceContract {
    UserServiceOnH2Test() {
        super(Engine.H2);
    }
}
