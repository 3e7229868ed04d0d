package org.switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.switchboard.directory.User;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.Caller;
import org.switchboard.request.Role;
import org.switchboard.support.Engine;

/** What the groups of another system mean here. */
abstract class ExternalCallersContract {
    private static final String ZOE = "zoe@else.example";

    private final LoginSessionFixture fixture;

    ExternalCallersContract(Engine engine) {
        fixture = new LoginSessionFixture(engine);
    }

    @Test
    void whoHasALoginIsThatLoginWhateverTheGroupsSay() {
        User alice = fixture.user("alice", "User");

        Caller caller = callers()
                .caller(alice.email().toUpperCase(Locale.ROOT), List.of("SystemAdministrator"), Caller.Way.TOKEN);

        assertThat(caller.loginId()).isEqualTo(alice.id());
        assertThat(caller.roles()).containsExactly(Role.User);
        assertThat(caller.accounts()).isEqualTo(AccountScope.only(fixture.account));
    }

    @Test
    void aGroupNamedLikeARoleIsThatRoleAndAnAccountIsThatAccount() {
        Caller caller = callers().caller(ZOE, List.of("User", "account:acme", "account:globex"), Caller.Way.TOKEN);

        assertThat(caller.roles()).containsExactly(Role.User);
        assertThat(caller.accounts()).isEqualTo(new AccountScope.Only(Set.of("acme", "globex")));
        assertThat(caller.email()).isEqualTo(ZOE);
        assertThat(caller.way()).isEqualTo(Caller.Way.TOKEN);
    }

    @Test
    void otherGroupsAreWhatTheyAreMappedTo() {
        Caller caller = callers("agents=User", "bosses = Manager+account:acme", "agents=account:globex")
                .caller(ZOE, List.of("agents", "bosses"), Caller.Way.TOKEN);

        assertThat(caller.roles()).containsExactlyInAnyOrder(Role.User, Role.Manager);
        assertThat(caller.accounts()).isEqualTo(new AccountScope.Only(Set.of("acme", "globex")));
    }

    @Test
    void aMappedGroupIsNoLongerTheRoleThatItIsNamedLike() {
        assertThat(callers("Manager=User")
                        .caller(ZOE, List.of("Manager"), Caller.Way.TOKEN)
                        .roles())
                .containsExactly(Role.User);
    }

    @Test
    void whoHasNoGroupsMayDoNothing() {
        Caller caller = callers().caller(ZOE, List.of("staff", "user", "account"), Caller.Way.TOKEN);

        assertThat(caller.roles()).isEmpty();
        assertThat(caller.accounts()).isEqualTo(new AccountScope.Only(Set.of()));
    }

    @Test
    void aMappingThatIsNoneIsRefusedAtStart() {
        assertThatThrownBy(() -> callers("agents"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("agents");
    }

    private ExternalCallers callers(String... groups) {
        return new ExternalCallers(
                fixture.on.directoryCache, groups.length == 0 ? Optional.empty() : Optional.of(groups));
    }
}
