package org.switchboard.operation.sessions;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.switchboard.contract.Document;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.operation.ApiError;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Outcome;
import org.switchboard.operation.Route;
import org.switchboard.operation.Verb;
import org.switchboard.request.Role;
import org.switchboard.security.AccessRule;
import org.switchboard.session.SessionChangeResult;
import org.switchboard.session.SessionCreationResult;

/** What the operations on sessions have in common. */
final class SessionOutcomes {
    static final AccessRule USERS = AccessRule.of(Role.User);
    static final AccessRule MANAGERS = AccessRule.of(Role.Manager, Role.SystemAdministrator);
    static final AccessRule ANY_LOGIN = new AccessRule.AnyLogin();

    private static final long FIRST_VERSION = 1;
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
    static <A extends Document> Outcome<A> of(SessionChangeResult<A> sessionChangeResult) {
        Outcome.Answered<A> answered = new Outcome.Answered<>(sessionChangeResult.answer())
                .ofVersion(sessionChangeResult.version())
                .in(Set.of(sessionChangeResult.accountId()));
        return sessionChangeResult.replayed() ? answered.again() : answered;
    }

    /** A session that was opened, with where it is found. */
    static Outcome<SessionInfo> of(SessionCreationResult sessionCreationResult) {
        if (sessionCreationResult instanceof SessionCreationResult.Created created) {
            return shown(created.session());
        }
        if (sessionCreationResult instanceof SessionCreationResult.Replayed replayed) {
            return shown(replayed.session()).again();
        }
        if (sessionCreationResult instanceof SessionCreationResult.Refused refused) {
            return new Outcome.Refused<>(ApiError.refused(refused.faults()));
        }
        return new Outcome.Refused<>(
                sessionCreationResult instanceof SessionCreationResult.KeyReused
                        ? ApiError.idempotencyKeyReused()
                        : ApiError.idempotencyKeyInProgress());
    }

    private static Outcome.Answered<SessionInfo> shown(SessionInfo session) {
        return new Outcome.Answered<>(session)
                .ofVersion(FIRST_VERSION)
                .in(Set.of(String.valueOf(session.accountId)))
                .with(Map.of(LOCATION, "sessions/" + session.id));
    }
}
