package org.switchboard.security;

import org.switchboard.support.Engine;

/** API keys on PostgreSQL. */
class ApiKeyServiceOnPostgresTest extends ApiKeyServiceContract {
    ApiKeyServiceOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
