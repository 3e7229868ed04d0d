package org.switchboard.door.http;

import java.util.Map;
import java.util.Optional;
import org.switchboard.access.Caller;

/** Requests that the server makes to itself, past the network: no client can make one. */
public final class OwnRequests {
    private OwnRequests() {}

    /** The properties of a request of somebody whom the server itself vouches for. */
    public static Map<String, Object> from(Caller caller) {
        return Map.of(
                RequestIdentity.class.getName(),
                new RequestIdentity("", false, Optional.empty(), new SignInAttempt.Right(caller)));
    }
}
