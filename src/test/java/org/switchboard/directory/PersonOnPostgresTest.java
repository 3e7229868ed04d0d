package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Logins and their endpoints on PostgreSQL. */
class PersonOnPostgresTest extends PersonContract {
    PersonOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
