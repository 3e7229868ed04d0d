package org.switchboard.resource;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.switchboard.administration.AdministrationService;
import org.switchboard.administration.ServerStatus;
import org.switchboard.contract.administration.DrainServer;
import org.switchboard.contract.administration.EndStuckSession;
import org.switchboard.contract.administration.EndStuckSessionResponse;
import org.switchboard.contract.administration.GetServer;
import org.switchboard.contract.administration.ResumeServer;
import org.switchboard.contract.administration.RunArchive;
import org.switchboard.contract.administration.RunArchiveResponse;
import org.switchboard.contract.administration.ServerInfo;
import org.switchboard.contract.administration.SetLogLevel;
import org.switchboard.contract.administration.SetLogLevelResponse;
import org.switchboard.contract.administration.SignOutUser;
import org.switchboard.contract.administration.SignOutUserResponse;
import org.switchboard.operation.Answer;
import org.switchboard.operation.ApiOperation;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Roles;
import org.switchboard.security.LoginSessionService;
import org.switchboard.session.cleanup.StuckSessionTermination;

/** The operations on the server itself. Each is about the server that answers, unless its description says otherwise. */
@Singleton
@Path("/server")
@RolesAllowed(Roles.SYSTEM_ADMINISTRATOR)
public class ServerResource {
    private final AdministrationService administrationService;
    private final ServerStatus status;

    @Inject
    ServerResource(AdministrationService administrationService, ServerStatus status) {
        this.administrationService = administrationService;
        this.status = status;
    }

    @GET
    @ApiOperation(summary = "Show how this server is: its state and what it measures", whileDraining = true)
    public Answer<ServerInfo> get(@BeanParam GetServer request, @Context RequestContext context) {
        return shown();
    }

    @POST
    @Path("/drain")
    @ApiOperation(
            summary = "Let this server take nothing on any more and end what is under way, until it is ready to stop",
            whileDraining = true)
    public Answer<ServerInfo> drain(DrainServer request, @Context RequestContext context) {
        administrationService.drain(context.requireNamedAccount());
        return shown();
    }

    @POST
    @Path("/resume")
    @ApiOperation(summary = "Let this server serve again after a drain", whileDraining = true)
    public Answer<ServerInfo> resume(ResumeServer request, @Context RequestContext context) {
        administrationService.resume(context.requireNamedAccount());
        return shown();
    }

    private Answer<ServerInfo> shown() {
        return new Answer<>(status.show());
    }

    @POST
    @Path("/archive")
    @ApiOperation(
            summary = "Move the sessions that ended long ago into the archive now, those of all servers",
            whileDraining = true)
    public Answer<RunArchiveResponse> runArchive(RunArchive request, @Context RequestContext context) {
        RunArchiveResponse response = new RunArchiveResponse();
        response.moved = administrationService.archive(context.requireNamedAccount());
        return new Answer<>(response);
    }

    @POST
    @Path("/stuck/{sessionId}/end")
    @ApiOperation(summary = "End a session that claims to be live and shows no life", whileDraining = true)
    public Answer<EndStuckSessionResponse> endStuckSession(EndStuckSession request, @Context RequestContext context) {
        StuckSessionTermination.StuckSession ended = administrationService.endStuckSession(
                context.requireNamedAccount(), request.sessionId, request.silentSeconds);
        EndStuckSessionResponse response = new EndStuckSessionResponse();
        response.sessionId = ended.sessionId();
        response.accountId = ended.accountId();
        response.dateLastLife = ended.dateLastLife();
        return new Answer<>(response);
    }

    @POST
    @Path("/users/{userId}/signout")
    @ApiOperation(summary = "End every sign-in of a user, on all servers within 5 seconds", whileDraining = true)
    public Answer<SignOutUserResponse> signOutUser(SignOutUser request, @Context RequestContext context) {
        LoginSessionService.Closed closed =
                administrationService.signOut(context.requireNamedAccount(), request.userId);
        SignOutUserResponse response = new SignOutUserResponse();
        response.userId = closed.userId();
        response.ended = closed.count();
        return new Answer<>(response);
    }

    @PUT
    @Path("/loggers/{logger}")
    @ApiOperation(summary = "Let this server log more or less until it is restarted", whileDraining = true)
    public Answer<SetLogLevelResponse> setLogLevel(SetLogLevel request, @Context RequestContext context) {
        SetLogLevelResponse response = new SetLogLevelResponse();
        response.previousLevel = administrationService
                .logLevel(context.requireNamedAccount(), request.logger, request.level)
                .getName();
        response.logger = request.logger;
        response.level = request.level;
        return new Answer<>(response);
    }
}
