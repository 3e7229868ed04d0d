package org.switchboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.switchboard.directory.AccountScope;
import org.switchboard.directory.DirectoryFixture;
import org.switchboard.directory.Role;

/** Who may do what. */
class AccessControlTest {
    private final AccessControl accessControl = new AccessControl();

    @Test
    void nobodySignedInIsToldToSignIn() {
        assertThat(accessControl.decide(Optional.empty(), Set.of(Role.User))).isEqualTo(new Access.NotSignedIn());
    }

    @Test
    void nobodySignedInIsToldToSignInEvenWhereAnyLoginWillDo() {
        assertThat(accessControl.decide(Optional.empty(), Set.of())).isEqualTo(new Access.NotSignedIn());
    }

    @Test
    void aLoginWithoutARoleMayDoWhatAnyLoginMay() {
        Caller caller = callerWith();

        assertThat(accessControl.decide(Optional.of(caller), Set.of())).isEqualTo(new Access.Granted(caller));
    }

    @ParameterizedTest
    @EnumSource
    void theRoleAskedForIsEnough(Role role) {
        Caller caller = callerWith(role);

        assertThat(accessControl.decide(Optional.of(caller), Set.of(role))).isEqualTo(new Access.Granted(caller));
    }

    @Test
    void oneOfSeveralRolesIsEnough() {
        Caller caller = callerWith(Role.Manager);

        assertThat(accessControl.decide(Optional.of(caller), Set.of(Role.User, Role.Manager)))
                .isEqualTo(new Access.Granted(caller));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "User")
    void everyOtherRoleIsNotEnoughAndTheRoleRequiredIsNamed(Role other) {
        assertThat(accessControl.decide(Optional.of(callerWith(other)), Set.of(Role.User)))
                .isEqualTo(new Access.RoleMissing(Set.of(Role.User)));
    }

    @Test
    void aLoginWithoutARoleMayNotDoWhatTakesOne() {
        assertThat(accessControl.decide(Optional.of(callerWith()), EnumSet.allOf(Role.class)))
                .isEqualTo(new Access.RoleMissing(EnumSet.allOf(Role.class)));
    }

    @Test
    void aCallerActsInTheAccountsOfItsLogin() {
        Caller caller = Caller.of(DirectoryFixture.login(
                "both", "both@partner.example", "Partner Both", Set.of(Role.User), Set.of("acme", "globex")));

        assertThat(caller.accounts()).isEqualTo(new AccountScope.Only(Set.of("acme", "globex")));
    }

    @Test
    void aSystemAdministratorActsInEveryAccount() {
        assertThat(callerWith(Role.SystemAdministrator).accounts()).isEqualTo(new AccountScope.All());
    }

    @Test
    void aLoginWithoutAccountsActsInNone() {
        assertThat(callerWith(Role.User).accounts().includes("acme")).isFalse();
    }

    private static Caller callerWith(Role... roles) {
        return Caller.of(DirectoryFixture.login("someone", "someone@acme.example", "Someone", Set.of(roles), Set.of()));
    }
}
