package org.switchboard.directory.endpoint;

import org.switchboard.support.Engine;

/** Endpoints by type on H2. */
class TypedEndpointServiceOnH2Test extends TypedEndpointServiceContract {
    TypedEndpointServiceOnH2Test() {
        super(Engine.H2);
    }
}
