package org.switchboard.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ResourceConfig;
import org.switchboard.contract.sessions.GetSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.http.security.RequestAuthentication;
import org.switchboard.http.security.SignInAttempt;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Route;
import org.switchboard.operation.Verb;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.Caller;
import org.switchboard.request.Role;
import org.switchboard.security.AccessRule;

/** Requests of Alice's as they come to an operation. */
public final class Asked {
    private static final URI BASE = URI.create("http://internal:8080/");
    private static final Caller ALICE = new Caller(
            "alice",
            "alice@acme.example",
            "Alice Moreno",
            Set.of(Role.User),
            AccountScope.only("acme"),
            Caller.Way.BASIC,
            Optional.empty());

    private Asked() {}

    static ContainerRequest by(String verb, String pathAndQuery) {
        ContainerRequest request = new ContainerRequest(
                BASE, BASE.resolve(pathAndQuery), verb, null, new MapPropertiesDelegate(), new ResourceConfig());
        request.setProperty(
                RequestAuthentication.class.getName(),
                new RequestAuthentication("192.0.2.1", false, Optional.empty(), false, new SignInAttempt.Right(ALICE)));
        return request;
    }

    public static OperationDescriptor<GetSession, SessionInfo> declared(Verb... verbs) {
        return new OperationDescriptor<>(
                GetSession.class,
                SessionInfo.class,
                "Do it",
                new AccessRule.AnyLogin(),
                List.of(verbs).stream()
                        .map(verb -> new Route(verb, "/sessions/{sessionId}"))
                        .toList());
    }
}
