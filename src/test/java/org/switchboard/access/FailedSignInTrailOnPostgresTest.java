package org.switchboard.access;

import org.switchboard.support.Engine;

/** The trail of failed sign-ins on PostgreSQL. */
class FailedSignInTrailOnPostgresTest extends FailedSignInTrailContract {
    FailedSignInTrailOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
