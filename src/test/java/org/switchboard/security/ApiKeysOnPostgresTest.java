package org.switchboard.security;

import org.switchboard.support.Engine;

/** API keys on PostgreSQL. */
class ApiKeysOnPostgresTest extends ApiKeysContract {
    ApiKeysOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
