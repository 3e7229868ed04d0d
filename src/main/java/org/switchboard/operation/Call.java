package org.switchboard.operation;

import java.util.Optional;
import org.switchboard.directory.Actor;
import org.switchboard.directory.ExpectedAccount;
import org.switchboard.directory.IfMatch;
import org.switchboard.error.Refusal;
import org.switchboard.persistence.AccountScope;
import org.switchboard.security.Caller;
import org.switchboard.session.IdempotencyKey;
import org.switchboard.session.Terms;

/**
 * What a request says beside its document.
 *
 * @param signedIn who asks; empty only where the operation is for anyone
 * @param accountId the account in which to act, where the caller names one
 * @param expectedAccount the account in which the caller expects to act
 * @param key the caller's name for this request, so that it may be repeated safely
 * @param condition which version of a thing is to be changed
 * @param dryRun whether it is only tried: all is checked and shown, nothing is stored or sent
 * @param origin how the request came in
 */
public record Call(
        Optional<Caller> signedIn,
        Optional<String> accountId,
        ExpectedAccount expectedAccount,
        Optional<IdempotencyKey> key,
        Optional<IfMatch> condition,
        boolean dryRun,
        Origin origin) {

    /**
     * How a request came in.
     *
     * @param door through which interface: {@code rest}, {@code named}, {@code batch}, {@code soap11}, {@code soap12}
     * @param address the network address that it came from
     * @param isRead whether it only asks, as GET does
     * @param streams whether rows can be sent to it one after the other, in CSV or JSON Lines
     * @param signInValue the value that stands for the sign-in it came under, if it came under one
     */
    public record Origin(String door, String address, boolean isRead, boolean streams, Optional<String> signInValue) {}

    /** The same call for one of the requests of a batch. */
    public Call item(int index) {
        return new Call(
                signedIn, accountId, expectedAccount, key.map(name -> name.item(index)), condition, dryRun, origin);
    }

    /** The same call, only tried, whatever it says else. */
    Call asDryRun() {
        return new Call(signedIn, accountId, expectedAccount, Optional.empty(), Optional.empty(), true, origin);
    }

    /** The same call for a document that names an account, which is to be the one acted in. */
    public Call naming(Optional<String> account) {
        return account.isEmpty()
                ? this
                : new Call(signedIn, accountId, expectedAccount.inBody(account), key, condition, dryRun, origin);
    }

    /** Who asks, where the operation is only for those who are signed in. */
    public Caller caller() {
        return signedIn.orElseThrow(
                () -> new IllegalStateException("the operation is for anyone, nobody is signed in"));
    }

    /**
     * Who changes the directory.
     *
     * @throws Refusal if the caller names an account that is not one of its own
     */
    public Actor actor() {
        Caller caller = caller();
        accountId.filter(account -> !caller.accounts().includes(account)).ifPresent(account -> {
            throw Actor.foreignAccount(account);
        });
        return new Actor(
                caller.loginId(),
                caller.email(),
                caller.roles(),
                scope(),
                accountId,
                expectedAccount,
                origin.door(),
                origin.address());
    }

    /** Who asks for something to be done with a session, and on which terms. */
    public Terms terms() {
        return new Terms(caller(), actor(), key, condition, dryRun);
    }

    /** What lies in the account that the request names, or in all of the caller's. */
    public AccountScope scope() {
        return accountId.map(AccountScope::only).orElse(caller().accounts());
    }
}
