package org.switchboard.directory.user;

import org.switchboard.support.Engine;

/** The last system administrator on H2. */
class LastAdministratorOnH2Test extends LastAdministratorContract {
    LastAdministratorOnH2Test() {
        super(Engine.H2);
    }
}
