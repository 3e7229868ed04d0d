package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Users on PostgreSQL. */
class UsersOnPostgresTest extends UsersContract {
    UsersOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
