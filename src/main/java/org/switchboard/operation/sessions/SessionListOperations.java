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
import org.switchboard.operation.Answer;
import org.switchboard.operation.Operation;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.RowStream;
import org.switchboard.operation.Verb;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Role;
import org.switchboard.security.AccessRule;
import org.switchboard.session.search.ActiveSessions;
import org.switchboard.session.search.SessionExport;
import org.switchboard.session.search.SessionSearch;
import org.switchboard.session.search.StateTableMapper;
import org.switchboard.session.search.StuckSessions;

/** The operations that show many sessions, and the states that sessions may be in. */
@ApplicationScoped
public class SessionListOperations {
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
                                SessionOutcomes.ANY_LOGIN,
                                SessionOutcomes.route(Verb.GET, "/sessions"))
                        .refusingUnknownParameters(),
                this::list);
    }

    /** The cursor stands in a header too, for the formats that know nothing but rows. */
    private Answer<ListSessionsResponse> list(RequestContext context, ListSessions request) {
        ListSessionsResponse page = lists.list(context.requireNamedAccount(), request);
        Answer<ListSessionsResponse> answered = listed(page, context, RequestContext.named(request.accountIds));
        return page.nextCursor == null ? answered : answered.with(Map.of("X-Next-Cursor", page.nextCursor));
    }

    @Produces
    Operation<ExportSessions, ExportSessionsResponse> export() {
        return Operation.of(
                new OperationDescriptor<>(
                                ExportSessions.class,
                                ExportSessionsResponse.class,
                                "Export sessions with their logs, the oldest first: all of them row by row in CSV and JSON Lines, else in parts",
                                SessionOutcomes.ANY_LOGIN,
                                SessionOutcomes.route(Verb.GET, "/sessions/export"))
                        .refusingUnknownParameters(),
                this::export);
    }

    private Answer<ExportSessionsResponse> export(RequestContext context, ExportSessions request) {
        Set<String> named = RequestContext.named(request.accountIds);
        if (!context.origin().streams()) {
            return listed(exports.firstPart(context.requireNamedAccount(), request), context, named);
        }
        Answer<ExportSessionsResponse> answered =
                new Answer<>(new ExportSessionsResponse()).in(accounts(context, named));
        return answered.sending(
                new RowStream<>(SessionInfo.class, exports.parts(context.requireNamedAccount(), request)));
    }

    @Produces
    Operation<GetMySessions, GetMySessionsResponse> mine() {
        return Operation.of(
                new OperationDescriptor<>(
                                GetMySessions.class,
                                GetMySessionsResponse.class,
                                "Get the sessions that you are in and that have not ended",
                                SessionOutcomes.USERS,
                                SessionOutcomes.route(Verb.GET, "/sessions/my"))
                        .refusingUnknownParameters(),
                (context, request) -> {
                    GetMySessionsResponse response = new GetMySessionsResponse();
                    response.sessions = new ArrayList<>(active.of(context.requireNamedAccount()));
                    return listed(response, context, Set.of());
                });
    }

    @Produces
    Operation<GetActiveSessions, GetActiveSessionsResponse> active() {
        return Operation.of(
                new OperationDescriptor<>(
                                GetActiveSessions.class,
                                GetActiveSessionsResponse.class,
                                "Get the sessions that you are in and that have not ended; takes the place of GetMySessions",
                                SessionOutcomes.USERS,
                                SessionOutcomes.route(Verb.GET, "/sessions/active"))
                        .refusingUnknownParameters(),
                (context, request) -> {
                    GetActiveSessionsResponse response = new GetActiveSessionsResponse();
                    response.sessions = new ArrayList<>(active.of(context.requireNamedAccount()));
                    return listed(response, context, Set.of());
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
                                SessionOutcomes.route(Verb.GET, "/calls/active"))
                        .refusingUnknownParameters(),
                (context, request) ->
                        listed(active.calls(context.requireNamedAccount(), request.accountId), context, Set.of()));
    }

    @Produces
    Operation<GetStuckSessions, GetStuckSessionsResponse> stuck() {
        return Operation.of(
                new OperationDescriptor<>(
                                GetStuckSessions.class,
                                GetStuckSessionsResponse.class,
                                "Get the sessions that claim to be live and have shown no life for a while, the longest silent first",
                                WATCHERS,
                                SessionOutcomes.route(Verb.GET, "/sessions/stuck"))
                        .refusingUnknownParameters(),
                (context, request) -> listed(
                        stuck.list(context.requireNamedAccount(), request),
                        context,
                        RequestContext.named(request.accountIds)));
    }

    @Produces
    Operation<GetSessionStates, GetSessionStatesResponse> states() {
        return Operation.of(
                new OperationDescriptor<>(
                                GetSessionStates.class,
                                GetSessionStatesResponse.class,
                                "Get the states of sessions and what each may become",
                                SessionOutcomes.ANY_LOGIN,
                                SessionOutcomes.route(Verb.GET, "/sessions/states"))
                        .refusingUnknownParameters(),
                (context, request) -> new Answer<>(StateTableMapper.all()));
    }

    private static <A extends Document> Answer<A> listed(A answer, RequestContext context, Set<String> named) {
        return new Answer<>(answer).in(accounts(context, named));
    }

    /** The accounts in which was looked. */
    private static Set<String> accounts(RequestContext context, Set<String> named) {
        return named.isEmpty() && context.scope() instanceof AccountScope.Only only ? only.accountIds() : named;
    }
}
