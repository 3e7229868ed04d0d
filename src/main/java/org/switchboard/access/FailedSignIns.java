package org.switchboard.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.switchboard.directory.Directory;

/**
 * Counts sign-ins that failed, for all servers of one database together, and says when there were too many. Nobody can
 * lock a user out with it: however many fail elsewhere, an address that has not failed yet has {@link #FIRST_TRIES} tries,
 * and where the user has signed in before only that user's own failures there count.
 *
 * <p>The counts are in the database, and each failure brings them here; what other servers counted since the last failure
 * here is not known. So a server lets one try more than there may be. Before it refuses, a server asks again, every
 * {@link Directory#STALENESS} at most. Thread-safe.
 */
@Singleton
public class FailedSignIns {
    /** How long failures count. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    /** How often one user may fail from one address. */
    public static final int MAX_OF_USER_AT_ADDRESS = 10;

    /** How often all users together may fail from one address. */
    public static final int MAX_AT_ADDRESS = 100;

    /** How often a user may fail from all addresses together before each has no more than {@link #FIRST_TRIES}. */
    public static final int MAX_OF_USER = 100;

    /** How many tries an address has in any case. */
    public static final int FIRST_TRIES = 3;

    private static final int REMEMBERED = 100_000;
    private static final Duration KNOWN_FOR = Duration.ofDays(30);

    /** After what part of that time a user who still signs in there is noted again. */
    private static final Duration NOTED_AGAIN_AFTER = Duration.ofDays(15);

    /** How soon a user who signs in has failures forgotten that only another server knows of. */
    static final Duration FORGOTTEN_AGAIN_AFTER = Duration.ofMinutes(1);

    private final SharedFailures shared;
    private final Clock clock;
    private final Cache<String, SharedFailures.Count> counts;
    private final Cache<Pair, Boolean> signedInBefore;
    private final Cache<Pair, Boolean> askedAgain;
    private final Cache<Pair, Boolean> forgotten;

    private record Pair(String user, String address) {
        static Pair of(String user, String address) {
            String lower = user.toLowerCase(Locale.ROOT);
            return new Pair(lower.length() > 256 ? lower.substring(0, 256) : lower, address);
        }

        String subject() {
            return "pair\n" + user + '\n' + address;
        }

        Set<String> subjects() {
            return Set.of(subject(), userSubject(), addressSubject());
        }

        String userSubject() {
            return "user\n" + user;
        }

        String addressSubject() {
            return "address\n" + address;
        }
    }

    @Inject
    FailedSignIns(SharedFailures shared, Clock clock) {
        this.shared = shared;
        this.clock = clock;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        counts = remembering(ticker, WINDOW);
        signedInBefore = remembering(ticker, NOTED_AGAIN_AFTER);
        askedAgain = remembering(ticker, Directory.STALENESS);
        forgotten = remembering(ticker, FORGOTTEN_AGAIN_AFTER);
    }

    private static <K, V> Cache<K, V> remembering(Ticker ticker, Duration time) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .ticker(ticker)
                .expireAfterWrite(time)
                .build();
    }

    /** Whether a user may try to sign in from an address. The same for users who exist and who do not. */
    public boolean allow(String user, String address) {
        Pair pair = Pair.of(user, address);
        if (isAllowed(pair)) {
            return true;
        }
        if (askedAgain.asMap().putIfAbsent(pair, true) != null) {
            return false;
        }
        askAgain(pair);
        return isAllowed(pair);
    }

    private boolean isAllowed(Pair pair) {
        int here = count(pair.subject());
        if (signedInBefore.getIfPresent(pair) != null) {
            return here < MAX_OF_USER_AT_ADDRESS;
        }
        if (count(pair.addressSubject()) >= MAX_AT_ADDRESS) {
            return false;
        }
        return here < (count(pair.userSubject()) >= MAX_OF_USER ? FIRST_TRIES : MAX_OF_USER_AT_ADDRESS);
    }

    /** A sign-in that went well on another server took failures away, and made the address known. */
    private void askAgain(Pair pair) {
        Instant now = clock.instant();
        Set<String> subjects = pair.subjects();
        Map<String, SharedFailures.Count> there = shared.of(subjects, now);
        counts.invalidateAll(subjects);
        counts.putAll(there);
        if (shared.isKnown(pair.subject(), now)) {
            signedInBefore.put(pair, true);
        }
    }

    /** Notes that it failed. */
    public void failed(String user, String address) {
        Pair pair = Pair.of(user, address);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        counts.putAll(shared.add(pair.subjects(), now, WINDOW));
    }

    /** Notes that it did not. Those who send their password with each request come here each time. */
    public void succeeded(String user, String address) {
        Pair pair = Pair.of(user, address);
        boolean isNew = signedInBefore.getIfPresent(pair) == null;
        if (isNew) {
            shared.know(pair.subject(), clock.instant().plus(KNOWN_FOR).truncatedTo(ChronoUnit.MILLIS));
            signedInBefore.put(pair, true);
        }
        if (isNew || count(pair.subject()) > 0 || forgotten.getIfPresent(pair) == null) {
            forgotten.put(pair, true);
            shared.forget(pair.subject());
            counts.invalidate(pair.subject());
        }
    }

    private int count(String subject) {
        SharedFailures.@Nullable Count count = counts.getIfPresent(subject);
        return count == null || !count.expires().isAfter(clock.instant()) ? 0 : count.failures();
    }
}
