package org.switchboard.format.json;

import org.switchboard.text.Utf8Buffer;

/** The texts and words of JSV (wire contract, section 2.3). */
public final class JsvText {
    /** How truth is written. */
    public static final String TRUE = "True";

    /** How falsehood is written. */
    public static final String FALSE = "False";

    private static final boolean[] SPECIAL = Utf8Buffer.table("\":,{}[]\r\n");

    private JsvText() {}

    /** Whether a text that holds the character is written in quotes. */
    public static boolean needsQuotes(char c) {
        return c < SPECIAL.length && SPECIAL[c];
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

    /** Writes the text. */
    public static void write(String text, Utf8Buffer out) {
        if (text.isEmpty() || !out.writeUnless(SPECIAL, text)) {
            out.writeQuoted(text);
        }
    }

    /** The text as it is written. */
    static String written(String text) {
        boolean quoted = text.isEmpty() || text.chars().anyMatch(c -> needsQuotes((char) c));
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
