package org.switchboard.security;

import org.switchboard.support.Engine;

/** API keys on H2. */
class ApiKeyServiceOnH2Test extends ApiKeyServiceContract {
    ApiKeyServiceOnH2Test() {
        super(Engine.H2);
    }
}
