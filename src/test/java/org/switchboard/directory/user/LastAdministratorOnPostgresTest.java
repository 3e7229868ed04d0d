package org.switchboard.directory.user;

import org.switchboard.support.Engine;

/** The last system administrator on PostgreSQL. */
class LastAdministratorOnPostgresTest extends LastAdministratorContract {
    LastAdministratorOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
