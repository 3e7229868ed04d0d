package org.switchboard.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.switchboard.directory.DirectoryCache;

/**
 * Counts sign-ins that failed, for all servers of one database together, and says when there were too many. Nobody can
 * lock a user out where that user has signed in lately: there only the user's own failures at that address count. At all
 * other addresses together a user has {@link #FREE_OF_USER} tries; after that each failure doubles the pause before the
 * next one, so that whoever guesses from many addresses is as slow as from one. The addresses of one {@link NetworkPrefix} are
 * one address.
 *
 * <p>The counts are in the database, and each failure brings them here; what other servers counted since the last failure
 * here is not known. So a server lets one try more than there may be. Before it refuses, a server asks again, every
 * {@link DirectoryCache#STALENESS} at most, and once a user has used up the free tries, before it lets one through too.
 * Thread-safe.
 */
@Singleton
public class FailedSignInLimiter {
    /** How long failures at an address count. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    /** How often one user may fail from one address. */
    public static final int MAX_OF_USER_AT_ADDRESS = 10;

    /** How often all users together may fail from one address. */
    public static final int MAX_AT_ADDRESS = 100;

    /** How often a user may fail at all addresses that are not known together before there are pauses. */
    public static final int FREE_OF_USER = 20;

    /** How long the longest pause is. */
    public static final Duration MAX_PAUSE = WINDOW;

    /** How long a user's failures at addresses that are not known count, from the last one on. */
    public static final Duration MEMORY_OF_USER = Duration.ofDays(1);

    private static final FailedSignIn.Memory AT_ADDRESS = new FailedSignIn.Memory(WINDOW, false);
    private static final FailedSignIn.Memory OF_USER = new FailedSignIn.Memory(MEMORY_OF_USER, true);

    /** From here on a pause is the longest one; a number that can be doubled so often. */
    private static final int MOST_DOUBLINGS = 20;

    /** How long a try may take to be looked at before the next one after a pause is let through. */
    private static final Duration TRIED_FOR = Duration.ofSeconds(30);

    private static final int REMEMBERED = 100_000;
    private static final Duration KNOWN_FOR = Duration.ofDays(30);

    /** After what part of that time a user who still signs in there is noted again. */
    private static final Duration NOTED_AGAIN_AFTER = Duration.ofDays(15);

    /** How soon a user who signs in has failures forgotten that only another server knows of. */
    static final Duration FORGOTTEN_AGAIN_AFTER = Duration.ofMinutes(1);

    private final FailedSignInRepository shared;
    private final Clock clock;
    private final Cache<String, FailedSignInRepository.Count> counts;
    private final Cache<Pair, Boolean> signedInBefore;
    private final Cache<Pair, Boolean> askedAgain;
    private final Cache<Pair, Boolean> forgotten;
    private final Cache<String, Boolean> trying;

    private record Pair(String user, String address) {
        static Pair of(String user, String address) {
            String lower = user.toLowerCase(Locale.ROOT);
            return new Pair(lower.length() > 256 ? lower.substring(0, 256) : lower, NetworkPrefix.of(address));
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
    FailedSignInLimiter(FailedSignInRepository shared, Clock clock) {
        this.shared = shared;
        this.clock = clock;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        counts = remembering(ticker, MEMORY_OF_USER);
        trying = remembering(ticker, TRIED_FOR);
        signedInBefore = remembering(ticker, NOTED_AGAIN_AFTER);
        askedAgain = remembering(ticker, DirectoryCache.STALENESS);
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
        boolean allowed = pause(pair).isZero();
        boolean asks = allowed ? isSlow(pair) : askedAgain.asMap().putIfAbsent(pair, true) == null;
        if (asks) {
            askAgain(pair);
            allowed = pause(pair).isZero();
        }
        return allowed && (!isSlow(pair) || trying.asMap().putIfAbsent(pair.user(), true) == null);
    }

    /** How long a user has to wait before the next try from an address, as far as it is known here. */
    public Duration pause(String user, String address) {
        return pause(Pair.of(user, address));
    }

    private Duration pause(Pair pair) {
        Duration here = left(pair.subject(), MAX_OF_USER_AT_ADDRESS);
        if (isKnown(pair)) {
            return here;
        }
        return Stream.of(here, left(pair.addressSubject(), MAX_AT_ADDRESS), pauseOfUser(pair))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** How long a subject that has failed too often has to wait until that is forgotten. */
    private Duration left(String subject, int max) {
        return count(subject)
                .filter(count -> count.failures() >= max)
                .map(count -> Duration.between(clock.instant(), count.expires()))
                .orElse(Duration.ZERO);
    }

    private Duration pauseOfUser(Pair pair) {
        return count(pair.userSubject())
                .filter(count -> count.failures() >= FREE_OF_USER)
                .map(count -> Duration.between(
                        clock.instant(), count.expires().minus(MEMORY_OF_USER).plus(pauseAfter(count.failures()))))
                .filter(pause -> !pause.isNegative())
                .orElse(Duration.ZERO);
    }

    private static Duration pauseAfter(int failures) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(failures - FREE_OF_USER, MOST_DOUBLINGS));
        return doubled.compareTo(MAX_PAUSE) < 0 ? doubled : MAX_PAUSE;
    }

    /** Whether tries of the user from this address are let through one by one, with pauses. */
    private boolean isSlow(Pair pair) {
        return !isKnown(pair)
                && count(pair.userSubject())
                        .filter(count -> count.failures() >= FREE_OF_USER)
                        .isPresent();
    }

    private boolean isKnown(Pair pair) {
        return signedInBefore.getIfPresent(pair) != null;
    }

    /** A sign-in that went well on another server took failures away, and made the address known. */
    private void askAgain(Pair pair) {
        Instant now = clock.instant();
        Set<String> subjects = pair.subjects();
        Map<String, FailedSignInRepository.Count> there = shared.of(subjects, now);
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
        Map<String, FailedSignIn.Memory> subjects = new HashMap<>();
        subjects.put(pair.subject(), AT_ADDRESS);
        subjects.put(pair.addressSubject(), AT_ADDRESS);
        if (!isKnown(pair) && !shared.isKnown(pair.subject(), now)) {
            subjects.put(pair.userSubject(), OF_USER);
        }
        counts.putAll(shared.add(subjects, now));
        trying.invalidate(pair.user());
    }

    /** Notes that it did not. Those who send their password with each request come here each time. */
    public void succeeded(String user, String address) {
        Pair pair = Pair.of(user, address);
        boolean isNew = !isKnown(pair);
        trying.invalidate(pair.user());
        if (isNew) {
            shared.know(pair.subject(), clock.instant().plus(KNOWN_FOR).truncatedTo(ChronoUnit.MILLIS));
            signedInBefore.put(pair, true);
        }
        if (isNew || count(pair.subject()).isPresent() || forgotten.getIfPresent(pair) == null) {
            forgotten.put(pair, true);
            shared.forget(pair.subject());
            counts.invalidate(pair.subject());
        }
    }

    private Optional<FailedSignInRepository.Count> count(String subject) {
        return Optional.ofNullable(counts.getIfPresent(subject))
                .filter(count -> count.expires().isAfter(clock.instant()));
    }
}
