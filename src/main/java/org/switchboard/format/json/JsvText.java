package org.switchboard.format.json;

/** The texts and words of JSV (wire contract, section 2.3). */
public final class JsvText {
    /** How truth is written. */
    public static final String TRUE = "True";

    /** How falsehood is written. */
    public static final String FALSE = "False";

    private JsvText() {}

    /** Whether a text that holds the character is written in quotes. */
    public static boolean needsQuotes(char c) {
        return switch (c) {
            case '"', ':', ',', '{', '}', '[', ']', '\r', '\n' -> true;
            default -> false;
        };
    }

    /** Advice for whoever sent a character where only quotes make it a part of the text. */
    public static String quotesAreDue(char c) {
        return needsQuotes(c) ? "; a text that holds it must be in quotes" : "";
    }

    /** A character as a message names it. */
    public static String shown(char c) {
        return switch (c) {
            case '\r', '\n' -> "a line end";
            default -> c < ' ' ? "a control character" : "'" + c + "'";
        };
    }

    /** The text as it is written. */
    public static String written(String text) {
        return text.isEmpty() || needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static boolean needsQuotes(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (needsQuotes(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
