package org.switchboard.backup;

import java.util.ArrayList;
import java.util.List;

/**
 * That something in a database is broken.
 *
 * @param broken what is
 * @param count how many rows
 * @param first the first of them, by name
 */
record IntegrityViolation(String broken, long count, List<String> first) {
    private static final int NAMED = 10;

    IntegrityViolation {
        first = List.copyOf(first);
    }

    /** As it is printed. */
    String line() {
        return "broken: %s: %d: %s%s".formatted(broken, count, String.join(", ", first), count > NAMED ? ", ..." : "");
    }

    /** Gathers those that break one rule, and remembers the first by name. Not thread-safe. */
    static final class Offenders {
        private final String broken;
        private final List<String> first = new ArrayList<>();
        private long count;

        Offenders(String broken) {
            this.broken = broken;
        }

        void add(String name) {
            if (count++ < NAMED) {
                first.add(name);
            }
        }

        /** A finding, or none. */
        List<IntegrityViolation> findings() {
            return count == 0 ? List.of() : List.of(new IntegrityViolation(broken, count, first));
        }
    }
}
