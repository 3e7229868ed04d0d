package org.switchboard.monitoring;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;

/** How often something happens, over the last {@link #SECONDS} whole seconds. Thread-safe. */
public final class RateMeter {
    /** Over how many seconds the rate is taken. */
    public static final int SECONDS = 10;

    private static final int SLOTS = SECONDS + 2;
    /** Each slot holds a second in its upper half and how often it happened in that second in its lower. */
    private static final int COUNT_BITS = 28;

    private static final long COUNT_MASK = (1L << COUNT_BITS) - 1;

    private final Clock clock;
    private final AtomicLongArray slots = new AtomicLongArray(SLOTS);

    public RateMeter(Clock clock) {
        this.clock = clock;
    }

    /** It happened some times more. */
    public void mark(int times) {
        long second = second();
        slots.updateAndGet(slot(second), was -> (was >>> COUNT_BITS == second ? was : second << COUNT_BITS) + times);
    }

    /** How often in a second. */
    public double perSecond() {
        long now = second();
        long sum = 0;
        for (long second = now - SECONDS; second < now; second++) {
            long held = slots.get(slot(second));
            sum += held >>> COUNT_BITS == second ? held & COUNT_MASK : 0;
        }
        return (double) sum / SECONDS;
    }

    private long second() {
        return TimeUnit.MILLISECONDS.toSeconds(clock.millis());
    }

    private static int slot(long second) {
        return (int) (second % SLOTS);
    }
}
