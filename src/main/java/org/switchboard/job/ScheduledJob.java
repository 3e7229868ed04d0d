package org.switchboard.job;

import java.time.Duration;
import java.time.Instant;

/** Stored things that are over by themselves and are to be dealt with then. Each is a CDI bean. Thread-safe. */
public interface ScheduledJob {
    /** What is swept, for the log: {@code expired sign-ins}. */
    String name();

    /** How long to wait between two sweeps; whole seconds. */
    default Duration interval() {
        return Duration.ofHours(1);
    }

    /**
     * Deals with what is over, in transactions of a bounded size; harmless on several servers at once.
     *
     * @return how many there were
     */
    int run(Instant now);
}
