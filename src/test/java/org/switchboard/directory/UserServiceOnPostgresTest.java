package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Users on PostgreSQL. */
class UserServiceOnPostgresTest extends UserServiceContract {
    UserServiceOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
