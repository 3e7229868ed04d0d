package org.switchboard.access;

import org.switchboard.support.Engine;

/** Limits of failed sign-ins on PostgreSQL. */
class FailedSignInsOnPostgresTest extends FailedSignInsContract {
    FailedSignInsOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
