package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Endpoints on PostgreSQL. */
class EndpointServiceOnPostgresTest extends EndpointServiceContract {
    EndpointServiceOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
