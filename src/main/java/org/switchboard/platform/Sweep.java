package org.switchboard.platform;

import java.time.Instant;

/** Stored things that end by themselves and are to be removed then. Each is a CDI bean. Thread-safe. */
public interface Sweep {
    /** What is swept, for the log: {@code expired sign-ins}. */
    String what();

    /**
     * Removes what has ended; harmless on several servers at once.
     *
     * @return how many there were
     */
    int sweep(Instant now);
}
