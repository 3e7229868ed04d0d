package org.switchboard.integrity;

import java.util.List;

/**
 * That something in a database is broken.
 *
 * @param broken what is
 * @param count how many rows
 * @param first the first of them, by name
 */
public record IntegrityViolation(String broken, long count, List<String> first) {
    /** How many are named. */
    static final int NAMED = 10;

    public IntegrityViolation {
        first = List.copyOf(first);
    }

    /** As it is printed. */
    public String line() {
        return "broken: %s: %d: %s%s".formatted(broken, count, String.join(", ", first), count > NAMED ? ", ..." : "");
    }
}
