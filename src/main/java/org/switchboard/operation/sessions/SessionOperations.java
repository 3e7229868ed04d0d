package org.switchboard.operation.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.switchboard.contract.sessions.AddSessionLog;
import org.switchboard.contract.sessions.DeleteSessions;
import org.switchboard.contract.sessions.DeleteSessionsResponse;
import org.switchboard.contract.sessions.EndSession;
import org.switchboard.contract.sessions.GetSession;
import org.switchboard.contract.sessions.HoldSession;
import org.switchboard.contract.sessions.NewOutgoingSession;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.PatchSession;
import org.switchboard.contract.sessions.RecordSession;
import org.switchboard.contract.sessions.RedirectSession;
import org.switchboard.contract.sessions.RejectSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.error.NotFoundException;
import org.switchboard.operation.Answer;
import org.switchboard.operation.Operation;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Verb;
import org.switchboard.request.RequestContext;
import org.switchboard.session.OutgoingCallService;
import org.switchboard.session.SessionCreation;
import org.switchboard.session.SessionRepository;
import org.switchboard.session.SessionService;
import org.switchboard.session.SessionWithLog;
import org.switchboard.session.search.BulkDeletion;
import org.switchboard.text.Timestamps;

/** The operations on one session, and those that make and delete sessions (API facts, section 1.1). */
@ApplicationScoped
public class SessionOperations {
    private static final String ALL = "/sessions";
    private static final String ONE = "/sessions/{sessionId}";
    private static final String LAST_LIFE = "X-Last-Life";

    @Inject
    private SessionCreation sessionCreation;

    @Inject
    private OutgoingCallService outgoingCallService;

    @Inject
    private SessionRepository sessionRepository;

    @Inject
    private SessionService control;

    @Inject
    private BulkDeletion bulkDeletion;

    @Produces
    Operation<NewSession, SessionInfo> create() {
        return Operation.of(
                SessionOutcomes.writing(
                        NewSession.class,
                        SessionInfo.class,
                        "Create a new session",
                        SessionOutcomes.USERS,
                        Verb.POST,
                        ALL),
                (context, request) ->
                        SessionOutcomes.created(sessionCreation.open(context.requireNamedAccount(), request)));
    }

    @Produces
    Operation<NewOutgoingSession, SessionInfo> callOut() {
        return Operation.of(
                SessionOutcomes.writing(
                                NewOutgoingSession.class,
                                SessionInfo.class,
                                "Call a number, in a new session",
                                SessionOutcomes.MANAGERS,
                                Verb.POST,
                                "/sessions/outgoing")
                        .answeringNothing(),
                (context, request) ->
                        SessionOutcomes.created(outgoingCallService.call(context.requireNamedAccount(), request)));
    }

    @Produces
    Operation<GetSession, SessionInfo> get() {
        return Operation.of(
                new OperationDescriptor<>(
                        GetSession.class,
                        SessionInfo.class,
                        "Get a session by its ID, with its whole log",
                        SessionOutcomes.ANY_LOGIN,
                        SessionOutcomes.route(Verb.GET, ONE)),
                this::show);
    }

    private Answer<SessionInfo> show(RequestContext context, GetSession request) {
        Optional<SessionWithLog> found = Optional.ofNullable(request.sessionId)
                .flatMap(sessionId ->
                        sessionRepository.find(context.requireNamedAccount().scope(), sessionId));
        if (found.isEmpty()) {
            throw new NotFoundException("Session does not exist");
        }
        SessionInfo shown = found.get().shown();
        String account = found.get().session().accountId();
        context.requireNamedAccount().requireExpectedAccount(account);
        return new Answer<>(shown)
                .ofVersion(found.get().session().version())
                .in(Set.of(account))
                .with(Map.of(LAST_LIFE, Timestamps.shown(found.get().session().dateLastLife())));
    }

    @Produces
    Operation<PatchSession, SessionInfo> patch() {
        return Operation.of(
                SessionOutcomes.writing(
                        PatchSession.class,
                        SessionInfo.class,
                        "Change the states or the console data of a session",
                        SessionOutcomes.ANY_LOGIN,
                        Verb.PATCH,
                        ONE),
                (context, request) -> SessionOutcomes.of(control.patch(context.requireNamedAccount(), request)));
    }

    @Produces
    Operation<EndSession, SessionInfo> end() {
        return Operation.of(
                SessionOutcomes.writing(
                                EndSession.class,
                                SessionInfo.class,
                                "End a session, or one leg of it",
                                SessionOutcomes.USERS,
                                Verb.DELETE,
                                ONE)
                        .answeringNothing()
                        .refusingUnknownParameters(),
                (context, request) -> SessionOutcomes.of(control.end(context.requireNamedAccount(), request)));
    }

    @Produces
    Operation<DeleteSessions, DeleteSessionsResponse> delete() {
        return Operation.of(
                SessionOutcomes.writing(
                                DeleteSessions.class,
                                DeleteSessionsResponse.class,
                                "Delete the sessions of an account that were created in a range of time, with their logs and messages",
                                SessionOutcomes.MANAGERS,
                                Verb.DELETE,
                                ALL)
                        .refusingUnknownParameters(),
                (context, request) -> SessionOutcomes.of(bulkDeletion.delete(context.requireNamedAccount(), request)));
    }

    @Produces
    Operation<HoldSession, SessionInfo> hold() {
        return Operation.of(
                SessionOutcomes.writing(
                        HoldSession.class,
                        SessionInfo.class,
                        "Put a session on hold",
                        SessionOutcomes.USERS,
                        Verb.POST,
                        ONE + "/hold"),
                (context, request) -> SessionOutcomes.of(control.hold(context.requireNamedAccount(), request)));
    }

    @Produces
    Operation<RedirectSession, SessionInfo> redirect() {
        return Operation.of(
                SessionOutcomes.writing(
                                RedirectSession.class,
                                SessionInfo.class,
                                "Hand a call over to another party",
                                SessionOutcomes.USERS,
                                Verb.POST,
                                ONE + "/redirect")
                        .answeringNothing(),
                (context, request) -> SessionOutcomes.of(control.redirect(context.requireNamedAccount(), request)));
    }

    @Produces
    Operation<RejectSession, SessionInfo> reject() {
        return Operation.of(
                SessionOutcomes.writing(
                        RejectSession.class,
                        SessionInfo.class,
                        "Reject a session that is ringing",
                        SessionOutcomes.USERS,
                        Verb.POST,
                        ONE + "/reject"),
                (context, request) -> SessionOutcomes.of(control.reject(context.requireNamedAccount(), request)));
    }

    @Produces
    Operation<RecordSession, SessionInfo> record() {
        return Operation.of(
                SessionOutcomes.writing(
                        RecordSession.class,
                        SessionInfo.class,
                        "Record a call",
                        SessionOutcomes.USERS,
                        Verb.POST,
                        ONE + "/record"),
                (context, request) -> SessionOutcomes.of(control.record(context.requireNamedAccount(), request)));
    }

    @Produces
    Operation<AddSessionLog, SessionInfo> log() {
        return Operation.of(
                SessionOutcomes.writing(
                        AddSessionLog.class,
                        SessionInfo.class,
                        "Add an entry to the log of a session",
                        SessionOutcomes.USERS,
                        Verb.POST,
                        ONE + "/log"),
                (context, request) -> SessionOutcomes.of(control.log(context.requireNamedAccount(), request)));
    }
}
