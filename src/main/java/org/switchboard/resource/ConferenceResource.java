package org.switchboard.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.switchboard.contract.sessions.AddConferenceMember;
import org.switchboard.contract.sessions.MakeConference;
import org.switchboard.contract.sessions.PatchConferenceMember;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.operation.Answer;
import org.switchboard.operation.ApiOperation;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Roles;
import org.switchboard.session.call.ConferenceService;

/** The operations on conferences. */
@Singleton
@Path("/sessions/{sessionId}/conference")
@RolesAllowed(Roles.USER)
public class ConferenceResource {

    private final ConferenceService conferenceService;

    @Inject
    ConferenceResource(ConferenceService conferenceService) {
        this.conferenceService = conferenceService;
    }

    @POST
    @ApiOperation(summary = "Make a call a conference", idempotent = true, dryRun = true)
    public Answer<SessionInfo> make(MakeConference request, @Context RequestContext context) {
        return Answers.of(conferenceService.make(context.requireNamedAccount(), request));
    }

    @POST
    @Path("/members")
    @RolesAllowed(Roles.ANY)
    @ApiOperation(
            summary = "Dial another party into a call, which becomes a conference if it is none",
            idempotent = true,
            dryRun = true)
    public Answer<SessionInfo> add(AddConferenceMember request, @Context RequestContext context) {
        return Answers.of(conferenceService.add(context.requireNamedAccount(), request));
    }

    @PATCH
    @Path("/members/{callSid}")
    @ApiOperation(summary = "Hold or mute a member of a conference", idempotent = true, dryRun = true)
    public Answer<SessionInfo> patch(PatchConferenceMember request, @Context RequestContext context) {
        return Answers.of(conferenceService.patch(context.requireNamedAccount(), request));
    }
}
