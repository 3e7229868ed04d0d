package org.switchboard.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.User;
import org.switchboard.directory.audit.AuditTrail;
import org.switchboard.job.ScheduledJob;
import org.switchboard.monitoring.LabelledCounter;
import org.switchboard.monitoring.Metric;
import org.switchboard.monitoring.MetricSource;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.Caller;
import org.switchboard.request.RequestContext;

/**
 * Notes sign-ins that failed in the audit trail: who it claimed to be, from where, through which interface and why, in the
 * accounts of that login, never the password. However many fail, the trail grows by {@link #MAX_ENTRIES} in a
 * {@link FailedSignInLimiter#WINDOW} on a server at most: {@link FailedSignInLimiter} lets only so many be tried, refusals for too
 * many are noted once per user and address, and what goes beyond is counted and noted as one entry. Thread-safe.
 */
@Singleton
public class FailedSignInAudit implements ScheduledJob, MetricSource {
    /** How many entries are written in a window at most, beside the one that tells how many were not. */
    public static final int MAX_ENTRIES = 500;

    /** What stands in the trail for somebody who is not known. */
    public static final String NOBODY = "nobody";

    private static final String FAILED = "SignInFailed";
    private static final int REMEMBERED = 10_000;

    private final AuditTrail trail;
    private final DirectoryCache directoryCache;
    private final Clock clock;
    private final Cache<String, Boolean> refused;
    private final LabelledCounter failures = new LabelledCounter();

    private Instant windowEnd = Instant.EPOCH;
    private int entries;
    private int notNoted;

    /** Why a sign-in failed. */
    public enum Reason {
        /** There is no such user, or the password is another; where the login is in the directory, the entry lies with it. */
        WRONG_CREDENTIALS,
        /** Too many failed before. */
        TOO_MANY_FAILURES
    }

    /** What an entry shows. */
    private record Shown(String user, String reason) {}

    /** What the entry for those that have none shows. */
    private record Left(int notNoted) {}

    @Inject
    FailedSignInAudit(AuditTrail trail, DirectoryCache directoryCache, Clock clock) {
        this.trail = trail;
        this.directoryCache = directoryCache;
        this.clock = clock;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        refused = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .ticker(ticker)
                .expireAfterWrite(FailedSignInLimiter.WINDOW)
                .build();
    }

    /**
     * Notes a failure.
     *
     * @param claimed the name as it was given
     * @param address the network address it came from
     * @param door through which interface, such as {@code soap12}
     */
    public void note(String claimed, String address, String door, Reason reason) {
        failures.add(reason.name());
        ClaimedName claimedName = ClaimedName.of(claimed);
        String name = claimedName.name();
        if (reason == Reason.TOO_MANY_FAILURES
                && refused.asMap().putIfAbsent(name.toLowerCase(Locale.ROOT) + '\n' + address, true) != null) {
            return;
        }
        Optional<User> user = directoryCache.loginNamed(name);
        Set<String> accounts = user.map(User::accountIds).orElse(Set.of());
        if (!mayGrow(Math.max(1, accounts.size()))) {
            return;
        }
        String id = user.map(User::id).orElse(claimedName.id());
        trail.note(nobody(name, address, door), FAILED, accounts, id, new Shown(name, reason.name()));
    }

    @Override
    public String subject() {
        return "SignIns";
    }

    @Override
    public List<Metric> metrics() {
        return List.of(Metric.counter(
                "Failures", "Sign-ins that failed on this server, by reason", "sign-ins", "reason", failures));
    }

    private synchronized boolean mayGrow(int by) {
        Instant now = clock.instant();
        if (!now.isBefore(windowEnd)) {
            windowEnd = now.plus(FailedSignInLimiter.WINDOW);
            entries = 0;
        }
        if (entries >= MAX_ENTRIES) {
            notNoted++;
            return false;
        }
        entries += by;
        return true;
    }

    private static RequestContext nobody(String name, String address, String door) {
        Caller caller = new Caller(
                NOBODY, name, name, Set.of(), new AccountScope.Only(Set.of()), Caller.Way.BASIC, Optional.empty());
        return RequestContext.of(caller, door, address);
    }

    @Override
    public String name() {
        return "failed sign-ins without an entry of their own";
    }

    @Override
    public Duration interval() {
        return FailedSignInLimiter.WINDOW;
    }

    /** Notes how many had no entry of their own since this was done last. */
    @Override
    public int run(Instant now) {
        int left = left();
        if (left > 0) {
            trail.note(RequestContext.system(), FAILED, Set.of(), NOBODY, new Left(left));
        }
        return left;
    }

    private synchronized int left() {
        int left = notNoted;
        notNoted = 0;
        return left;
    }
}
