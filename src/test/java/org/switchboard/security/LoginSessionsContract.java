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
abstract class LoginSessionsContract {
    private static final String ADDRESS = "192.0.2.7";

    private final Engine engine;
    private LoginSessionFixture fixture;
    private LoginSessions loginSessions;
    private User alice;

    LoginSessionsContract(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void somebody() {
        fixture = new LoginSessionFixture(engine);
        loginSessions = fixture.signIns();
        alice = fixture.user("alice", "User");
    }

    @Test
    void whoSignedInIsKnownByTheCookie() {
        LoginSessions.Cookies cookies = open(false);

        Caller caller = loginSessions.caller(cookies.id(), false).orElseThrow();
        assertThat(caller.loginId()).isEqualTo(alice.id());
        assertThat(caller.way()).isEqualTo(Caller.Way.COOKIE);
        assertThat(caller.accounts()).isEqualTo(AccountScope.only(fixture.account));
    }

    @Test
    void onlyTheCookieThatCountsOpens() {
        LoginSessions.Cookies brief = open(false);
        LoginSessions.Cookies remembered = open(true);

        assertThat(loginSessions.caller(brief.permanentId(), true)).isEmpty();
        assertThat(loginSessions.caller(brief.id(), true)).isEmpty();
        assertThat(loginSessions.caller(remembered.id(), false)).isEmpty();
        assertThat(loginSessions.caller(remembered.permanentId(), false)).isEmpty();
        assertThat(loginSessions.caller(remembered.permanentId(), true)).isPresent();
    }

    @Test
    void everySignInOfAUserCanBeEnded() {
        LoginSessions.Cookies first = open(false);
        LoginSessions.Cookies second = open(true);
        loginSessions.caller(first.id(), false);

        assertThat(loginSessions.closeAll(alice.email()))
                .contains(new LoginSessions.Closed(alice.id(), Set.of(fixture.account), 2));

        assertThat(loginSessions.caller(first.id(), false)).isEmpty();
        assertThat(loginSessions.caller(second.permanentId(), true)).isEmpty();
        assertThat(loginSessions.caller(open(false).id(), false))
                .as("she may come back")
                .isPresent();
    }

    @Test
    void theSignInsOfOthersStay() {
        LoginSessions.Cookies cookies = open(false);
        User bob = fixture.user("bob", "User");

        assertThat(loginSessions.closeAll(bob.id()))
                .map(LoginSessions.Closed::count)
                .contains(0);

        assertThat(loginSessions.caller(cookies.id(), false)).isPresent();
    }

    @Test
    void whoIsNeitherAUserNorSignedInCannotBeSignedOut() {
        assertThat(loginSessions.closeAll("nobody@nowhere.example")).isEmpty();
    }

    @Test
    void everySignInHasNewValues() {
        LoginSessions.Cookies first = open(false);
        LoginSessions.Cookies second = open(false);

        assertThat(Set.of(first.id(), first.permanentId(), second.id(), second.permanentId()))
                .hasSize(4);
    }

    @Test
    void whatIsNoValueOpensNothing() {
        for (String value : List.of("", "x", "ü", "a b", "' or 1=1 --", "x".repeat(5000), "0".repeat(20))) {
            assertThat(loginSessions.caller(value, false)).as(value).isEmpty();
        }
    }

    @Test
    void whatIsStoredOpensNothing() {
        LoginSessions.Cookies cookies = open(false);

        List<String> stored = fixture.on.database.texts("select id from sign_in where login_id = '" + alice.id() + "'");
        assertThat(stored).hasSize(1).doesNotContain(cookies.id(), cookies.permanentId());
        assertThat(loginSessions.caller(stored.get(0), false)).isEmpty();
    }

    @Test
    void aSignInLastsItsLife() {
        LoginSessions.Cookies brief = open(false);
        LoginSessions.Cookies remembered = open(true);

        fixture.on.clock.advance(LoginSessions.LIFE.minusSeconds(1));
        assertThat(loginSessions.caller(brief.id(), false)).as("just before").isPresent();
        fixture.on.clock.advance(Duration.ofSeconds(1));
        assertThat(loginSessions.caller(brief.id(), false)).as("at its end").isEmpty();
        assertThat(loginSessions.caller(remembered.permanentId(), true))
                .as("remembered")
                .isPresent();
        fixture.on.clock.advance(LoginSessions.REMEMBERED_LIFE.minus(LoginSessions.LIFE));
        assertThat(loginSessions.caller(remembered.permanentId(), true)).isEmpty();
    }

    @Test
    void whoSignedOutIsOutForGood() {
        LoginSessions.Cookies cookies = open(false);
        assertThat(loginSessions.caller(cookies.id(), false)).isPresent();

        loginSessions.close(cookies.id());

        assertThat(loginSessions.caller(cookies.id(), false)).isEmpty();
        assertThat(fixture.signIns().caller(cookies.id(), false))
                .as("on another server")
                .isEmpty();
    }

    @Test
    void aSignOutEndsNoOtherSignIn() {
        LoginSessions.Cookies first = open(false);
        LoginSessions.Cookies second = open(false);

        loginSessions.close(first.id());
        loginSessions.close("no such value");

        assertThat(loginSessions.caller(second.id(), false)).isPresent();
    }

    @Test
    void aRestartSignsNobodyOut() {
        LoginSessions.Cookies cookies = open(true);

        assertThat(fixture.signIns().caller(cookies.permanentId(), true)).isPresent();
    }

    @Test
    void aNewPasswordSignsOutEverywhere() {
        LoginSessions.Cookies cookies = open(true);
        assertThat(loginSessions.caller(cookies.permanentId(), true)).isPresent();
        fixture.on.clock.advance(Duration.ofSeconds(1));

        fixture.changePassword(alice);

        assertThat(loginSessions.caller(cookies.permanentId(), true)).isEmpty();
        fixture.on.clock.advance(Duration.ofSeconds(1));
        assertThat(loginSessions.caller(open(true).permanentId(), true))
                .as("a later one")
                .isPresent();
    }

    @Test
    void aDeletedUserIsSignedOut() {
        LoginSessions.Cookies cookies = open(true);
        assertThat(loginSessions.caller(cookies.permanentId(), true)).isPresent();

        fixture.delete(alice);

        assertThat(loginSessions.caller(cookies.permanentId(), true)).isEmpty();
        assertThat(stored(alice.id())).isZero();
    }

    @Test
    void theOldestSignInMakesRoomForANewOne() {
        LoginSessions.Cookies oldest = open(false);
        for (int i = 0; i < LoginSessions.MAX_PER_LOGIN; i++) {
            fixture.on.clock.advance(Duration.ofMillis(1));
            open(false);
        }

        assertThat(stored(alice.id())).isEqualTo(LoginSessions.MAX_PER_LOGIN);
        assertThat(loginSessions.caller(oldest.id(), false)).isEmpty();
    }

    @Test
    void expiredSignInsAreSweptAndOthersStay() {
        LoginSessions.Cookies brief = open(false);
        LoginSessions.Cookies remembered = open(true);
        fixture.on.clock.advance(LoginSessions.LIFE);

        assertThat(loginSessions.run(fixture.on.clock.instant())).isPositive();

        assertThat(stored(alice.id())).isEqualTo(1);
        assertThat(loginSessions.caller(brief.id(), false)).isEmpty();
        assertThat(loginSessions.caller(remembered.permanentId(), true)).isPresent();
        assertThat(loginSessions.run(fixture.on.clock.instant()))
                .as("what is swept again")
                .isZero();
    }

    @Test
    void somebodyOfAnotherSystemIsWhatItsGroupsSaidForHalfADay() {
        Caller external =
                Caller.external("zoe", "zoe@else.example", Set.of(Role.User), Set.of("a", "b"), Caller.Way.BASIC);
        LoginSessions.Cookies cookies = loginSessions.open(external, true, ADDRESS);

        Caller caller = fixture.signIns().caller(cookies.permanentId(), true).orElseThrow();
        assertThat(caller.email()).isEqualTo("zoe@else.example");
        assertThat(caller.roles()).containsExactly(Role.User);
        assertThat(caller.accounts()).isEqualTo(new AccountScope.Only(Set.of("a", "b")));
        fixture.on.clock.advance(LoginSessions.EXTERNAL_LIFE);
        assertThat(fixture.signIns().caller(cookies.permanentId(), true)).isEmpty();
    }

    @Test
    void somebodyOfAnotherSystemWhoIsCalledAsALoginIsNotThatLogin() {
        Caller namesake = Caller.external(alice.id(), alice.id(), Set.of(), Set.of(), Caller.Way.BASIC);
        LoginSessions.Cookies cookies = loginSessions.open(namesake, false, ADDRESS);

        Caller caller = fixture.signIns().caller(cookies.id(), false).orElseThrow();

        assertThat(caller.email()).isEqualTo(alice.id()).isNotEqualTo(alice.email());
        assertThat(caller.roles()).isEmpty();
    }

    @Test
    void theSignInsOfSomebodyOfAnotherSystemAreBoundedToo() {
        String name = "zoe-" + fixture.account + "@else.example";
        Caller external = Caller.external(name, name, Set.of(Role.User), Set.of("a"), Caller.Way.BASIC);
        for (int i = 0; i <= LoginSessions.MAX_PER_LOGIN; i++) {
            loginSessions.open(external, false, ADDRESS);
        }

        assertThat(fixture.on.database.texts("select id from sign_in where external_name = '" + name + "'"))
                .hasSizeLessThanOrEqualTo(LoginSessions.MAX_PER_LOGIN);
    }

    private LoginSessions.Cookies open(boolean remembered) {
        return loginSessions.open(fixture.caller(alice), remembered, ADDRESS);
    }

    private int stored(String loginId) {
        return Optional.of(fixture.on.database.texts("select id from sign_in where login_id = '" + loginId + "'"))
                .map(List::size)
                .orElse(0);
    }
}
