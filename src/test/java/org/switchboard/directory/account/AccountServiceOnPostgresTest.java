package org.switchboard.directory.account;

import org.switchboard.support.Engine;

/** Accounts on PostgreSQL. */
class AccountServiceOnPostgresTest extends AccountServiceContract {
    AccountServiceOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
