package org.switchboard.security;

import org.switchboard.support.Engine;

/** Limits of failed sign-ins on PostgreSQL. */
class FailedSignInLimiterOnPostgresTest extends FailedSignInLimiterContract {
    FailedSignInLimiterOnPostgresTest() {
        super(Engine.POSTGRES);
    }
}
