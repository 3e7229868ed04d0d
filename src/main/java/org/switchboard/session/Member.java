package org.switchboard.session;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.sessions.SessionMemberCallState;
import org.switchboard.contract.sessions.SessionMemberRoles;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.User;

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

    /** What stands between the keys of the members of a session. */
    static final String MARK = "|";

    /** Copies the application data. */
    public Member {
        applicationData = applicationData == null ? null : Map.copyOf(applicationData);
    }

    static Member original(
            String email, String displayName, Optional<Endpoint> endpoint, SessionMemberCallState state) {
        return agent(email, displayName, endpoint, true, state);
    }

    public static Member invited(User user, Optional<Endpoint> endpoint) {
        return agent(user.email(), user.displayName(), endpoint, false, SessionMemberCallState.None);
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

    /** Somebody who takes part by telephone. */
    public static Member byNumber(
            String number, SessionMemberRoles role, SessionMemberCallState state, @Nullable String callSid) {
        return new Member(number, null, number, false, null, null, state, role, callSid, false);
    }

    /** The same with its own leg in another state. */
    public Member in(SessionMemberCallState state) {
        return state == callState ? this : with(state, role, callSid, muted);
    }

    /** The same on a leg of its own, in a role. */
    public Member on(@Nullable String sid, SessionMemberRoles as, SessionMemberCallState state) {
        return with(state, as, sid, muted);
    }

    /** The same, muted or not. */
    public Member muted(boolean now) {
        return with(callState, role, callSid, now);
    }

    private Member with(SessionMemberCallState state, SessionMemberRoles as, @Nullable String sid, boolean nowMuted) {
        return new Member(
                identity,
                endpointId,
                displayName,
                isOriginalMember,
                avatarUrl,
                applicationData,
                state,
                as,
                sid,
                nowMuted);
    }

    /** Whether it takes part, or is being called; who was only invited is not. */
    @JsonIgnore
    public boolean isInCall() {
        return callState != SessionMemberCallState.None;
    }

    /** Whether a carrier is calling it into the session and it has not answered. */
    @JsonIgnore
    boolean isBeingDialed() {
        return callState == SessionMemberCallState.Ringing && callSid != null && !isOriginalMember;
    }

    /** The call SID of its own leg. */
    public Optional<String> leg() {
        return Optional.ofNullable(callSid);
    }

    /** What an identity is compared by. */
    public static String key(String identity) {
        return identity.toLowerCase(Locale.ROOT).replace(MARK, "");
    }

    /** Whether it is the one of an identity, in any case. */
    public boolean is(String other) {
        return key(identity).equals(key(other));
    }

    /** Whether it takes part by text message. */
    @JsonIgnore
    public boolean isByNumber() {
        return identity.startsWith("+");
    }
}
