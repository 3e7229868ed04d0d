package org.switchboard.bench;

/** What one connection asks, each time something else. Used by one thread. */
@FunctionalInterface
interface RequestSource {
    /** The next request. */
    Posting next();

    /** Takes note of its answer. */
    default void heard(byte[] answer) {}
}
