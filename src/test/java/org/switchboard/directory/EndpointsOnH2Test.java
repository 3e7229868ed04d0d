package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Endpoints on H2. */
class EndpointsOnH2Test extends EndpointsContract {
    EndpointsOnH2Test() {
        super(Engine.H2);
    }
}
