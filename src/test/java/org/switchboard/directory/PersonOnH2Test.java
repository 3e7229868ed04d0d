package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Logins and their endpoints on H2. */
class PersonOnH2Test extends PersonContract {
    PersonOnH2Test() {
        super(Engine.H2);
    }
}
