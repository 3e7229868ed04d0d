package org.switchboard.directory;

import java.util.Optional;
import java.util.Set;
import org.switchboard.persistence.AccountScope;

/** Builds those who change the directory in tests. */
public final class ActorFixture {
    public static final String DOOR = "rest";
    public static final String ADDRESS = "192.0.2.7";

    private ActorFixture() {}

    public static Actor manager(String loginId, String... accounts) {
        return actor(loginId, Set.of(Role.User, Role.Manager), new AccountScope.Only(Set.of(accounts)));
    }

    public static Actor user(String loginId, String... accounts) {
        return actor(loginId, Set.of(Role.User), new AccountScope.Only(Set.of(accounts)));
    }

    public static Actor administrator(String loginId) {
        return actor(loginId, Set.of(Role.SystemAdministrator), new AccountScope.All());
    }

    private static Actor actor(String loginId, Set<Role> roles, AccountScope scope) {
        return new Actor(
                loginId,
                loginId + "@actor.example",
                roles,
                scope,
                Optional.empty(),
                ExpectedAccount.ANY,
                DOOR,
                ADDRESS);
    }

    /** The same actor with a header X-Expect-Account. */
    public static Actor expecting(String account, Actor actor) {
        return new Actor(
                actor.loginId(),
                actor.email(),
                actor.roles(),
                actor.scope(),
                actor.accountId(),
                ExpectedAccount.byHeader(account),
                actor.door(),
                actor.address());
    }
}
