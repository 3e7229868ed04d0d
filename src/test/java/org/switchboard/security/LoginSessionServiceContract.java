package org.switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.directory.User;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.Caller;
import org.switchboard.request.Role;
import org.switchboard.support.Engine;

/** Who is signed in by cookie, and for how long. */
abstract class LoginSessionServiceContract {
    private static final String ADDRESS = "192.0.2.7";

    private final Engine engine;
    private LoginSessionFixture fixture;
    private LoginSessionService loginSessionService;
    private User alice;

    LoginSessionServiceContract(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void somebody() {
        fixture = new LoginSessionFixture(engine);
        loginSessionService = fixture.signIns();
        alice = fixture.user("alice", "User");
    }

    @Test
    void whoSignedInIsKnownByTheCookie() {
        LoginSessionService.Cookies cookies = open(false);

        Caller caller = loginSessionService.caller(cookies.id(), false).orElseThrow();
        assertThat(caller.loginId()).isEqualTo(alice.id());
        assertThat(caller.way()).isEqualTo(Caller.Way.COOKIE);
        assertThat(caller.accounts()).isEqualTo(AccountScope.only(fixture.account));
    }

    @Test
    void onlyTheCookieThatCountsOpens() {
        LoginSessionService.Cookies brief = open(false);
        LoginSessionService.Cookies remembered = open(true);

        assertThat(loginSessionService.caller(brief.permanentId(), true)).isEmpty();
        assertThat(loginSessionService.caller(brief.id(), true)).isEmpty();
        assertThat(loginSessionService.caller(remembered.id(), false)).isEmpty();
        assertThat(loginSessionService.caller(remembered.permanentId(), false)).isEmpty();
        assertThat(loginSessionService.caller(remembered.permanentId(), true)).isPresent();
    }

    @Test
    void everySignInOfAUserCanBeEnded() {
        LoginSessionService.Cookies first = open(false);
        LoginSessionService.Cookies second = open(true);
        loginSessionService.caller(first.id(), false);

        assertThat(loginSessionService.closeAll(alice.email()))
                .contains(new LoginSessionService.Closed(alice.id(), Set.of(fixture.account), 2));

        assertThat(loginSessionService.caller(first.id(), false)).isEmpty();
        assertThat(loginSessionService.caller(second.permanentId(), true)).isEmpty();
        assertThat(loginSessionService.caller(open(false).id(), false))
                .as("she may come back")
                .isPresent();
    }

    @Test
    void theSignInsOfOthersStay() {
        LoginSessionService.Cookies cookies = open(false);
        User bob = fixture.user("bob", "User");

        assertThat(loginSessionService.closeAll(bob.id()))
                .map(LoginSessionService.Closed::count)
                .contains(0);

        assertThat(loginSessionService.caller(cookies.id(), false)).isPresent();
    }

    @Test
    void whoIsNeitherAUserNorSignedInCannotBeSignedOut() {
        assertThat(loginSessionService.closeAll("nobody@nowhere.example")).isEmpty();
    }

    @Test
    void everySignInHasNewValues() {
        LoginSessionService.Cookies first = open(false);
        LoginSessionService.Cookies second = open(false);

        assertThat(Set.of(first.id(), first.permanentId(), second.id(), second.permanentId()))
                .hasSize(4);
    }

    @Test
    void whatIsNoValueOpensNothing() {
        for (String value : List.of("", "x", "ü", "a b", "' or 1=1 --", "x".repeat(5000), "0".repeat(20))) {
            assertThat(loginSessionService.caller(value, false)).as(value).isEmpty();
        }
    }

    @Test
    void whatIsStoredOpensNothing() {
        LoginSessionService.Cookies cookies = open(false);

        List<String> stored = fixture.on.database.texts("select id from sign_in where login_id = '" + alice.id() + "'");
        assertThat(stored).hasSize(1).doesNotContain(cookies.id(), cookies.permanentId());
        assertThat(loginSessionService.caller(stored.get(0), false)).isEmpty();
    }

    @Test
    void aSignInLastsItsLife() {
        LoginSessionService.Cookies brief = open(false);
        LoginSessionService.Cookies remembered = open(true);

        fixture.on.clock.advance(LoginSessionService.LIFE.minusSeconds(1));
        assertThat(loginSessionService.caller(brief.id(), false))
                .as("just before")
                .isPresent();
        fixture.on.clock.advance(Duration.ofSeconds(1));
        assertThat(loginSessionService.caller(brief.id(), false))
                .as("at its end")
                .isEmpty();
        assertThat(loginSessionService.caller(remembered.permanentId(), true))
                .as("remembered")
                .isPresent();
        fixture.on.clock.advance(LoginSessionService.REMEMBERED_LIFE.minus(LoginSessionService.LIFE));
        assertThat(loginSessionService.caller(remembered.permanentId(), true)).isEmpty();
    }

    @Test
    void whoSignedOutIsOutForGood() {
        LoginSessionService.Cookies cookies = open(false);
        assertThat(loginSessionService.caller(cookies.id(), false)).isPresent();

        loginSessionService.close(cookies.id());

        assertThat(loginSessionService.caller(cookies.id(), false)).isEmpty();
        assertThat(fixture.signIns().caller(cookies.id(), false))
                .as("on another server")
                .isEmpty();
    }

    @Test
    void aSignOutEndsNoOtherSignIn() {
        LoginSessionService.Cookies first = open(false);
        LoginSessionService.Cookies second = open(false);

        loginSessionService.close(first.id());
        loginSessionService.close("no such value");

        assertThat(loginSessionService.caller(second.id(), false)).isPresent();
    }

    @Test
    void aRestartSignsNobodyOut() {
        LoginSessionService.Cookies cookies = open(true);

        assertThat(fixture.signIns().caller(cookies.permanentId(), true)).isPresent();
    }

    @Test
    void aNewPasswordSignsOutEverywhere() {
        LoginSessionService.Cookies cookies = open(true);
        assertThat(loginSessionService.caller(cookies.permanentId(), true)).isPresent();
        fixture.on.clock.advance(Duration.ofSeconds(1));

        fixture.changePassword(alice);

        assertThat(loginSessionService.caller(cookies.permanentId(), true)).isEmpty();
        fixture.on.clock.advance(Duration.ofSeconds(1));
        assertThat(loginSessionService.caller(open(true).permanentId(), true))
                .as("a later one")
                .isPresent();
    }

    @Test
    void aDeletedUserIsSignedOut() {
        LoginSessionService.Cookies cookies = open(true);
        assertThat(loginSessionService.caller(cookies.permanentId(), true)).isPresent();

        fixture.delete(alice);

        assertThat(loginSessionService.caller(cookies.permanentId(), true)).isEmpty();
        assertThat(stored(alice.id())).isZero();
    }

    @Test
    void theOldestSignInMakesRoomForANewOne() {
        LoginSessionService.Cookies oldest = open(false);
        for (int i = 0; i < LoginSessionService.MAX_PER_LOGIN; i++) {
            fixture.on.clock.advance(Duration.ofMillis(1));
            open(false);
        }

        assertThat(stored(alice.id())).isEqualTo(LoginSessionService.MAX_PER_LOGIN);
        assertThat(loginSessionService.caller(oldest.id(), false)).isEmpty();
    }

    @Test
    void expiredSignInsAreSweptAndOthersStay() {
        LoginSessionService.Cookies brief = open(false);
        LoginSessionService.Cookies remembered = open(true);
        fixture.on.clock.advance(LoginSessionService.LIFE);

        assertThat(loginSessionService.run(fixture.on.clock.instant())).isPositive();

        assertThat(stored(alice.id())).isEqualTo(1);
        assertThat(loginSessionService.caller(brief.id(), false)).isEmpty();
        assertThat(loginSessionService.caller(remembered.permanentId(), true)).isPresent();
        assertThat(loginSessionService.run(fixture.on.clock.instant()))
                .as("what is swept again")
                .isZero();
    }

    @Test
    void somebodyOfAnotherSystemIsWhatItsGroupsSaidForHalfADay() {
        Caller external =
                Caller.external("zoe", "zoe@else.example", Set.of(Role.User), Set.of("a", "b"), Caller.Way.BASIC);
        LoginSessionService.Cookies cookies = loginSessionService.open(external, true, ADDRESS);

        Caller caller = fixture.signIns().caller(cookies.permanentId(), true).orElseThrow();
        assertThat(caller.email()).isEqualTo("zoe@else.example");
        assertThat(caller.roles()).containsExactly(Role.User);
        assertThat(caller.accounts()).isEqualTo(new AccountScope.Only(Set.of("a", "b")));
        fixture.on.clock.advance(LoginSessionService.EXTERNAL_LIFE);
        assertThat(fixture.signIns().caller(cookies.permanentId(), true)).isEmpty();
    }

    @Test
    void somebodyOfAnotherSystemWhoIsCalledAsALoginIsNotThatLogin() {
        Caller namesake = Caller.external(alice.id(), alice.id(), Set.of(), Set.of(), Caller.Way.BASIC);
        LoginSessionService.Cookies cookies = loginSessionService.open(namesake, false, ADDRESS);

        Caller caller = fixture.signIns().caller(cookies.id(), false).orElseThrow();

        assertThat(caller.email()).isEqualTo(alice.id()).isNotEqualTo(alice.email());
        assertThat(caller.roles()).isEmpty();
    }

    @Test
    void theSignInsOfSomebodyOfAnotherSystemAreBoundedToo() {
        String name = "zoe-" + fixture.account + "@else.example";
        Caller external = Caller.external(name, name, Set.of(Role.User), Set.of("a"), Caller.Way.BASIC);
        for (int i = 0; i <= LoginSessionService.MAX_PER_LOGIN; i++) {
            loginSessionService.open(external, false, ADDRESS);
        }

        assertThat(fixture.on.database.texts("select id from sign_in where external_name = '" + name + "'"))
                .hasSizeLessThanOrEqualTo(LoginSessionService.MAX_PER_LOGIN);
    }

    private LoginSessionService.Cookies open(boolean remembered) {
        return loginSessionService.open(fixture.caller(alice), remembered, ADDRESS);
    }

    private int stored(String loginId) {
        return Optional.of(fixture.on.database.texts("select id from sign_in where login_id = '" + loginId + "'"))
                .map(List::size)
                .orElse(0);
    }
}
