package org.switchboard.request;

import java.util.Optional;
import java.util.Set;
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
        TOKEN,
        /** None: it is the server, or somebody whom the server let in. */
        SERVER
    }

    /** The name under which the server itself acts. */
    public static final String SYSTEM = "system";

    /** Copies the collections. */
    public Caller {
        roles = Set.copyOf(roles);
        operations = operations.map(Set::copyOf);
    }

    /**
     * A user of the directory.
     *
     * @param accountIds the accounts that the user is granted
     */
    public static Caller user(
            String id,
            String email,
            String displayName,
            Set<Role> roles,
            Set<String> accountIds,
            Way way,
            Optional<Set<String>> operations) {
        return new Caller(id, email, displayName, roles, scope(roles, accountIds), way, operations);
    }

    /**
     * The server itself, or whoever it let in to look after it.
     *
     * @param name how the server calls it
     */
    public static Caller server(String name) {
        return new Caller(
                name,
                name,
                name,
                Set.of(Role.SystemAdministrator),
                new AccountScope.All(),
                Way.SERVER,
                Optional.empty());
    }

    /** Somebody whom another system vouches for. */
    public static Caller external(String id, String name, Set<Role> roles, Set<String> accountIds, Way way) {
        return new Caller(id, name, name, roles, scope(roles, accountIds), way, Optional.empty());
    }

    /** Whether it runs the server, not just an account. */
    public boolean isSystemAdministrator() {
        return roles.contains(Role.SystemAdministrator);
    }

    private static AccountScope scope(Set<Role> roles, Set<String> accountIds) {
        return roles.contains(Role.SystemAdministrator) ? new AccountScope.All() : new AccountScope.Only(accountIds);
    }
}
