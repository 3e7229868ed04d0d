package org.switchboard.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another server comes to know by itself, and no longer than it may take. */
public final class Eventually {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Eventually() {}

    /**
     * Looks until it sees what is expected.
     *
     * @param what is looked for, as a failure is to name it
     * @param patience how long it may take, from now on
     * @throws AssertionError if it was not there in time; it tells what was there instead
     */
    public static <T> void becomes(String what, T expected, Duration patience, Callable<T> look) throws Exception {
        Instant deadline = Instant.now().plus(patience);
        T seen = look.call();
        while (!expected.equals(seen) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            seen = look.call();
        }
        assertThat(seen).as("%s, after %s", what, patience).isEqualTo(expected);
    }
}
