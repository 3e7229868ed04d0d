package org.switchboard.operation.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.switchboard.contract.Document;
import org.switchboard.contract.calls.GetActiveCalls;
import org.switchboard.contract.calls.GetActiveCallsResponse;
import org.switchboard.contract.sessions.ExportSessions;
import org.switchboard.contract.sessions.ExportSessionsResponse;
import org.switchboard.contract.sessions.GetActiveSessions;
import org.switchboard.contract.sessions.GetActiveSessionsResponse;
import org.switchboard.contract.sessions.GetMySessions;
import org.switchboard.contract.sessions.GetMySessionsResponse;
import org.switchboard.contract.sessions.GetSessionStates;
import org.switchboard.contract.sessions.GetSessionStatesResponse;
import org.switchboard.contract.sessions.GetStuckSessions;
import org.switchboard.contract.sessions.GetStuckSessionsResponse;
import org.switchboard.contract.sessions.ListSessions;
import org.switchboard.contract.sessions.ListSessionsResponse;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.directory.Actor;
import org.switchboard.directory.Role;
import org.switchboard.operation.Call;
import org.switchboard.operation.Operation;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Outcome;
import org.switchboard.operation.RowStream;
import org.switchboard.operation.Verb;
import org.switchboard.persistence.AccountScope;
import org.switchboard.security.AccessRule;
import org.switchboard.session.search.ActiveSessions;
import org.switchboard.session.search.SessionExport;
import org.switchboard.session.search.SessionSearch;
import org.switchboard.session.search.StateTableMapper;
import org.switchboard.session.search.StuckSessions;

/** The operations that show many sessions, and the states that sessions may be in. */
@ApplicationScoped
public class ListingOperations {
    private static final AccessRule WATCHERS =
            AccessRule.of(Role.Manager, Role.SystemAdministrator, Role.CallCenterDashboard);

    @Inject
    private SessionSearch lists;

    @Inject
    private SessionExport exports;

    @Inject
    private ActiveSessions active;

    @Inject
    private StuckSessions stuck;

    @Produces
    Operation<ListSessions, ListSessionsResponse> list() {
        return Operation.of(
                new OperationDescriptor<>(
                                ListSessions.class,
                                ListSessionsResponse.class,
                                "List sessions with their logs, the newest first",
                                SessionAnswers.ANY_LOGIN,
                                SessionAnswers.route(Verb.GET, "/sessions"))
                        .refusingUnknownParameters(),
                this::list);
    }

    /** The cursor stands in a header too, for the formats that know nothing but rows. */
    private Outcome<ListSessionsResponse> list(Call call, ListSessions request) {
        ListSessionsResponse page = lists.list(call.terms(), request);
        Outcome.Answered<ListSessionsResponse> answered = listed(page, call, Actor.named(request.accountIds));
        return page.nextCursor == null ? answered : answered.with(Map.of("X-Next-Cursor", page.nextCursor));
    }

    @Produces
    Operation<ExportSessions, ExportSessionsResponse> export() {
        return Operation.of(
                new OperationDescriptor<>(
                                ExportSessions.class,
                                ExportSessionsResponse.class,
                                "Export sessions with their logs, the oldest first: all of them row by row in CSV and JSON Lines, else in parts",
                                SessionAnswers.ANY_LOGIN,
                                SessionAnswers.route(Verb.GET, "/sessions/export"))
                        .refusingUnknownParameters(),
                this::export);
    }

    private Outcome<ExportSessionsResponse> export(Call call, ExportSessions request) {
        Set<String> named = Actor.named(request.accountIds);
        if (!call.origin().streams()) {
            return listed(exports.firstPart(call.terms(), request), call, named);
        }
        Outcome.Answered<ExportSessionsResponse> answered =
                new Outcome.Answered<>(new ExportSessionsResponse()).in(accounts(call, named));
        return answered.sending(new RowStream<>(SessionInfo.class, exports.parts(call.terms(), request)));
    }

    @Produces
    Operation<GetMySessions, GetMySessionsResponse> mine() {
        return Operation.of(
                new OperationDescriptor<>(
                                GetMySessions.class,
                                GetMySessionsResponse.class,
                                "Get the sessions that you are in and that have not ended",
                                SessionAnswers.USERS,
                                SessionAnswers.route(Verb.GET, "/sessions/my"))
                        .refusingUnknownParameters(),
                (call, request) -> {
                    GetMySessionsResponse response = new GetMySessionsResponse();
                    response.sessions = new ArrayList<>(active.of(call.terms()));
                    return listed(response, call, Set.of());
                });
    }

    @Produces
    Operation<GetActiveSessions, GetActiveSessionsResponse> active() {
        return Operation.of(
                new OperationDescriptor<>(
                                GetActiveSessions.class,
                                GetActiveSessionsResponse.class,
                                "Get the sessions that you are in and that have not ended; takes the place of GetMySessions",
                                SessionAnswers.USERS,
                                SessionAnswers.route(Verb.GET, "/sessions/active"))
                        .refusingUnknownParameters(),
                (call, request) -> {
                    GetActiveSessionsResponse response = new GetActiveSessionsResponse();
                    response.sessions = new ArrayList<>(active.of(call.terms()));
                    return listed(response, call, Set.of());
                });
    }

    @Produces
    Operation<GetActiveCalls, GetActiveCallsResponse> calls() {
        return Operation.of(
                new OperationDescriptor<>(
                                GetActiveCalls.class,
                                GetActiveCallsResponse.class,
                                "Get the live calls of an account",
                                WATCHERS,
                                SessionAnswers.route(Verb.GET, "/calls/active"))
                        .refusingUnknownParameters(),
                (call, request) -> listed(active.calls(call.terms(), request.accountId), call, Set.of()));
    }

    @Produces
    Operation<GetStuckSessions, GetStuckSessionsResponse> stuck() {
        return Operation.of(
                new OperationDescriptor<>(
                                GetStuckSessions.class,
                                GetStuckSessionsResponse.class,
                                "Get the sessions that claim to be live and have shown no life for a while, the longest silent first",
                                WATCHERS,
                                SessionAnswers.route(Verb.GET, "/sessions/stuck"))
                        .refusingUnknownParameters(),
                (call, request) -> listed(stuck.list(call.terms(), request), call, Actor.named(request.accountIds)));
    }

    @Produces
    Operation<GetSessionStates, GetSessionStatesResponse> states() {
        return Operation.of(
                new OperationDescriptor<>(
                                GetSessionStates.class,
                                GetSessionStatesResponse.class,
                                "Get the states of sessions and what each may become",
                                SessionAnswers.ANY_LOGIN,
                                SessionAnswers.route(Verb.GET, "/sessions/states"))
                        .refusingUnknownParameters(),
                (call, request) -> new Outcome.Answered<>(StateTableMapper.all()));
    }

    private static <A extends Document> Outcome.Answered<A> listed(A answer, Call call, Set<String> named) {
        return new Outcome.Answered<>(answer).in(accounts(call, named));
    }

    /** The accounts in which was looked. */
    private static Set<String> accounts(Call call, Set<String> named) {
        return named.isEmpty() && call.scope() instanceof AccountScope.Only only ? only.accountIds() : named;
    }
}
