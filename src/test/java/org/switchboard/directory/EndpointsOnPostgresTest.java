package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Endpoints on PostgreSQL. */
class EndpointsOnPostgresTest extends EndpointsContract {
    EndpointsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
