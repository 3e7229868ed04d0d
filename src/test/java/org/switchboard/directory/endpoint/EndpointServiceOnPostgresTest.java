package org.switchboard.directory.endpoint;

import org.switchboard.support.Engine;

/** Endpoints on PostgreSQL. */
class EndpointServiceOnPostgresTest extends EndpointServiceContract {
    EndpointServiceOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
