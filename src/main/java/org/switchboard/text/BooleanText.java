package org.switchboard.text;

import java.util.Locale;
import java.util.Optional;

/** Yes or no, as text. */
public final class BooleanText {
    /** What is allowed, for messages. */
    public static final String ALLOWED = "true, false, 1, 0, on, off";

    private BooleanText() {}

    /** The flag, if the text is one. */
    public static Optional<Boolean> of(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "on" -> Optional.of(true);
            case "false", "0", "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
