package org.switchboard.text;

/** So much of a caller's text as a message may repeat. */
public final class TruncatedText {
    private static final int MAX_VALUE = 64;

    private TruncatedText() {}

    /** A value, cut to what is enough to recognise it. */
    public static String of(String value) {
        return of(value, MAX_VALUE);
    }

    /** A text, cut to a length. */
    public static String of(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + "…";
    }
}
