package org.switchboard.directory.endpoint;

import org.switchboard.support.Engine;

/** Endpoints on H2. */
class EndpointServiceOnH2Test extends EndpointServiceContract {
    EndpointServiceOnH2Test() {
        super(Engine.H2);
    }
}
