package org.switchboard.security;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.switchboard.directory.Role;
import org.switchboard.directory.User;
import org.switchboard.persistence.AccountScope;

/**
 * Who is calling, as known at the moment of the call.
 *
 * @param loginId the id of the login
 * @param email the email address of the login
 * @param displayName the name that others see
 * @param roles what the caller may be: the roles of the login, or those that its key leaves
 * @param accounts the accounts that the login may act in
 * @param way how it said who it is
 * @param operations the only operations that its key opens; empty if it opens all
 */
public record Caller(
        String loginId,
        String email,
        String displayName,
        Set<Role> roles,
        AccountScope accounts,
        Way way,
        Optional<Set<String>> operations) {

    /** How a caller says who it is. */
    public enum Way {
        /** An email address and a password with each request. */
        BASIC,
        /** The cookie of a sign-in. */
        COOKIE,
        /** An API key. */
        API_KEY,
        /** The token of an OpenID Connect issuer. */
        TOKEN
    }

    /** Copies the collections. */
    public Caller {
        roles = Set.copyOf(roles);
        operations = operations.map(Set::copyOf);
    }

    static Caller of(User user, Way way) {
        return of(user, way, user.roles(), Optional.empty());
    }

    /** A login behind a key that leaves it some of its roles and operations. */
    static Caller of(User user, Way way, Set<Role> leftRoles, Optional<Set<String>> operations) {
        Set<Role> roles = user.roles().stream().filter(leftRoles::contains).collect(Collectors.toUnmodifiableSet());
        return new Caller(
                user.id(), user.email(), user.displayName(), roles, scope(roles, user.accountIds()), way, operations);
    }

    /** Somebody whom another system vouches for. */
    static Caller external(String id, String name, Set<Role> roles, Set<String> accountIds, Way way) {
        return new Caller(id, name, name, roles, scope(roles, accountIds), way, Optional.empty());
    }

    private static AccountScope scope(Set<Role> roles, Set<String> accountIds) {
        return roles.contains(Role.SystemAdministrator) ? new AccountScope.All() : new AccountScope.Only(accountIds);
    }
}
