package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Endpoints by type on H2. */
class TypedEndpointsOnH2Test extends TypedEndpointsContract {
    TypedEndpointsOnH2Test() {
        super(Engine.H2);
    }
}
