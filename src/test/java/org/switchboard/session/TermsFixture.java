package org.switchboard.session;

import java.util.Optional;
import java.util.Set;
import org.switchboard.directory.Actor;
import org.switchboard.directory.ExpectedAccount;
import org.switchboard.directory.IfMatch;
import org.switchboard.persistence.AccountScope;
import org.switchboard.security.Caller;

/** Builds the terms on which tests ask for something. */
public final class TermsFixture {
    private TermsFixture() {}

    /** No particular terms. */
    public static Terms terms(Caller caller) {
        Actor actor = new Actor(
                caller.loginId(),
                caller.email(),
                caller.roles(),
                caller.accounts(),
                Optional.empty(),
                ExpectedAccount.ANY,
                "rest",
                "192.0.2.7");
        return new Terms(caller, actor, Optional.empty(), Optional.empty(), false);
    }

    /** The same under an idempotency key. */
    public static Terms under(String key, Terms terms) {
        return new Terms(
                terms.caller(), terms.actor(), Optional.of(new IdempotencyKey(key)), terms.condition(), terms.dryRun());
    }

    /** The same on condition of a version ({@code If-Match}). */
    public static Terms ifVersion(long version, Terms terms) {
        return new Terms(
                terms.caller(), terms.actor(), terms.key(), Optional.of(new IfMatch(Set.of(version))), terms.dryRun());
    }

    /** The same as a dry run. */
    public static Terms dryRun(Terms terms) {
        return new Terms(terms.caller(), terms.actor(), terms.key(), terms.condition(), true);
    }

    /** The same in an account that the request names. */
    public static Terms in(String account, Terms terms) {
        Actor actor = terms.actor();
        Actor narrowed = new Actor(
                actor.loginId(),
                actor.email(),
                actor.roles(),
                AccountScope.only(account),
                Optional.of(account),
                actor.expectedAccount(),
                actor.door(),
                actor.address());
        return new Terms(terms.caller(), narrowed, terms.key(), terms.condition(), terms.dryRun());
    }
}
