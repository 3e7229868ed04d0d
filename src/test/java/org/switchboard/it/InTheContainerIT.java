package org.switchboard.it;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.User;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.Caller;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Role;
import org.switchboard.session.SessionRepository;
import org.switchboard.session.WriteResult;
import org.switchboard.session.creation.SessionCreation;

/** The services of the WAR, asked inside the server, without HTTP. */
@ExtendWith(ArquillianExtension.class)
class InTheContainerIT {
    @Inject
    private SessionCreation sessionCreation;

    @Inject
    private SessionRepository sessionRepository;

    @Inject
    private HeardSessions heardSessions;

    @Inject
    private DirectoryCache directoryCache;

    @Deployment
    static WebArchive war() {
        return TheWar.with(InTheContainerIT.class, HeardSessions.class);
    }

    private static RequestContext alice() {
        Caller caller = new Caller(
                "alice",
                "alice@acme.example",
                "Alice Moreno",
                Set.of(Role.User),
                AccountScope.only("acme"),
                Caller.Way.BASIC,
                Optional.empty());
        return RequestContext.of(caller, "rest", "127.0.0.1");
    }

    @Test
    void anOpenedSessionIsKept() {
        WriteResult<SessionInfo> created = sessionCreation.open(alice(), new NewSession());

        assertFalse(created.replayed());
        assertTrue(sessionRepository
                .find(AccountScope.only("acme"), created.sessionId())
                .isPresent());
        assertFalse(sessionRepository
                .find(AccountScope.only("globex"), created.sessionId())
                .isPresent());
    }

    @Test
    void whoObservesSessionsIsTold() {
        WriteResult<SessionInfo> created = sessionCreation.open(alice(), new NewSession());

        assertTrue(heardSessions.stored().contains("CREATED " + created.sessionId()));
    }

    @Test
    void entitiesAreWoven() {
        boolean woven = Set.of(User.class.getInterfaces()).stream()
                .anyMatch(type -> type.getName().contains("PersistenceWeaved"));

        assertTrue(woven, "the build's static weaving did not reach the WAR");
    }
}
