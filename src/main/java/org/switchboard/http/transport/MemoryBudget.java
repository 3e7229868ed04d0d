package org.switchboard.http.transport;

import java.util.concurrent.atomic.AtomicLong;

/** How much memory may hold bytes for which a client is waited, together. Thread-safe. */
final class MemoryBudget {
    private final long size;
    private final AtomicLong taken = new AtomicLong();

    MemoryBudget(long size) {
        this.size = size;
    }

    /** Takes some, or none if there is not so much. */
    boolean take(long bytes) {
        if (taken.addAndGet(bytes) <= size) {
            return true;
        }
        taken.addAndGet(-bytes);
        return false;
    }

    /** Gives it back. */
    void give(long bytes) {
        taken.addAndGet(-bytes);
    }
}
