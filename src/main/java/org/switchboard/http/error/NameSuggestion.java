package org.switchboard.http.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant by one that is not known. */
final class NameSuggestion {
    /** Of each three letters one may be wrong, missing or too many. */
    private static final int LETTERS_PER_SLIP = 3;

    private static final int MAX_LENGTH = 64;

    private NameSuggestion() {}

    /** The known name that is nearest, if one is near: by letters in any case, or since it begins with what was given. */
    static Optional<String> of(String given, Collection<String> known) {
        if (given.isEmpty() || given.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        int slips = Math.max(1, given.length() / LETTERS_PER_SLIP);
        return known.stream()
                .filter(name -> distance(given, name) <= slips)
                .min(Comparator.comparingInt(name -> distance(given, name)))
                .or(() -> known.stream()
                        .filter(name -> name.regionMatches(true, 0, given, 0, given.length()))
                        .findFirst());
    }

    /** How many letters must be put in, taken out or replaced (Levenshtein). */
    private static int distance(String one, String other) {
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
