package org.switchboard.directory.endpoint;

import org.switchboard.support.Engine;

/** Endpoints by type on PostgreSQL. */
class TypedEndpointServiceOnPostgresTest extends TypedEndpointServiceContract {
    TypedEndpointServiceOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
