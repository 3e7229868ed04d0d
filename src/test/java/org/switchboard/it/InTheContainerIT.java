package org.switchboard.it;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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
import org.switchboard.directory.Actor;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.ExpectedAccount;
import org.switchboard.directory.Role;
import org.switchboard.directory.User;
import org.switchboard.persistence.AccountScope;
import org.switchboard.security.Caller;
import org.switchboard.session.Opened;
import org.switchboard.session.SessionCreation;
import org.switchboard.session.SessionRepository;
import org.switchboard.session.Terms;

/** The services of the WAR, asked inside the server, without HTTP. */
@ExtendWith(ArquillianExtension.class)
class InTheContainerIT {
    @Inject
    private SessionCreation sessionCreation;

    @Inject
    private SessionRepository sessionRepository;

    @Inject
    private DirectoryCache directoryCache;

    @Deployment
    static WebArchive war() {
        return TheWar.with(InTheContainerIT.class);
    }

    private static Terms alice() {
        AccountScope acme = AccountScope.only("acme");
        Set<Role> roles = Set.of(Role.User);
        String email = "alice@acme.example";
        return new Terms(
                new Caller("alice", email, "Alice Moreno", roles, acme, Caller.Way.BASIC, Optional.empty()),
                new Actor("alice", email, roles, acme, Optional.empty(), ExpectedAccount.ANY, "rest", "127.0.0.1"),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    @Test
    void anOpenedSessionIsKept() {
        Opened opened = sessionCreation.open(alice(), new NewSession());

        Opened.Created created = assertInstanceOf(Opened.Created.class, opened);
        assertTrue(sessionRepository
                .find(AccountScope.only("acme"), created.session().id)
                .isPresent());
        assertFalse(sessionRepository
                .find(AccountScope.only("globex"), created.session().id)
                .isPresent());
    }

    @Test
    void entitiesAreWoven() {
        boolean woven = Set.of(User.class.getInterfaces()).stream()
                .anyMatch(type -> type.getName().contains("PersistenceWeaved"));

        assertTrue(woven, "the build's static weaving did not reach the WAR");
    }
}
