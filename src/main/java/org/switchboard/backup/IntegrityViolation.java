package org.switchboard.backup;

import java.util.List;

/**
 * That something in a database is broken.
 *
 * @param broken what is
 * @param count how many rows
 * @param first the first of them, by name
 */
record IntegrityViolation(String broken, long count, List<String> first) {
    /** How many are named. */
    static final int NAMED = 10;

    IntegrityViolation {
        first = List.copyOf(first);
    }

    /** As it is printed. */
    String line() {
        return "broken: %s: %d: %s%s".formatted(broken, count, String.join(", ", first), count > NAMED ? ", ..." : "");
    }
}
