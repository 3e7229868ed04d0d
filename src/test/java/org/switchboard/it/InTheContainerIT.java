package org.switchboard.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.switchboard.access.Caller;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.directory.AccountScope;
import org.switchboard.directory.ChangingPassword;
import org.switchboard.directory.Directory;
import org.switchboard.directory.Login;
import org.switchboard.directory.Passwords;
import org.switchboard.directory.Role;
import org.switchboard.session.Opened;
import org.switchboard.session.OpeningSession;
import org.switchboard.session.Sessions;

/** The services of the WAR, asked inside the server, without HTTP. */
@ExtendWith(ArquillianExtension.class)
class InTheContainerIT {
    @Inject
    private OpeningSession openingSession;

    @Inject
    private Sessions sessions;

    @Inject
    private Directory directory;

    @Inject
    private Passwords passwords;

    @Inject
    private ChangingPassword changingPassword;

    @Deployment
    static WebArchive war() {
        return TheWar.with(InTheContainerIT.class);
    }

    private static Caller alice() {
        return new Caller("alice", "alice@acme.example", "Alice Moreno", Set.of(Role.User), AccountScope.only("acme"));
    }

    @Test
    void anOpenedSessionIsKept() {
        Opened opened = openingSession.open(alice(), Optional.empty(), new NewSession(), Optional.empty());

        Opened.Created created = assertInstanceOf(Opened.Created.class, opened);
        assertTrue(
                sessions.find(AccountScope.only("acme"), created.session().id).isPresent());
        assertFalse(
                sessions.find(AccountScope.only("globex"), created.session().id).isPresent());
    }

    @Test
    void entitiesAreWoven() {
        boolean woven = Set.of(Login.class.getInterfaces()).stream()
                .anyMatch(type -> type.getName().contains("PersistenceWeaved"));

        assertTrue(woven, "the build's static weaving did not reach the WAR");
    }

    @Test
    void aChangedPasswordCountsAtOnce() {
        Login before = directory.loginByEmail("norole@acme.example").orElseThrow();
        assertTrue(passwords.isRight(before, "demo"));

        changingPassword.change(before.id(), "another:with colons");

        Login after = directory.loginByEmail("NOROLE@acme.example").orElseThrow();
        assertFalse(passwords.isRight(after, "demo"));
        assertTrue(passwords.isRight(after, "another:with colons"));
        changingPassword.change(before.id(), "demo");
        assertEquals("norole", after.id());
    }
}
