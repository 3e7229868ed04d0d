package org.switchboard.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.ListRequest;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.Refusal;
import org.switchboard.persistence.AccountScope;

/**
 * Who changes the directory, from where, and inside which accounts. Immutable.
 *
 * @param loginId the id of the login; {@code system} for the server itself
 * @param email its email address
 * @param roles what it may be
 * @param scope the accounts in which it may see and change
 * @param accountId the account that the request names, which lies in the scope
 * @param expectedAccount the account in which it expects to act
 * @param door through which interface it came, such as {@code rest}
 * @param address the network address that it came from
 */
public record Actor(
        String loginId,
        String email,
        Set<Role> roles,
        AccountScope scope,
        Optional<String> accountId,
        ExpectedAccount expectedAccount,
        String door,
        String address) {

    /** Copies the roles. */
    public Actor {
        roles = Set.copyOf(roles);
    }

    /** The server itself, at start. */
    public static Actor system() {
        return ofServer(DirectoryEntity.SYSTEM, "start");
    }

    /**
     * Whoever the server itself let in to look after it.
     *
     * @param name how the server calls it
     * @param door by which way
     */
    public static Actor ofServer(String name, String door) {
        return new Actor(
                name,
                name,
                Set.of(Role.SystemAdministrator),
                new AccountScope.All(),
                Optional.empty(),
                ExpectedAccount.ANY,
                door,
                "");
    }

    /** Whether it runs the server, not just an account. */
    public boolean isSystemAdministrator() {
        return roles.contains(Role.SystemAdministrator);
    }

    /**
     * Ends the work if an account is not the actor's.
     *
     * @throws Refusal if so
     */
    void requireAccount(String account) {
        if (!scope.includes(account)) {
            throw foreignAccount(account);
        }
    }

    /**
     * The account in which something new shall lie.
     *
     * @param given the account that the request's document names
     * @param implied the account that something else in the document lies in
     * @throws Refusal if it names none and there is not just one, or names one that is not the actor's
     */
    String accountFor(Optional<String> given, Optional<String> implied) {
        Optional<String> named = given.or(() -> accountId).or(() -> implied).or(scope::single);
        String account = named.orElseThrow(() -> Refusal.invalid(List.of(FieldErrors.fault(
                "Required", "accountId", "is missing: your login does not have exactly one account; name one"))));
        requireAccount(account);
        requireExpectedAccount(account);
        return account;
    }

    /**
     * The accounts in which to look.
     *
     * @param named the accounts that the request names; none means all of the actor's
     * @throws Refusal if one of them is not the actor's, or the actor expects another
     */
    public AccountScope within(Set<String> named) {
        named.forEach(this::requireAccount);
        AccountScope asked =
                named.isEmpty() ? accountId.map(AccountScope::only).orElse(scope) : new AccountScope.Only(named);
        expectedAccount.checkAll(asked);
        return asked;
    }

    /** The accounts that a request for a list names. */
    public static Set<String> named(ListRequest request) {
        return named(request.accountIds);
    }

    /** The accounts that a list names, without what is empty. */
    public static Set<String> named(@Nullable List<@Nullable String> accountIds) {
        return PageQuery.given(accountIds);
    }

    /**
     * Says that something happens in an account.
     *
     * @throws Refusal if the actor expects another
     */
    public void requireExpectedAccount(String account) {
        requireExpectedAccount(Set.of(account));
    }

    /** The same for what lies in several accounts, one of which must be the one expected. */
    void requireExpectedAccount(Set<String> accounts) {
        expectedAccount.check(accounts);
    }

    /** The refusal for whoever names an account that is not its own. */
    public static Refusal foreignAccount(String account) {
        return Refusal.forbidden(FieldErrors.fault(
                "Forbidden", "accountId", "names '" + account + "', which is not one of your login's accounts"));
    }
}
