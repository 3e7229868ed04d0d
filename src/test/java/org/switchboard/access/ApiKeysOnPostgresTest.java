package org.switchboard.access;

import org.switchboard.support.Engine;

/** API keys on PostgreSQL. */
class ApiKeysOnPostgresTest extends ApiKeysContract {
    ApiKeysOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
