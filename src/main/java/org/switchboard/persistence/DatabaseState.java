package org.switchboard.persistence;

import java.util.concurrent.atomic.AtomicReference;

/** How the database was last seen. Thread-safe. */
final class DatabaseState {
    private final AtomicReference<Seen> seen = new AtomicReference<>(Seen.WRITABLE);

    /** What was seen. */
    enum Seen {
        WRITABLE("answers and takes writes"),
        READ_ONLY("answers and takes no writes"),
        AWAY("does not answer");

        private final String text;

        Seen(String text) {
            this.text = text;
        }

        /** What it does then, for the log. */
        String text() {
            return text;
        }
    }

    /**
     * Notes what is seen now.
     *
     * @return what was seen before
     */
    Seen changeTo(Seen now) {
        return seen.getAndSet(now);
    }

    /** Whether it answers. */
    boolean isThere() {
        return seen.get() != Seen.AWAY;
    }
}
