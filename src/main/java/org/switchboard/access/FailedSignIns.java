package org.switchboard.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Counts sign-ins that failed, and says when there were too many. Nobody can lock a user out with it: however many fail
 * elsewhere, an address that has not failed yet has {@link #FIRST_TRIES} tries, and where the user has signed in before
 * only that user's own failures there count. Counts are of this server and bounded. Thread-safe.
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

    private final Cache<String, AtomicInteger> ofUser;
    private final Cache<String, AtomicInteger> atAddress;
    private final Cache<Pair, AtomicInteger> ofUserAtAddress;
    private final Cache<Pair, Boolean> signedInBefore;

    private record Pair(String user, String address) {}

    @Inject
    FailedSignIns(Clock clock) {
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        ofUser = counting(ticker);
        atAddress = counting(ticker);
        ofUserAtAddress = counting(ticker);
        signedInBefore = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .ticker(ticker)
                .expireAfterAccess(KNOWN_FOR)
                .build();
    }

    private static <K> Cache<K, AtomicInteger> counting(Ticker ticker) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .ticker(ticker)
                .expireAfterWrite(WINDOW)
                .build();
    }

    /** Whether a user may try to sign in from an address. The same for users who exist and who do not. */
    public boolean allow(String user, String address) {
        Pair pair = pair(user, address);
        int here = count(ofUserAtAddress, pair);
        if (signedInBefore.getIfPresent(pair) != null) {
            return here < MAX_OF_USER_AT_ADDRESS;
        }
        if (count(atAddress, address) >= MAX_AT_ADDRESS) {
            return false;
        }
        return here < (count(ofUser, pair.user()) >= MAX_OF_USER ? FIRST_TRIES : MAX_OF_USER_AT_ADDRESS);
    }

    /** Notes that it failed. */
    public void failed(String user, String address) {
        Pair pair = pair(user, address);
        add(ofUserAtAddress, pair);
        add(ofUser, pair.user());
        add(atAddress, address);
    }

    /** Notes that it did not. */
    public void succeeded(String user, String address) {
        Pair pair = pair(user, address);
        // Those who send their password with each request come here each time, where writing would be a queue.
        if (signedInBefore.getIfPresent(pair) == null) {
            signedInBefore.put(pair, true);
        }
        if (count(ofUserAtAddress, pair) > 0) {
            ofUserAtAddress.invalidate(pair);
        }
    }

    private static Pair pair(String user, String address) {
        String lower = user.toLowerCase(Locale.ROOT);
        return new Pair(lower.length() > 256 ? lower.substring(0, 256) : lower, address);
    }

    private static <K> int count(Cache<K, AtomicInteger> counts, K key) {
        @Nullable AtomicInteger count = counts.getIfPresent(key);
        return count == null ? 0 : count.get();
    }

    private static <K> void add(Cache<K, AtomicInteger> counts, K key) {
        counts.get(key, unused -> new AtomicInteger()).incrementAndGet();
    }
}
