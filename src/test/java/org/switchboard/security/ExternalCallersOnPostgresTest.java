package org.switchboard.security;

import org.switchboard.support.Engine;

/** Callers of other systems on PostgreSQL. */
class ExternalCallersOnPostgresTest extends ExternalCallersContract {
    ExternalCallersOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
