package org.switchboard.http.transport;

import java.time.Duration;

/**
 * How fast a client must be: so much at once, then at a least rate, and never standing still for long.
 *
 * @param grace the time before the rate counts
 * @param bytesPerSecond the least rate
 * @param stall the longest time without a single byte
 */
record MinimumRate(Duration grace, long bytesPerSecond, Duration stall) {
    /** For bodies. */
    static final MinimumRate SENDING = new MinimumRate(Duration.ofSeconds(10), 4096, Duration.ofSeconds(10));

    /** For answers; what lies in the buffers of the network counts as read, so that there is more to wait for. */
    static final MinimumRate READING = new MinimumRate(Duration.ofSeconds(20), 4096, Duration.ofSeconds(20));

    private static final double NANOS = Duration.ofSeconds(1).toNanos();

    /**
     * Whether a client has been too slow.
     *
     * @param sinceBegin nanoseconds since the first byte could have come
     * @param sinceLast nanoseconds since the last did
     * @param bytes how many have come
     */
    boolean isMissed(long sinceBegin, long sinceLast, long bytes) {
        return sinceLast > stall.toNanos() || sinceBegin > grace.toNanos() + (double) bytes / bytesPerSecond * NANOS;
    }
}
