package org.switchboard.operation.sessions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.switchboard.contract.Document;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.operation.Answer;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Route;
import org.switchboard.operation.Verb;
import org.switchboard.request.Role;
import org.switchboard.security.AccessRule;
import org.switchboard.session.SessionChangeResult;

/** What the operations on sessions have in common. */
final class SessionOutcomes {
    static final AccessRule USERS = AccessRule.of(Role.User);
    static final AccessRule MANAGERS = AccessRule.of(Role.Manager, Role.SystemAdministrator);
    static final AccessRule ANY_LOGIN = new AccessRule.AnyLogin();

    private static final String LOCATION = "Location";

    private SessionOutcomes() {}

    static List<Route> route(Verb verb, String path) {
        return List.of(new Route(verb, path));
    }

    /** A write: it may be repeated under a key, and tried without being done. */
    static <Q extends Document, A extends Document> OperationDescriptor<Q, A> writing(
            Class<Q> request, Class<A> answer, String description, AccessRule accessRule, Verb verb, String path) {
        return new OperationDescriptor<>(request, answer, description, accessRule, route(verb, path))
                .withKey()
                .withDryRun();
    }

    /** What was done to a session, with its version. */
    static <A extends Document> Answer<A> of(SessionChangeResult<A> result) {
        Answer<A> answer =
                new Answer<>(result.answer()).ofVersion(result.version()).in(Set.of(result.accountId()));
        return result.replayed() ? answer.asReplay() : answer;
    }

    /** A session that was opened, with where it is found. */
    static Answer<SessionInfo> created(SessionChangeResult<SessionInfo> result) {
        return of(result).with(Map.of(LOCATION, "sessions/" + result.sessionId()));
    }
}
