package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Endpoints by type on PostgreSQL. */
class TypedEndpointServiceOnPostgresTest extends TypedEndpointServiceContract {
    TypedEndpointServiceOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
