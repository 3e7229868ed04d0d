package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Accounts on PostgreSQL. */
class AccountsOnPostgresTest extends AccountsContract {
    AccountsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
