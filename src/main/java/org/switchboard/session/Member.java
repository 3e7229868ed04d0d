package org.switchboard.session;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.sessions.SessionMemberCallState;
import org.switchboard.contract.sessions.SessionMemberRoles;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.Login;

/**
 * A party in a session, with the names of the moment at which it came in.
 *
 * @param identity an email address, or an E.164 number
 * @param endpointId the endpoint, if the party has one in the account
 * @param displayName the name that others see
 * @param isOriginalMember whether the party created the session
 * @param avatarUrl a picture
 * @param applicationData the integrator's own data; null where none was ever set
 * @param callState the state of the party's own leg
 * @param role what the party is in the session
 * @param callSid the call SID of the party's own leg
 * @param muted whether the party is muted
 */
public record Member(
        String identity,
        @Nullable String endpointId,
        String displayName,
        boolean isOriginalMember,
        @Nullable String avatarUrl,
        @Nullable Map<String, String> applicationData,
        SessionMemberCallState callState,
        SessionMemberRoles role,
        @Nullable String callSid,
        boolean muted) {

    /** The greatest number of members of a session. */
    public static final int MAX = 100;

    /** Copies the application data. */
    public Member {
        applicationData = applicationData == null ? null : Map.copyOf(applicationData);
    }

    static Member original(
            String email, String displayName, Optional<Endpoint> endpoint, SessionMemberCallState state) {
        return agent(email, displayName, endpoint, true, state);
    }

    static Member invited(Login login, Optional<Endpoint> endpoint) {
        return agent(login.email(), login.displayName(), endpoint, false, SessionMemberCallState.None);
    }

    private static Member agent(
            String email,
            String displayName,
            Optional<Endpoint> endpoint,
            boolean original,
            SessionMemberCallState state) {
        return new Member(
                email,
                endpoint.map(Endpoint::id).orElse(null),
                displayName,
                original,
                endpoint.flatMap(Endpoint::avatarUrl).orElse(null),
                null,
                state,
                SessionMemberRoles.Agent,
                null,
                false);
    }
}
