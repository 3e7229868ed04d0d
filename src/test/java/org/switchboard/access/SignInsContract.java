package org.switchboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.directory.Login;
import org.switchboard.directory.Role;
import org.switchboard.platform.AccountScope;
import org.switchboard.support.Engine;

/** Who is signed in by cookie, and for how long. */
abstract class SignInsContract {
    private static final String ADDRESS = "192.0.2.7";

    private final Engine engine;
    private SignInFixture fixture;
    private SignIns signIns;
    private Login alice;

    SignInsContract(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void somebody() {
        fixture = new SignInFixture(engine);
        signIns = fixture.signIns();
        alice = fixture.user("alice", "User");
    }

    @Test
    void whoSignedInIsKnownByTheCookie() {
        SignIns.Cookies cookies = open(false);

        Caller caller = signIns.caller(cookies.id(), false).orElseThrow();
        assertThat(caller.loginId()).isEqualTo(alice.id());
        assertThat(caller.way()).isEqualTo(Caller.Way.COOKIE);
        assertThat(caller.accounts()).isEqualTo(AccountScope.only(fixture.account));
    }

    @Test
    void onlyTheCookieThatCountsOpens() {
        SignIns.Cookies brief = open(false);
        SignIns.Cookies remembered = open(true);

        assertThat(signIns.caller(brief.permanentId(), true)).isEmpty();
        assertThat(signIns.caller(brief.id(), true)).isEmpty();
        assertThat(signIns.caller(remembered.id(), false)).isEmpty();
        assertThat(signIns.caller(remembered.permanentId(), false)).isEmpty();
        assertThat(signIns.caller(remembered.permanentId(), true)).isPresent();
    }

    @Test
    void everySignInOfAUserCanBeEnded() {
        SignIns.Cookies first = open(false);
        SignIns.Cookies second = open(true);
        signIns.caller(first.id(), false);

        assertThat(signIns.closeAll(alice.email()))
                .contains(new SignIns.Closed(alice.id(), Set.of(fixture.account), 2));

        assertThat(signIns.caller(first.id(), false)).isEmpty();
        assertThat(signIns.caller(second.permanentId(), true)).isEmpty();
        assertThat(signIns.caller(open(false).id(), false))
                .as("she may come back")
                .isPresent();
    }

    @Test
    void theSignInsOfOthersStay() {
        SignIns.Cookies cookies = open(false);
        Login bob = fixture.user("bob", "User");

        assertThat(signIns.closeAll(bob.id())).map(SignIns.Closed::count).contains(0);

        assertThat(signIns.caller(cookies.id(), false)).isPresent();
    }

    @Test
    void whoIsNeitherAUserNorSignedInCannotBeSignedOut() {
        assertThat(signIns.closeAll("nobody@nowhere.example")).isEmpty();
    }

    @Test
    void everySignInHasNewValues() {
        SignIns.Cookies first = open(false);
        SignIns.Cookies second = open(false);

        assertThat(Set.of(first.id(), first.permanentId(), second.id(), second.permanentId()))
                .hasSize(4);
    }

    @Test
    void whatIsNoValueOpensNothing() {
        for (String value : List.of("", "x", "ü", "a b", "' or 1=1 --", "x".repeat(5000), "0".repeat(20))) {
            assertThat(signIns.caller(value, false)).as(value).isEmpty();
        }
    }

    @Test
    void whatIsStoredOpensNothing() {
        SignIns.Cookies cookies = open(false);

        List<String> stored = fixture.on.database.texts("select id from sign_in where login_id = '" + alice.id() + "'");
        assertThat(stored).hasSize(1).doesNotContain(cookies.id(), cookies.permanentId());
        assertThat(signIns.caller(stored.get(0), false)).isEmpty();
    }

    @Test
    void aSignInLastsItsLife() {
        SignIns.Cookies brief = open(false);
        SignIns.Cookies remembered = open(true);

        fixture.on.clock.advance(SignIns.LIFE.minusSeconds(1));
        assertThat(signIns.caller(brief.id(), false)).as("just before").isPresent();
        fixture.on.clock.advance(Duration.ofSeconds(1));
        assertThat(signIns.caller(brief.id(), false)).as("at its end").isEmpty();
        assertThat(signIns.caller(remembered.permanentId(), true))
                .as("remembered")
                .isPresent();
        fixture.on.clock.advance(SignIns.REMEMBERED_LIFE.minus(SignIns.LIFE));
        assertThat(signIns.caller(remembered.permanentId(), true)).isEmpty();
    }

    @Test
    void whoSignedOutIsOutForGood() {
        SignIns.Cookies cookies = open(false);
        assertThat(signIns.caller(cookies.id(), false)).isPresent();

        signIns.close(cookies.id());

        assertThat(signIns.caller(cookies.id(), false)).isEmpty();
        assertThat(fixture.signIns().caller(cookies.id(), false))
                .as("on another server")
                .isEmpty();
    }

    @Test
    void aSignOutEndsNoOtherSignIn() {
        SignIns.Cookies first = open(false);
        SignIns.Cookies second = open(false);

        signIns.close(first.id());
        signIns.close("no such value");

        assertThat(signIns.caller(second.id(), false)).isPresent();
    }

    @Test
    void aRestartSignsNobodyOut() {
        SignIns.Cookies cookies = open(true);

        assertThat(fixture.signIns().caller(cookies.permanentId(), true)).isPresent();
    }

    @Test
    void aNewPasswordSignsOutEverywhere() {
        SignIns.Cookies cookies = open(true);
        assertThat(signIns.caller(cookies.permanentId(), true)).isPresent();
        fixture.on.clock.advance(Duration.ofSeconds(1));

        fixture.changePassword(alice);

        assertThat(signIns.caller(cookies.permanentId(), true)).isEmpty();
        fixture.on.clock.advance(Duration.ofSeconds(1));
        assertThat(signIns.caller(open(true).permanentId(), true))
                .as("a later one")
                .isPresent();
    }

    @Test
    void aDeletedUserIsSignedOut() {
        SignIns.Cookies cookies = open(true);
        assertThat(signIns.caller(cookies.permanentId(), true)).isPresent();

        fixture.delete(alice);

        assertThat(signIns.caller(cookies.permanentId(), true)).isEmpty();
        assertThat(stored(alice.id())).isZero();
    }

    @Test
    void theOldestSignInMakesRoomForANewOne() {
        SignIns.Cookies oldest = open(false);
        for (int i = 0; i < SignIns.MAX_PER_LOGIN; i++) {
            fixture.on.clock.advance(Duration.ofMillis(1));
            open(false);
        }

        assertThat(stored(alice.id())).isEqualTo(SignIns.MAX_PER_LOGIN);
        assertThat(signIns.caller(oldest.id(), false)).isEmpty();
    }

    @Test
    void expiredSignInsAreSweptAndOthersStay() {
        SignIns.Cookies brief = open(false);
        SignIns.Cookies remembered = open(true);
        fixture.on.clock.advance(SignIns.LIFE);

        assertThat(signIns.sweep(fixture.on.clock.instant())).isPositive();

        assertThat(stored(alice.id())).isEqualTo(1);
        assertThat(signIns.caller(brief.id(), false)).isEmpty();
        assertThat(signIns.caller(remembered.permanentId(), true)).isPresent();
        assertThat(signIns.sweep(fixture.on.clock.instant()))
                .as("what is swept again")
                .isZero();
    }

    @Test
    void somebodyOfAnotherSystemIsWhatItsGroupsSaidForHalfADay() {
        Caller external =
                Caller.external("zoe", "zoe@else.example", Set.of(Role.User), Set.of("a", "b"), Caller.Way.BASIC);
        SignIns.Cookies cookies = signIns.open(external, true, ADDRESS);

        Caller caller = fixture.signIns().caller(cookies.permanentId(), true).orElseThrow();
        assertThat(caller.email()).isEqualTo("zoe@else.example");
        assertThat(caller.roles()).containsExactly(Role.User);
        assertThat(caller.accounts()).isEqualTo(new AccountScope.Only(Set.of("a", "b")));
        fixture.on.clock.advance(SignIns.EXTERNAL_LIFE);
        assertThat(fixture.signIns().caller(cookies.permanentId(), true)).isEmpty();
    }

    @Test
    void somebodyOfAnotherSystemWhoIsCalledAsALoginIsNotThatLogin() {
        Caller namesake = Caller.external(alice.id(), alice.id(), Set.of(), Set.of(), Caller.Way.BASIC);
        SignIns.Cookies cookies = signIns.open(namesake, false, ADDRESS);

        Caller caller = fixture.signIns().caller(cookies.id(), false).orElseThrow();

        assertThat(caller.email()).isEqualTo(alice.id()).isNotEqualTo(alice.email());
        assertThat(caller.roles()).isEmpty();
    }

    @Test
    void theSignInsOfSomebodyOfAnotherSystemAreBoundedToo() {
        String name = "zoe-" + fixture.account + "@else.example";
        Caller external = Caller.external(name, name, Set.of(Role.User), Set.of("a"), Caller.Way.BASIC);
        for (int i = 0; i <= SignIns.MAX_PER_LOGIN; i++) {
            signIns.open(external, false, ADDRESS);
        }

        assertThat(fixture.on.database.texts("select id from sign_in where external_name = '" + name + "'"))
                .hasSizeLessThanOrEqualTo(SignIns.MAX_PER_LOGIN);
    }

    private SignIns.Cookies open(boolean remembered) {
        return signIns.open(fixture.caller(alice), remembered, ADDRESS);
    }

    private int stored(String loginId) {
        return Optional.of(fixture.on.database.texts("select id from sign_in where login_id = '" + loginId + "'"))
                .map(List::size)
                .orElse(0);
    }
}
