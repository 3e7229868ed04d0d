package org.switchboard.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
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
import org.switchboard.operation.Answer;
import org.switchboard.operation.ApiOperation;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Roles;
import org.switchboard.session.Session;
import org.switchboard.session.SessionRepository;
import org.switchboard.session.SessionWithLog;
import org.switchboard.session.call.OutgoingCallService;
import org.switchboard.session.call.SessionService;
import org.switchboard.session.cleanup.BulkDeletion;
import org.switchboard.session.creation.SessionCreation;
import org.switchboard.text.Timestamps;

/** The operations on one session, and those that make and delete sessions (API facts, section 1.1). */
@Singleton
@Path("/sessions")
public class SessionResource {
    private static final String LAST_LIFE = "X-Last-Life";

    private final SessionCreation sessionCreation;
    private final OutgoingCallService outgoingCallService;
    private final SessionRepository sessionRepository;
    private final SessionService control;
    private final BulkDeletion bulkDeletion;

    @Inject
    SessionResource(
            SessionCreation sessionCreation,
            OutgoingCallService outgoingCallService,
            SessionRepository sessionRepository,
            SessionService control,
            BulkDeletion bulkDeletion) {
        this.sessionCreation = sessionCreation;
        this.outgoingCallService = outgoingCallService;
        this.sessionRepository = sessionRepository;
        this.control = control;
        this.bulkDeletion = bulkDeletion;
    }

    @POST
    @RolesAllowed(Roles.USER)
    @ApiOperation(summary = "Create a new session", idempotent = true, dryRun = true)
    public Answer<SessionInfo> create(NewSession request, @Context RequestContext context) {
        return Answers.created(sessionCreation.open(context.requireNamedAccount(), request));
    }

    @POST
    @Path("/outgoing")
    @RolesAllowed({Roles.MANAGER, Roles.SYSTEM_ADMINISTRATOR})
    @ApiOperation(summary = "Call a number, in a new session", idempotent = true, dryRun = true, noContent = true)
    public Answer<SessionInfo> callOut(NewOutgoingSession request, @Context RequestContext context) {
        return Answers.created(outgoingCallService.call(context.requireNamedAccount(), request));
    }

    @GET
    @Path("/{sessionId}")
    @RolesAllowed(Roles.ANY)
    @ApiOperation(summary = "Get a session by its ID, with its whole log")
    public Answer<SessionInfo> get(@BeanParam GetSession request, @Context RequestContext context) {
        Optional<SessionWithLog> found = Optional.ofNullable(request.sessionId)
                .flatMap(sessionId ->
                        sessionRepository.find(context.requireNamedAccount().scope(), sessionId));
        if (found.isEmpty()) {
            throw Session.notFound();
        }
        SessionInfo shown = found.get().shown();
        String account = found.get().session().accountId();
        context.requireNamedAccount().requireExpectedAccount(account);
        return new Answer<>(shown)
                .ofVersion(found.get().session().version())
                .in(Set.of(account))
                .with(Map.of(LAST_LIFE, Timestamps.shown(found.get().session().dateLastLife())));
    }

    @PATCH
    @Path("/{sessionId}")
    @RolesAllowed(Roles.ANY)
    @ApiOperation(summary = "Change the states or the console data of a session", idempotent = true, dryRun = true)
    public Answer<SessionInfo> patch(PatchSession request, @Context RequestContext context) {
        return Answers.of(control.patch(context.requireNamedAccount(), request));
    }

    @DELETE
    @Path("/{sessionId}")
    @RolesAllowed(Roles.USER)
    @ApiOperation(
            summary = "End a session, or one leg of it",
            idempotent = true,
            dryRun = true,
            noContent = true,
            refusesUnknownParameters = true)
    public Answer<SessionInfo> end(@BeanParam EndSession request, @Context RequestContext context) {
        return Answers.of(control.end(context.requireNamedAccount(), request));
    }

    @DELETE
    @RolesAllowed({Roles.MANAGER, Roles.SYSTEM_ADMINISTRATOR})
    @ApiOperation(
            summary =
                    "Delete the sessions of an account that were created in a range of time, with their logs and messages",
            idempotent = true,
            dryRun = true,
            refusesUnknownParameters = true)
    public Answer<DeleteSessionsResponse> delete(@BeanParam DeleteSessions request, @Context RequestContext context) {
        return Answers.of(bulkDeletion.delete(context.requireNamedAccount(), request));
    }

    @POST
    @Path("/{sessionId}/hold")
    @RolesAllowed(Roles.USER)
    @ApiOperation(summary = "Put a session on hold", idempotent = true, dryRun = true)
    public Answer<SessionInfo> hold(HoldSession request, @Context RequestContext context) {
        return Answers.of(control.hold(context.requireNamedAccount(), request));
    }

    @POST
    @Path("/{sessionId}/redirect")
    @RolesAllowed(Roles.USER)
    @ApiOperation(summary = "Hand a call over to another party", idempotent = true, dryRun = true, noContent = true)
    public Answer<SessionInfo> redirect(RedirectSession request, @Context RequestContext context) {
        return Answers.of(control.redirect(context.requireNamedAccount(), request));
    }

    @POST
    @Path("/{sessionId}/reject")
    @RolesAllowed(Roles.USER)
    @ApiOperation(summary = "Reject a session that is ringing", idempotent = true, dryRun = true)
    public Answer<SessionInfo> reject(RejectSession request, @Context RequestContext context) {
        return Answers.of(control.reject(context.requireNamedAccount(), request));
    }

    @POST
    @Path("/{sessionId}/record")
    @RolesAllowed(Roles.USER)
    @ApiOperation(summary = "Record a call", idempotent = true, dryRun = true)
    public Answer<SessionInfo> record(RecordSession request, @Context RequestContext context) {
        return Answers.of(control.record(context.requireNamedAccount(), request));
    }

    @POST
    @Path("/{sessionId}/log")
    @RolesAllowed(Roles.USER)
    @ApiOperation(summary = "Add an entry to the log of a session", idempotent = true, dryRun = true)
    public Answer<SessionInfo> log(AddSessionLog request, @Context RequestContext context) {
        return Answers.of(control.log(context.requireNamedAccount(), request));
    }
}
