package org.switchboard.request;

import java.util.Optional;
import java.util.Set;
import org.switchboard.persistence.AccountScope;

/** Builds the contexts in which tests ask for something. */
public final class RequestContextFixture {
    public static final String DOOR = "rest";
    public static final String ADDRESS = "192.0.2.7";
    private static final RequestContext.Origin ORIGIN =
            new RequestContext.Origin(DOOR, ADDRESS, false, false, Optional.empty());

    private RequestContextFixture() {}

    public static RequestContext manager(String loginId, String... accounts) {
        return context(loginId, Set.of(Role.User, Role.Manager), new AccountScope.Only(Set.of(accounts)));
    }

    public static RequestContext user(String loginId, String... accounts) {
        return context(loginId, Set.of(Role.User), new AccountScope.Only(Set.of(accounts)));
    }

    public static RequestContext administrator(String loginId) {
        return context(loginId, Set.of(Role.SystemAdministrator), new AccountScope.All());
    }

    private static RequestContext context(String loginId, Set<Role> roles, AccountScope accounts) {
        String email = loginId + "@actor.example";
        return context(new Caller(loginId, email, email, roles, accounts, Caller.Way.BASIC, Optional.empty()));
    }

    /** A request that says nothing but who sends it. */
    public static RequestContext context(Caller caller) {
        return new RequestContext(
                Optional.of(caller),
                Optional.empty(),
                ExpectedAccount.ANY,
                Optional.empty(),
                Optional.empty(),
                false,
                ORIGIN);
    }

    /** The same with a header X-Expect-Account. */
    public static RequestContext expecting(String account, RequestContext context) {
        return new RequestContext(
                context.signedIn(),
                context.accountId(),
                ExpectedAccount.byHeader(account),
                context.key(),
                context.ifMatch(),
                context.dryRun(),
                context.origin());
    }

    /** The same under an idempotency key. */
    public static RequestContext under(String key, RequestContext context) {
        return new RequestContext(
                context.signedIn(),
                context.accountId(),
                context.expectedAccount(),
                Optional.of(new IdempotencyKey(key)),
                context.ifMatch(),
                context.dryRun(),
                context.origin());
    }

    /** The same on condition of a version ({@code If-Match}). */
    public static RequestContext ifVersion(long version, RequestContext context) {
        return new RequestContext(
                context.signedIn(),
                context.accountId(),
                context.expectedAccount(),
                context.key(),
                Optional.of(new IfMatch(Set.of(version))),
                context.dryRun(),
                context.origin());
    }

    /** The same as a dry run. */
    public static RequestContext dryRun(RequestContext context) {
        return new RequestContext(
                context.signedIn(),
                context.accountId(),
                context.expectedAccount(),
                context.key(),
                context.ifMatch(),
                true,
                context.origin());
    }

    /** The same in an account that the request names. */
    public static RequestContext in(String account, RequestContext context) {
        return new RequestContext(
                context.signedIn(),
                Optional.of(account),
                context.expectedAccount(),
                context.key(),
                context.ifMatch(),
                context.dryRun(),
                context.origin());
    }
}
