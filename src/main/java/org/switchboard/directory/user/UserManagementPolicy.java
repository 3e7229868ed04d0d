package org.switchboard.directory.user;

import static org.switchboard.text.NonBlank.given;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.DirectoryChange;
import org.switchboard.directory.User;
import org.switchboard.error.ConflictException;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.ForbiddenException;
import org.switchboard.error.ValidationException;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.ScopedQuery;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Role;

/**
 * Which users a caller may change, and how far. A manager keeps those who are in no account but the manager's own, and makes
 * nobody a system administrator; one system administrator there always is.
 */
public final class UserManagementPolicy {
    private UserManagementPolicy() {}

    /** Ends the work if the caller may not give these roles. */
    static void requireMayGive(RequestContext context, Set<Role> roles) {
        if (roles.contains(Role.SystemAdministrator) && !context.caller().isSystemAdministrator()) {
            throw new ForbiddenException(FieldErrors.fault(
                    "Forbidden", "Roles", "has SystemAdministrator, which only a system administrator can give"));
        }
    }

    /**
     * Ends the work if the caller may not change the user.
     *
     * @param onlyAccounts whether nothing changes but the accounts of the user
     */
    static void requireMayChange(RequestContext context, User user, boolean onlyAccounts) {
        if (context.caller().isSystemAdministrator()) {
            return;
        }
        if (user.isSystemAdministrator()) {
            throw new ForbiddenException("Only a system administrator can change a system administrator");
        }
        if (!onlyAccounts && !user.accountIds().stream().allMatch(context.scope()::includes)) {
            throw new ForbiddenException(
                    "The user is not yours alone: you can take it out of your accounts (AccountIds), and a system"
                            + " administrator can do the rest");
        }
    }

    /** The accounts of a new user: those that the request names, or the only one of the caller's. */
    static Set<String> accountsOfNew(
            RequestContext context, @Nullable List<@Nullable String> accountIds, Set<Role> roles) {
        Set<String> named = given(accountIds);
        if (named.isEmpty()) {
            return roles.contains(Role.SystemAdministrator)
                    ? Set.of()
                    : Set.of(context.accountFor(Optional.empty(), Optional.empty()));
        }
        named.forEach(account -> context.accountFor(Optional.of(account), Optional.empty()));
        return named;
    }

    /** Gives a user other accounts, as far as the caller sees accounts; the others stay. */
    static void replaceAccounts(DirectoryChange directoryChange, User user, Set<String> accounts) {
        RequestContext context = directoryChange.context();
        accounts.stream()
                .filter(account -> !context.scope().includes(account))
                .findFirst()
                .ifPresent(account -> context.accountFor(Optional.of(account), Optional.empty()));
        requireExistingAccounts(directoryChange, accounts);
        Set<String> all = new HashSet<>(accounts);
        user.accountIds().stream()
                .filter(account -> !context.scope().includes(account))
                .forEach(all::add);
        if (all.isEmpty() && !user.isSystemAdministrator()) {
            throw new ValidationException(List.of(FieldErrors.fault(
                    "NotEmpty", "AccountIds", "would leave the user in no account; delete the user instead")));
        }
        Set<String> touched = new HashSet<>(all);
        touched.addAll(user.accountIds());
        touched.removeIf(account -> all.contains(account) && user.accountIds().contains(account));
        touched.forEach(context::requireExpectedAccount);
        user.replaceAccounts(all);
    }

    /** Ends the work if there is no such account; in one order, so that changes that wait for each other do not clash. */
    static void requireExistingAccounts(DirectoryChange directoryChange, Set<String> accounts) {
        accounts.stream().sorted().forEach(directoryChange::requireExistingAccount);
    }

    /** Ends the work if the user is the last system administrator and would be one no more. */
    public static void requireAnotherAdministrator(ScopedEntities entities, User user, Set<Role> newRoles) {
        if (!user.isSystemAdministrator() || newRoles.contains(Role.SystemAdministrator)) {
            return;
        }
        // All are locked, in one order, so that two who remove each other at once do not both find another one.
        administrators(entities).orderedBy("e.id").list().forEach(entities::lock);
        if (!administrators(entities).where("e.id <> :self", "self", user.id()).exists()) {
            throw new ConflictException("The last system administrator stays; make another one first");
        }
    }

    /** Those who run the server. */
    public static ScopedQuery<User> administrators(ScopedEntities entities) {
        return entities.query(User.class, DirectoryCache.EVERYWHERE)
                .where(":role member of e.roles", "role", Role.SystemAdministrator);
    }
}
