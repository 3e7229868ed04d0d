package org.switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.switchboard.directory.DirectoryCacheFixture;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.Caller;
import org.switchboard.request.Role;

/** Who may do what. */
class AccessControlTest {
    private final AccessControl accessControl = new AccessControl();

    @Test
    void nobodySignedInIsToldToSignIn() {
        assertThat(accessControl.decide(Optional.empty(), "Anything", AccessRule.of(Role.User)))
                .isEqualTo(new AccessDecision.NotSignedIn());
    }

    @Test
    void nobodySignedInIsToldToSignInEvenWhereAnyLoginWillDo() {
        assertThat(accessControl.decide(Optional.empty(), "Anything", new AccessRule.AnyLogin()))
                .isEqualTo(new AccessDecision.NotSignedIn());
    }

    @Test
    void aLoginWithoutARoleMayDoWhatAnyLoginMay() {
        Caller caller = callerWith();

        assertThat(accessControl.decide(Optional.of(caller), "Anything", new AccessRule.AnyLogin()))
                .isEqualTo(new AccessDecision.Granted(caller));
    }

    @ParameterizedTest
    @EnumSource
    void theRoleAskedForIsEnough(Role role) {
        Caller caller = callerWith(role);

        assertThat(accessControl.decide(Optional.of(caller), "Anything", AccessRule.of(role)))
                .isEqualTo(new AccessDecision.Granted(caller));
    }

    @Test
    void oneOfSeveralRolesIsEnough() {
        Caller caller = callerWith(Role.Manager);

        assertThat(accessControl.decide(Optional.of(caller), "Anything", AccessRule.of(Role.User, Role.Manager)))
                .isEqualTo(new AccessDecision.Granted(caller));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "User")
    void everyOtherRoleIsNotEnoughAndTheRoleRequiredIsNamed(Role other) {
        assertThat(accessControl.decide(Optional.of(callerWith(other)), "Anything", AccessRule.of(Role.User)))
                .isEqualTo(new AccessDecision.RoleMissing(List.of("User")));
    }

    @Test
    void aLoginWithoutARoleMayNotDoWhatTakesOne() {
        assertThat(accessControl.decide(Optional.of(callerWith()), "Anything", AccessRule.of(Role.values())))
                .isEqualTo(new AccessDecision.RoleMissing(
                        Stream.of(Role.values()).map(Enum::name).sorted().toList()));
    }

    @Test
    void aCallerActsInTheAccountsOfItsLogin() {
        Caller caller = DirectoryCacheFixture.login(
                        "both", "both@partner.example", "Partner Both", Set.of(Role.User), Set.of("acme", "globex"))
                .caller(Caller.Way.BASIC);

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

    @Test
    void aNarrowedKeyOpensTheOperationsThatItNames() {
        Caller caller = keyFor(Set.of("GetSession"));

        assertThat(accessControl.decide(Optional.of(caller), "GetSession", AccessRule.of(Role.User)))
                .isEqualTo(new AccessDecision.Granted(caller));
    }

    @Test
    void aNarrowedKeyOpensNothingElseNotEvenWhatAnyoneMay() {
        Caller caller = keyFor(Set.of("GetSession"));

        for (AccessRule accessRule :
                List.of(AccessRule.of(Role.User), new AccessRule.AnyLogin(), new AccessRule.Anyone())) {
            assertThat(accessControl.decide(Optional.of(caller), "NewSession", accessRule))
                    .isEqualTo(new AccessDecision.KeyTooNarrow("NewSession"));
        }
    }

    @Test
    void aNarrowedKeyStillTakesTheRole() {
        assertThat(accessControl.decide(
                        Optional.of(keyFor(Set.of("DeleteUser"))), "DeleteUser", AccessRule.of(Role.Manager)))
                .isEqualTo(new AccessDecision.RoleMissing(List.of("Manager")));
    }

    @Test
    void aKeyOfAnAdministratorNarrowedToUserActsInTheAccountsOfItsLoginOnly() {
        Caller caller = DirectoryCacheFixture.login(
                        "root",
                        "root@acme.example",
                        "Root",
                        Set.of(Role.User, Role.SystemAdministrator),
                        Set.of("acme"))
                .caller(Caller.Way.API_KEY, Set.of(Role.User), Optional.empty());

        assertThat(caller.accounts()).isEqualTo(AccountScope.only("acme"));
    }

    private static Caller keyFor(Set<String> operations) {
        return DirectoryCacheFixture.user("someone", "someone@acme.example", "Someone", "acme")
                .caller(Caller.Way.API_KEY, Set.of(Role.values()), Optional.of(operations));
    }

    private static Caller callerWith(Role... roles) {
        return DirectoryCacheFixture.login("someone", "someone@acme.example", "Someone", Set.of(roles), Set.of())
                .caller(Caller.Way.BASIC);
    }
}
