package org.switchboard.security;

import org.switchboard.directory.User;
import org.switchboard.request.Caller;

/** Signs people in without a password, for the tests of other features. */
public final class CallerFixture {
    private CallerFixture() {}

    public static Caller callerOf(User user) {
        return user.caller(Caller.Way.BASIC);
    }
}
