package org.switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.reason;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.directory.User;
import org.switchboard.error.ConflictException;
import org.switchboard.error.ForbiddenException;
import org.switchboard.error.NotFoundException;
import org.switchboard.request.Caller;
import org.switchboard.request.RequestContext;
import org.switchboard.request.RequestContextFixture;
import org.switchboard.request.Role;
import org.switchboard.support.Engine;

/** Keys that stand for a login. */
abstract class ApiKeysContract {
    private final Engine engine;
    private LoginSessionFixture fixture;
    private ApiKeys apiKeys;
    private User alice;
    private User bob;

    ApiKeysContract(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void somebody() {
        fixture = new LoginSessionFixture(engine);
        apiKeys = fixture.apiKeys();
        alice = fixture.user("alice", "User", "Manager");
        bob = fixture.user("bob", "User");
    }

    @Test
    void aKeyStandsForItsLogin() {
        ApiKeys.Made made = make(alice, LoginSessionFixture.unlimited());

        Caller caller = apiKeys.caller(made.value()).orElseThrow();
        assertThat(caller.loginId()).isEqualTo(alice.id());
        assertThat(caller.way()).isEqualTo(Caller.Way.API_KEY);
        assertThat(caller.roles()).containsExactlyInAnyOrder(Role.User, Role.Manager);
        assertThat(caller.operations()).isEmpty();
    }

    @Test
    void aNarrowedKeyLeavesRolesAndOperationsOnly() {
        ApiKeys.Made made =
                make(alice, new ApiKey.Limits(Set.of(Role.User), Set.of("NewSession", "GetSession"), Optional.empty()));

        Caller caller = fixture.apiKeys().caller(made.value()).orElseThrow();
        assertThat(caller.roles()).containsExactly(Role.User);
        assertThat(caller.operations()).contains(Set.of("NewSession", "GetSession"));
    }

    @Test
    void aKeyGivesNoRoleThatItsLoginDoesNotHave() {
        ApiKeys.Made made = make(bob, new ApiKey.Limits(Set.of(Role.SystemAdministrator), Set.of(), Optional.empty()));

        assertThat(apiKeys.caller(made.value()).orElseThrow().roles()).isEmpty();
    }

    @Test
    void aKeyIsRecognisableAndItsDigestIsAllThatIsStored() {
        ApiKeys.Made made = make(alice, LoginSessionFixture.unlimited());

        assertThat(made.value()).startsWith(ApiKeys.PREFIX);
        assertThat(String.join("\n", fixture.on.database.texts("select * from api_key")))
                .doesNotContain(made.value().substring(ApiKeys.PREFIX.length()));
        assertThat(String.join("\n", fixture.on.database.texts("select * from audit_entry")))
                .doesNotContain(made.value().substring(ApiKeys.PREFIX.length()));
    }

    @Test
    void whatIsNoKeyOpensNothing() {
        for (String value : List.of("", "sbk_", "sbk_x", "sbk_ü", "x".repeat(40), "sbk_" + "x".repeat(5000))) {
            assertThat(apiKeys.caller(value)).as(value).isEmpty();
        }
    }

    @Test
    void aKeyEndsWhenItSays() {
        ApiKeys.Made made = make(
                alice,
                new ApiKey.Limits(
                        Set.of(),
                        Set.of(),
                        Optional.of(fixture.on.clock.instant().plus(Duration.ofHours(1)))));

        assertThat(apiKeys.caller(made.value())).isPresent();
        fixture.on.clock.advance(Duration.ofHours(1));
        assertThat(apiKeys.caller(made.value())).isEmpty();
    }

    @Test
    void aRevokedKeyOpensNothing() {
        ApiKeys.Made made = make(alice, LoginSessionFixture.unlimited());
        assertThat(apiKeys.caller(made.value())).isPresent();

        apiKeys.revoke(fixture.context(alice), made.key().id(), Optional.empty());

        assertThat(apiKeys.caller(made.value())).isEmpty();
        assertThat(fixture.apiKeys().caller(made.value()))
                .as("on another server")
                .isEmpty();
        assertThat(reason(
                        () -> apiKeys.revoke(fixture.context(alice), made.key().id(), Optional.empty())))
                .isEqualTo(NotFoundException.class);
    }

    @Test
    void theKeysOfADeletedUserOpenNothing() {
        ApiKeys.Made made = make(bob, LoginSessionFixture.unlimited());
        assertThat(apiKeys.caller(made.value())).isPresent();

        fixture.delete(bob);

        assertThat(apiKeys.caller(made.value())).isEmpty();
        assertThat(fixture.on.database.texts("select id from api_key where login_id = '" + bob.id() + "'"))
                .isEmpty();
    }

    @Test
    void aUserSeesItsOwnKeysOldestFirstAndNoOthers() {
        String first = make(bob, LoginSessionFixture.unlimited()).key().id();
        fixture.on.clock.advance(Duration.ofSeconds(1));
        String second = make(bob, LoginSessionFixture.unlimited()).key().id();
        make(alice, LoginSessionFixture.unlimited());

        assertThat(apiKeys.list(fixture.context(bob), bob.id()))
                .extracting(ApiKey::id)
                .containsExactly(first, second);
        assertThat(reason(() -> apiKeys.list(fixture.context(bob), alice.id()))).isEqualTo(NotFoundException.class);
    }

    @Test
    void aManagerSeesAndRevokesTheKeysOfItsUsers() {
        ApiKeys.Made made = make(bob, LoginSessionFixture.unlimited());

        assertThat(apiKeys.list(fixture.manager, bob.id())).hasSize(1);
        apiKeys.revoke(fixture.manager, made.key().id(), Optional.empty());

        assertThat(apiKeys.caller(made.value())).isEmpty();
    }

    @Test
    void foreignKeysAreTheSame404AsThoseThatDoNotExist() {
        ApiKeys.Made made = make(bob, LoginSessionFixture.unlimited());
        RequestContext stranger = RequestContextFixture.manager("stranger", "another-account");

        for (RequestContext each : List.of(stranger, fixture.context(alice))) {
            assertThat(reason(() -> apiKeys.revoke(each, made.key().id(), Optional.empty())))
                    .isEqualTo(NotFoundException.class);
            assertThat(reason(() -> apiKeys.revoke(each, "no-such-key", Optional.empty())))
                    .isEqualTo(NotFoundException.class);
            assertThat(reason(() -> apiKeys.list(each, bob.id()))).isEqualTo(NotFoundException.class);
            assertThat(reason(() -> apiKeys.list(each, "no-such-user"))).isEqualTo(NotFoundException.class);
        }
        assertThat(apiKeys.caller(made.value())).isPresent();
    }

    @Test
    void aLoginHasSoManyKeysAndNoMore() {
        for (int i = 0; i < ApiKeys.MAX_PER_LOGIN; i++) {
            make(bob, LoginSessionFixture.unlimited());
        }

        assertThat(reason(() -> make(bob, LoginSessionFixture.unlimited()))).isEqualTo(ConflictException.class);
        assertThat(make(alice, LoginSessionFixture.unlimited()).value()).isNotEmpty();
    }

    @Test
    void whoIsKeptElsewhereHasNoKeys() {
        assertThat(reason(() -> apiKeys.make(
                        RequestContextFixture.user("zoe@else.example", fixture.account),
                        "Key",
                        LoginSessionFixture.unlimited())))
                .isEqualTo(ForbiddenException.class);
    }

    @Test
    void makingAndRevokingIsNoted() {
        ApiKeys.Made made = make(bob, LoginSessionFixture.unlimited());
        apiKeys.revoke(fixture.manager, made.key().id(), Optional.empty());

        assertThat(fixture.on.database.texts(
                        "select action, actor_id from audit_entry where entry_id = '" + bob.id() + "' order by id"))
                .endsWith(
                        "KeyCreated",
                        bob.id(),
                        "KeyRevoked",
                        fixture.manager.caller().loginId());
    }

    private ApiKeys.Made make(User user, ApiKey.Limits limits) {
        return apiKeys.make(fixture.context(user), "Key", limits);
    }
}
