package org.switchboard.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.util.ArrayList;
import java.util.Set;
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
import org.switchboard.operation.ApiOperation;
import org.switchboard.operation.RowStream;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Roles;
import org.switchboard.session.search.ActiveSessions;
import org.switchboard.session.search.SessionExport;
import org.switchboard.session.search.SessionSearch;
import org.switchboard.session.search.StateTableMapper;
import org.switchboard.session.search.StuckSessionSearch;

/** The operations that show many sessions, and the states that sessions may be in. */
@Singleton
@Path("/")
public class SessionSearchResource {
    private final SessionSearch lists;
    private final SessionExport exports;
    private final ActiveSessions active;
    private final StuckSessionSearch stuck;

    @Inject
    SessionSearchResource(SessionSearch lists, SessionExport exports, ActiveSessions active, StuckSessionSearch stuck) {
        this.lists = lists;
        this.exports = exports;
        this.active = active;
        this.stuck = stuck;
    }

    @GET
    @Path("/sessions")
    @RolesAllowed(Roles.ANY)
    @ApiOperation(summary = "List sessions with their logs, the newest first", refusesUnknownParameters = true)
    public Answer<ListSessionsResponse> list(@BeanParam ListSessions request, @Context RequestContext context) {
        return Answers.list(
                lists.list(context.requireNamedAccount(), request), context, RequestContext.named(request.accountIds));
    }

    @GET
    @Path("/sessions/export")
    @RolesAllowed(Roles.ANY)
    @ApiOperation(
            summary =
                    "Export sessions with their logs, the oldest first: all of them row by row in CSV and JSON Lines, else in parts",
            refusesUnknownParameters = true)
    public Answer<ExportSessionsResponse> export(@BeanParam ExportSessions request, @Context RequestContext context) {
        Set<String> named = RequestContext.named(request.accountIds);
        if (!context.origin().streams()) {
            return Answers.list(exports.firstPart(context.requireNamedAccount(), request), context, named);
        }
        return Answers.list(new ExportSessionsResponse(), context, named)
                .sending(new RowStream<>(SessionInfo.class, exports.parts(context.requireNamedAccount(), request)));
    }

    @GET
    @Path("/sessions/my")
    @RolesAllowed(Roles.USER)
    @ApiOperation(summary = "Get the sessions that you are in and that have not ended", refusesUnknownParameters = true)
    public Answer<GetMySessionsResponse> mine(@BeanParam GetMySessions request, @Context RequestContext context) {
        GetMySessionsResponse response = new GetMySessionsResponse();
        response.sessions = new ArrayList<>(active.of(context.requireNamedAccount()));
        return Answers.list(response, context, Set.of());
    }

    @GET
    @Path("/sessions/active")
    @RolesAllowed(Roles.USER)
    @ApiOperation(
            summary = "Get the sessions that you are in and that have not ended; takes the place of GetMySessions",
            refusesUnknownParameters = true)
    public Answer<GetActiveSessionsResponse> active(
            @BeanParam GetActiveSessions request, @Context RequestContext context) {
        GetActiveSessionsResponse response = new GetActiveSessionsResponse();
        response.sessions = new ArrayList<>(active.of(context.requireNamedAccount()));
        return Answers.list(response, context, Set.of());
    }

    @GET
    @Path("/calls/active")
    @RolesAllowed({Roles.MANAGER, Roles.SYSTEM_ADMINISTRATOR, Roles.CALL_CENTER_DASHBOARD})
    @ApiOperation(summary = "Get the live calls of an account", refusesUnknownParameters = true)
    public Answer<GetActiveCallsResponse> calls(@BeanParam GetActiveCalls request, @Context RequestContext context) {
        return Answers.list(active.calls(context.requireNamedAccount(), request.accountId), context, Set.of());
    }

    @GET
    @Path("/sessions/stuck")
    @RolesAllowed({Roles.MANAGER, Roles.SYSTEM_ADMINISTRATOR, Roles.CALL_CENTER_DASHBOARD})
    @ApiOperation(
            summary =
                    "Get the sessions that claim to be live and have shown no life for a while, the longest silent first",
            refusesUnknownParameters = true)
    public Answer<GetStuckSessionsResponse> stuck(
            @BeanParam GetStuckSessions request, @Context RequestContext context) {
        return Answers.list(
                stuck.list(context.requireNamedAccount(), request), context, RequestContext.named(request.accountIds));
    }

    @GET
    @Path("/sessions/states")
    @RolesAllowed(Roles.ANY)
    @ApiOperation(summary = "Get the states of sessions and what each may become", refusesUnknownParameters = true)
    public Answer<GetSessionStatesResponse> states(
            @BeanParam GetSessionStates request, @Context RequestContext context) {
        return new Answer<>(StateTableMapper.all());
    }
}
