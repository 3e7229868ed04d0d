package org.switchboard.request;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.error.ApiException;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.ForbiddenException;
import org.switchboard.error.ValidationException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.text.NonBlank;

/**
 * Who asks, from where, and what a request says beside its document; the one thing that every rule is given to decide about. The
 * server's own work has one too. Immutable.
 *
 * @param signedIn who asks; empty only where the operation is for anyone
 * @param accountId the account in which to act, where the caller names one
 * @param expectedAccount the account in which the caller expects to act
 * @param key the caller's name for this request, so that it may be repeated safely
 * @param ifMatch which version of a thing is to be changed
 * @param dryRun whether it is only tried: all is checked and shown, nothing is stored or sent
 * @param origin how the request came in
 */
public record RequestContext(
        Optional<Caller> signedIn,
        Optional<String> accountId,
        ExpectedAccount expectedAccount,
        Optional<IdempotencyKey> key,
        Optional<IfMatch> ifMatch,
        boolean dryRun,
        Origin origin) {

    /**
     * How a request came in.
     *
     * @param door through which interface: {@code rest}, {@code named}, {@code batch}, {@code soap11}, {@code soap12};
     *     {@code header} for a sign-in with each request, {@code jmx} or {@code start} without a request of ours
     * @param address the network address that it came from
     * @param isRead whether it only asks, as GET does
     * @param streams whether rows can be sent to it one after the other, in CSV or JSON Lines
     * @param signInValue the value that stands for the sign-in it came under, if it came under one
     */
    public record Origin(String door, String address, boolean isRead, boolean streams, Optional<String> signInValue) {}

    /** The server itself, at start. */
    public static RequestContext system() {
        return of(Caller.server(Caller.SYSTEM), "start", "");
    }

    /**
     * Somebody who acts without a request of ours.
     *
     * @param door by which way, such as {@code jmx}
     * @param address the network address, empty where there is none
     */
    public static RequestContext of(Caller caller, String door, String address) {
        return new RequestContext(
                Optional.of(caller),
                Optional.empty(),
                ExpectedAccount.ANY,
                Optional.empty(),
                Optional.empty(),
                false,
                new Origin(door, address, false, false, Optional.empty()));
    }

    /** The same for one of the requests of a batch. */
    public RequestContext forBatchItem(int index) {
        return new RequestContext(
                signedIn,
                accountId,
                expectedAccount,
                key.map(name -> name.forBatchItem(index)),
                ifMatch,
                dryRun,
                origin);
    }

    /** The same, only tried, whatever it says else. */
    public RequestContext asDryRun() {
        return new RequestContext(
                signedIn, accountId, expectedAccount, Optional.empty(), Optional.empty(), true, origin);
    }

    /** The same for a document that names an account, which is to be the one acted in. */
    public RequestContext withAccountInBody(Optional<String> account) {
        return account.isEmpty()
                ? this
                : new RequestContext(
                        signedIn, accountId, expectedAccount.inBody(account), key, ifMatch, dryRun, origin);
    }

    /** Who asks, where the operation is only for those who are signed in. */
    public Caller caller() {
        return signedIn.orElseThrow(
                () -> new IllegalStateException("the operation is for anyone, nobody is signed in"));
    }

    /**
     * The same, if the account that the request names is one of the caller's.
     *
     * @throws ApiException if it is not
     */
    public RequestContext requireNamedAccount() {
        AccountScope accounts = caller().accounts();
        accountId.filter(account -> !accounts.includes(account)).ifPresent(account -> {
            throw foreignAccount(account);
        });
        return this;
    }

    /**
     * What lies in the account that the request names, or in all of the caller's.
     *
     * @throws ApiException if it names one that is not the caller's
     */
    public AccountScope scope() {
        requireNamedAccount();
        return accountId.map(AccountScope::only).orElse(caller().accounts());
    }

    /**
     * Ends the work if an account is not the caller's, or not the one that the request names.
     *
     * @throws ApiException if so
     */
    public void requireAccount(String account) {
        if (!scope().includes(account)) {
            throw foreignAccount(account);
        }
    }

    /**
     * The account in which something new shall lie.
     *
     * @param given the account that the request's document names
     * @param implied the account that something else in the document lies in
     * @throws ApiException if it names none and there is not just one, or names one that is not the caller's
     */
    public String accountFor(Optional<String> given, Optional<String> implied) {
        Optional<String> named = given.or(() -> accountId).or(() -> implied).or(() -> scope().single());
        String account = named.orElseThrow(() -> new ValidationException(List.of(FieldErrors.fault(
                "Required", "accountId", "is missing: your login does not have exactly one account; name one"))));
        requireAccount(account);
        requireExpectedAccount(account);
        return account;
    }

    /**
     * The accounts in which to look.
     *
     * @param named the accounts that the request names; none means all of the caller's
     * @throws ApiException if one of them is not the caller's, or the caller expects another
     */
    public AccountScope scopeOf(Set<String> named) {
        named.forEach(this::requireAccount);
        AccountScope asked = named.isEmpty() ? scope() : new AccountScope.Only(named);
        expectedAccount.checkAll(asked);
        return asked;
    }

    /** The accounts that a list names, without what is empty. */
    public static Set<String> named(@Nullable List<@Nullable String> accountIds) {
        return NonBlank.given(accountIds);
    }

    /**
     * Says that something happens in an account.
     *
     * @throws ApiException if the caller expects another
     */
    public void requireExpectedAccount(String account) {
        requireExpectedAccount(Set.of(account));
    }

    /** The same for what lies in several accounts, one of which must be the one expected. */
    public void requireExpectedAccount(Set<String> accounts) {
        expectedAccount.check(accounts);
    }

    /** The refusal for whoever names an account that is not its own. */
    public static ApiException foreignAccount(String account) {
        return new ForbiddenException(FieldErrors.fault(
                "Forbidden", "accountId", "names '" + account + "', which is not one of your login's accounts"));
    }
}
