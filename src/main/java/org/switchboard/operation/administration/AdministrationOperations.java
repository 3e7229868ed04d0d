package org.switchboard.operation.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.List;
import org.switchboard.administration.AdministrationService;
import org.switchboard.administration.ServerStatus;
import org.switchboard.contract.Document;
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
import org.switchboard.operation.Operation;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Route;
import org.switchboard.operation.Verb;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Role;
import org.switchboard.security.AccessRule;
import org.switchboard.security.LoginSessions;
import org.switchboard.session.search.StuckSessions;

/** The operations on the server itself. Each is about the server that answers, unless its description says otherwise. */
@ApplicationScoped
public class AdministrationOperations {
    private static final AccessRule ADMINISTRATORS = AccessRule.of(Role.SystemAdministrator);

    @Inject
    private AdministrationService administrationService;

    @Inject
    private ServerStatus status;

    @Produces
    Operation<GetServer, ServerInfo> get() {
        return Operation.of(
                declared(
                        GetServer.class,
                        ServerInfo.class,
                        "Show how this server is: its state and what it measures",
                        new Route(Verb.GET, "/server")),
                (context, request) -> shown());
    }

    @Produces
    Operation<DrainServer, ServerInfo> drain() {
        return Operation.of(
                declared(
                        DrainServer.class,
                        ServerInfo.class,
                        "Let this server take nothing on any more and end what is under way, until it is ready to stop",
                        new Route(Verb.POST, "/server/drain")),
                (context, request) -> {
                    administrationService.drain(context.requireNamedAccount());
                    return shown();
                });
    }

    @Produces
    Operation<ResumeServer, ServerInfo> resume() {
        return Operation.of(
                declared(
                        ResumeServer.class,
                        ServerInfo.class,
                        "Let this server serve again after a drain",
                        new Route(Verb.POST, "/server/resume")),
                (context, request) -> {
                    administrationService.resume(context.requireNamedAccount());
                    return shown();
                });
    }

    private Answer<ServerInfo> shown() {
        return new Answer<>(status.show());
    }

    @Produces
    Operation<RunArchive, RunArchiveResponse> runArchive() {
        return Operation.of(
                declared(
                        RunArchive.class,
                        RunArchiveResponse.class,
                        "Move the sessions that ended long ago into the archive now, those of all servers",
                        new Route(Verb.POST, "/server/archive")),
                (context, request) -> {
                    RunArchiveResponse response = new RunArchiveResponse();
                    response.moved = administrationService.archive(context.requireNamedAccount());
                    return new Answer<>(response);
                });
    }

    @Produces
    Operation<EndStuckSession, EndStuckSessionResponse> endStuckSession() {
        return Operation.of(
                declared(
                        EndStuckSession.class,
                        EndStuckSessionResponse.class,
                        "End a session that claims to be live and shows no life",
                        new Route(Verb.POST, "/server/stuck/{sessionId}/end")),
                this::endStuckSession);
    }

    private Answer<EndStuckSessionResponse> endStuckSession(RequestContext context, EndStuckSession request) {
        StuckSessions.Silent ended = administrationService.endStuckSession(
                context.requireNamedAccount(), request.sessionId, request.silentSeconds);
        EndStuckSessionResponse response = new EndStuckSessionResponse();
        response.sessionId = ended.sessionId();
        response.accountId = ended.accountId();
        response.dateLastLife = ended.dateLastLife();
        return new Answer<>(response);
    }

    @Produces
    Operation<SignOutUser, SignOutUserResponse> signOutUser() {
        return Operation.of(
                declared(
                        SignOutUser.class,
                        SignOutUserResponse.class,
                        "End every sign-in of a user, on all servers within 5 seconds",
                        new Route(Verb.POST, "/server/users/{userId}/signout")),
                (context, request) -> {
                    LoginSessions.Closed closed =
                            administrationService.signOut(context.requireNamedAccount(), request.userId);
                    SignOutUserResponse response = new SignOutUserResponse();
                    response.userId = closed.userId();
                    response.ended = closed.count();
                    return new Answer<>(response);
                });
    }

    @Produces
    Operation<SetLogLevel, SetLogLevelResponse> setLogLevel() {
        return Operation.of(
                declared(
                        SetLogLevel.class,
                        SetLogLevelResponse.class,
                        "Let this server log more or less until it is restarted",
                        new Route(Verb.PUT, "/server/loggers/{logger}")),
                (context, request) -> {
                    SetLogLevelResponse response = new SetLogLevelResponse();
                    response.previousLevel = administrationService
                            .logLevel(context.requireNamedAccount(), request.logger, request.level)
                            .getName();
                    response.logger = request.logger;
                    response.level = request.level;
                    return new Answer<>(response);
                });
    }

    private static <Q extends Document, A extends Document> OperationDescriptor<Q, A> declared(
            Class<Q> request, Class<A> answer, String description, Route route) {
        return new OperationDescriptor<>(request, answer, description, ADMINISTRATORS, List.of(route))
                .whileTheServerDrains();
    }
}
