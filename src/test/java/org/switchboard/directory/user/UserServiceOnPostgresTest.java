package org.switchboard.directory.user;

import org.switchboard.support.Engine;

/** Users on PostgreSQL. */
class UserServiceOnPostgresTest extends UserServiceContract {
    UserServiceOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
