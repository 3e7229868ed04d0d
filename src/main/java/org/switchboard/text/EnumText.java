package org.switchboard.text;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A constant of an enumeration, as text: its name in any case, or its number. */
public final class EnumText {
    private EnumText() {}

    /** The constant, if the text is one. */
    public static Optional<Enum<?>> of(Enum<?>[] constants, String text) {
        for (Enum<?> constant : constants) {
            if (constant.name().equalsIgnoreCase(text)
                    || Integer.toString(constant.ordinal()).equals(text)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    /** What is allowed, for messages. */
    public static String allowed(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
    }
}
