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
abstract class ApiKeyServiceContract {
    private final Engine engine;
    private LoginSessionFixture fixture;
    private ApiKeyService apiKeyService;
    private User alice;
    private User bob;

    ApiKeyServiceContract(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void somebody() {
        fixture = new LoginSessionFixture(engine);
        apiKeyService = fixture.apiKeys();
        alice = fixture.user("alice", "User", "Manager");
        bob = fixture.user("bob", "User");
    }

    @Test
    void aKeyStandsForItsLogin() {
        ApiKeyService.Made made = make(alice, LoginSessionFixture.unlimited());

        Caller caller = apiKeyService.caller(made.value()).orElseThrow();
        assertThat(caller.loginId()).isEqualTo(alice.id());
        assertThat(caller.way()).isEqualTo(Caller.Way.API_KEY);
        assertThat(caller.roles()).containsExactlyInAnyOrder(Role.User, Role.Manager);
        assertThat(caller.operations()).isEmpty();
    }

    @Test
    void aNarrowedKeyLeavesRolesAndOperationsOnly() {
        ApiKeyService.Made made =
                make(alice, new ApiKey.Limits(Set.of(Role.User), Set.of("NewSession", "GetSession"), Optional.empty()));

        Caller caller = fixture.apiKeys().caller(made.value()).orElseThrow();
        assertThat(caller.roles()).containsExactly(Role.User);
        assertThat(caller.operations()).contains(Set.of("NewSession", "GetSession"));
    }

    @Test
    void aKeyGivesNoRoleThatItsLoginDoesNotHave() {
        ApiKeyService.Made made =
                make(bob, new ApiKey.Limits(Set.of(Role.SystemAdministrator), Set.of(), Optional.empty()));

        assertThat(apiKeyService.caller(made.value()).orElseThrow().roles()).isEmpty();
    }

    @Test
    void aKeyIsRecognisableAndItsDigestIsAllThatIsStored() {
        ApiKeyService.Made made = make(alice, LoginSessionFixture.unlimited());

        assertThat(made.value()).startsWith(ApiKeyService.PREFIX);
        assertThat(String.join("\n", fixture.on.database.texts("select * from api_key")))
                .doesNotContain(made.value().substring(ApiKeyService.PREFIX.length()));
        assertThat(String.join("\n", fixture.on.database.texts("select * from audit_entry")))
                .doesNotContain(made.value().substring(ApiKeyService.PREFIX.length()));
    }

    @Test
    void whatIsNoKeyOpensNothing() {
        for (String value : List.of("", "sbk_", "sbk_x", "sbk_ü", "x".repeat(40), "sbk_" + "x".repeat(5000))) {
            assertThat(apiKeyService.caller(value)).as(value).isEmpty();
        }
    }

    @Test
    void aKeyEndsWhenItSays() {
        ApiKeyService.Made made = make(
                alice,
                new ApiKey.Limits(
                        Set.of(),
                        Set.of(),
                        Optional.of(fixture.on.clock.instant().plus(Duration.ofHours(1)))));

        assertThat(apiKeyService.caller(made.value())).isPresent();
        fixture.on.clock.advance(Duration.ofHours(1));
        assertThat(apiKeyService.caller(made.value())).isEmpty();
    }

    @Test
    void aRevokedKeyOpensNothing() {
        ApiKeyService.Made made = make(alice, LoginSessionFixture.unlimited());
        assertThat(apiKeyService.caller(made.value())).isPresent();

        apiKeyService.revoke(fixture.context(alice), made.key().id(), Optional.empty());

        assertThat(apiKeyService.caller(made.value())).isEmpty();
        assertThat(fixture.apiKeys().caller(made.value()))
                .as("on another server")
                .isEmpty();
        assertThat(reason(() ->
                        apiKeyService.revoke(fixture.context(alice), made.key().id(), Optional.empty())))
                .isEqualTo(NotFoundException.class);
    }

    @Test
    void theKeysOfADeletedUserOpenNothing() {
        ApiKeyService.Made made = make(bob, LoginSessionFixture.unlimited());
        assertThat(apiKeyService.caller(made.value())).isPresent();

        fixture.delete(bob);

        assertThat(apiKeyService.caller(made.value())).isEmpty();
        assertThat(fixture.on.database.texts("select id from api_key where login_id = '" + bob.id() + "'"))
                .isEmpty();
    }

    @Test
    void aUserSeesItsOwnKeysOldestFirstAndNoOthers() {
        String first = make(bob, LoginSessionFixture.unlimited()).key().id();
        fixture.on.clock.advance(Duration.ofSeconds(1));
        String second = make(bob, LoginSessionFixture.unlimited()).key().id();
        make(alice, LoginSessionFixture.unlimited());

        assertThat(apiKeyService.list(fixture.context(bob), bob.id()))
                .extracting(ApiKey::id)
                .containsExactly(first, second);
        assertThat(reason(() -> apiKeyService.list(fixture.context(bob), alice.id())))
                .isEqualTo(NotFoundException.class);
    }

    @Test
    void aManagerSeesAndRevokesTheKeysOfItsUsers() {
        ApiKeyService.Made made = make(bob, LoginSessionFixture.unlimited());

        assertThat(apiKeyService.list(fixture.manager, bob.id())).hasSize(1);
        apiKeyService.revoke(fixture.manager, made.key().id(), Optional.empty());

        assertThat(apiKeyService.caller(made.value())).isEmpty();
    }

    @Test
    void foreignKeysAreTheSame404AsThoseThatDoNotExist() {
        ApiKeyService.Made made = make(bob, LoginSessionFixture.unlimited());
        RequestContext stranger = RequestContextFixture.manager("stranger", "another-account");

        for (RequestContext each : List.of(stranger, fixture.context(alice))) {
            assertThat(reason(() -> apiKeyService.revoke(each, made.key().id(), Optional.empty())))
                    .isEqualTo(NotFoundException.class);
            assertThat(reason(() -> apiKeyService.revoke(each, "no-such-key", Optional.empty())))
                    .isEqualTo(NotFoundException.class);
            assertThat(reason(() -> apiKeyService.list(each, bob.id()))).isEqualTo(NotFoundException.class);
            assertThat(reason(() -> apiKeyService.list(each, "no-such-user"))).isEqualTo(NotFoundException.class);
        }
        assertThat(apiKeyService.caller(made.value())).isPresent();
    }

    @Test
    void aLoginHasSoManyKeysAndNoMore() {
        for (int i = 0; i < ApiKeyService.MAX_PER_LOGIN; i++) {
            make(bob, LoginSessionFixture.unlimited());
        }

        assertThat(reason(() -> make(bob, LoginSessionFixture.unlimited()))).isEqualTo(ConflictException.class);
        assertThat(make(alice, LoginSessionFixture.unlimited()).value()).isNotEmpty();
    }

    @Test
    void whoIsKeptElsewhereHasNoKeys() {
        assertThat(reason(() -> apiKeyService.make(
                        RequestContextFixture.user("zoe@else.example", fixture.account),
                        "Key",
                        LoginSessionFixture.unlimited())))
                .isEqualTo(ForbiddenException.class);
    }

    @Test
    void makingAndRevokingIsNoted() {
        ApiKeyService.Made made = make(bob, LoginSessionFixture.unlimited());
        apiKeyService.revoke(fixture.manager, made.key().id(), Optional.empty());

        assertThat(fixture.on.database.texts(
                        "select action, actor_id from audit_entry where entry_id = '" + bob.id() + "' order by id"))
                .endsWith(
                        "KeyCreated",
                        bob.id(),
                        "KeyRevoked",
                        fixture.manager.caller().loginId());
    }

    private ApiKeyService.Made make(User user, ApiKey.Limits limits) {
        return apiKeyService.make(fixture.context(user), "Key", limits);
    }
}
