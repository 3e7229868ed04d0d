package org.switchboard.security;

import org.switchboard.support.Engine;

/** API keys on H2. */
class ApiKeysOnH2Test extends ApiKeysContract {
    ApiKeysOnH2Test() {
        super(Engine.H2);
    }
}
