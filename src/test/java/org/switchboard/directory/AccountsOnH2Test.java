package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Accounts on H2. */
class AccountsOnH2Test extends AccountsContract {
    AccountsOnH2Test() {
        super(Engine.H2);
    }
}
