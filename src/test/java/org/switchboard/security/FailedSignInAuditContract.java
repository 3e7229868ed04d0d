package org.switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.security.FailedSignInAudit.Reason.TOO_MANY_FAILURES;
import static org.switchboard.security.FailedSignInAudit.Reason.WRONG_CREDENTIALS;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.auditing.AuditEntryInfo;
import org.switchboard.contract.auditing.ListAuditEntries;
import org.switchboard.directory.DirectoryCacheFixture;
import org.switchboard.directory.User;
import org.switchboard.request.RequestContext;
import org.switchboard.support.Engine;

/** Sign-ins that failed are in the audit trail, and cannot fill it. */
abstract class FailedSignInAuditContract {
    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.1";

    private final LoginSessionFixture fixture;
    private final FailedSignInAudit trail;

    FailedSignInAuditContract(Engine engine) {
        fixture = new LoginSessionFixture(engine);
        trail = new FailedSignInAudit(fixture.on.auditTrail, fixture.on.directoryCache, fixture.on.clock);
    }

    @Test
    void aWrongPasswordIsNotedInTheAccountsOfTheLogin() {
        User ann = fixture.user("ann", "User");

        trail.note(ann.email(), HOME, "soap12", WRONG_CREDENTIALS);

        AuditEntryInfo entry = failures(fixture.manager, ann.id()).get(0);
        assertThat(entry.accountId).isEqualTo(fixture.account);
        assertThat(entry.kind).isEqualTo("User");
        assertThat(entry.actorId).isEqualTo(FailedSignInAudit.NOBODY);
        assertThat(entry.actor).isEqualTo(ann.email());
        assertThat(entry.address).isEqualTo(HOME);
        assertThat(entry.door).isEqualTo("soap12");
        assertThat(entry.newValue).isEqualTo("{\"user\":\"" + ann.email() + "\",\"reason\":\"WRONG_CREDENTIALS\"}");
    }

    @Test
    void aNameThatNobodyHasIsNotedForTheWholeServer() {
        String name = "nobody-" + UUID.randomUUID() + "@elsewhere.example";

        trail.note(name, HOME, "rest", WRONG_CREDENTIALS);

        assertThat(failures(fixture.administrator, name)).singleElement().satisfies(entry -> {
            assertThat(entry.accountId).isNull();
            assertThat(entry.actor).isEqualTo(name);
        });
        assertThat(failures(fixture.manager, name)).as("seen by a manager").isEmpty();
    }

    @Test
    void aNameOfAnyLengthAndCharactersIsNoted() {
        trail.note("\u0000".repeat(2000), HOME, "rest", WRONG_CREDENTIALS);

        assertThat(failures(fixture.administrator, "\uFFFD".repeat(64)).get(0).actor)
                .hasSize(256);
    }

    @Test
    void refusalsForTooManyFailuresAreNotedOnceInAWindowForAUserAtAnAddress() {
        User ann = fixture.user("ann", "User");

        for (int i = 0; i < 5; i++) {
            trail.note(ann.email(), HOME, "rest", TOO_MANY_FAILURES);
            trail.note(ann.email(), ELSEWHERE, "rest", TOO_MANY_FAILURES);
        }
        assertThat(failures(fixture.manager, ann.id())).hasSize(2);

        fixture.on.clock.advance(FailedSignInLimiter.WINDOW.plusSeconds(1));
        trail.note(ann.email(), HOME, "rest", TOO_MANY_FAILURES);
        assertThat(failures(fixture.manager, ann.id())).hasSize(3);
    }

    @Test
    void whateverFailsTheTrailGrowsByABoundedNumberInAWindow() {
        long before = fixture.on.database.rows("audit_entry");
        String name = "many-" + UUID.randomUUID().toString().substring(0, 13);

        for (int i = 0; i < FailedSignInAudit.MAX_ENTRIES + 7; i++) {
            trail.note(name + i, "192.0.2." + i % 250, "rest", WRONG_CREDENTIALS);
        }
        assertThat(fixture.on.database.rows("audit_entry") - before).isEqualTo(FailedSignInAudit.MAX_ENTRIES);

        assertThat(trail.run(fixture.on.clock.instant())).isEqualTo(7);
        assertThat(failures(fixture.administrator, FailedSignInAudit.NOBODY).get(0).newValue)
                .isEqualTo("{\"notNoted\":7}");
        assertThat(trail.run(fixture.on.clock.instant())).as("told once").isZero();

        fixture.on.clock.advance(FailedSignInLimiter.WINDOW);
        trail.note(name, HOME, "rest", WRONG_CREDENTIALS);
        assertThat(failures(fixture.administrator, name))
                .as("in the next window")
                .hasSize(1);
    }

    @Test
    void eachWayOfFailingWithAPasswordIsNotedWithoutThePassword() {
        User ann = fixture.user("ann", "User");
        PasswordSignIn signIn = new PasswordSignIn(
                new IdentityStoreSelector(
                        new DirectoryIdentityStore(fixture.on.directoryCache, DirectoryCacheFixture.passwords()),
                        new ExternalCallers(fixture.on.directoryCache, Optional.empty()),
                        new ContainerSecurity(),
                        Optional.empty()),
                new FailedSignInLimiter(new FailedSignInRepository(fixture.database), fixture.on.clock),
                trail);

        for (int i = 0; i <= FailedSignInLimiter.MAX_OF_USER_AT_ADDRESS; i++) {
            signIn.check(new UsernamePasswordCredential(ann.email(), "hunter2"), HOME, "batch");
        }

        assertThat(failures(fixture.manager, ann.id()))
                .hasSize(FailedSignInLimiter.MAX_OF_USER_AT_ADDRESS + 1)
                .allSatisfy(entry -> assertThat(entry.newValue).doesNotContain("hunter2"))
                .first()
                .satisfies(entry -> assertThat(entry.newValue).contains("TOO_MANY_FAILURES"));
    }

    private List<AuditEntryInfo> failures(RequestContext reader, String entryId) {
        ListAuditEntries request = new ListAuditEntries();
        request.entryId = entryId;
        return fixture.on.auditTrail.list(reader, request).items.stream()
                .filter(entry -> "SignInFailed".equals(entry.action))
                .toList();
    }
}
