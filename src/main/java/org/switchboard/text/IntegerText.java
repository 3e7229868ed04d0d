package org.switchboard.text;

import java.util.Optional;
import java.util.regex.Pattern;

/** A whole number of 32 bits, as text. */
public final class IntegerText {
    /** What is allowed, for messages. */
    public static final String ALLOWED = "the whole numbers from -2147483648 to 2147483647";

    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]{1,10}");

    private IntegerText() {}

    /** The number, if the text is one. */
    public static Optional<Integer> of(String text) {
        String bare = text.strip();
        if (!DIGITS.matcher(bare).matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(bare);
        return number == (int) number ? Optional.of((int) number) : Optional.empty();
    }
}
