package org.switchboard.directory.account;

import org.switchboard.support.Engine;

/** Accounts on H2. */
class AccountServiceOnH2Test extends AccountServiceContract {
    AccountServiceOnH2Test() {
        super(Engine.H2);
    }
}
