package org.switchboard.directory;

import org.switchboard.support.Engine;

/** Endpoints by type on PostgreSQL. */
class TypedEndpointsOnPostgresTest extends TypedEndpointsContract {
    TypedEndpointsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
