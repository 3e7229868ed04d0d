package org.switchboard.format;

/** The texts and words of JSV (wire contract, section 2.3). */
final class JsvScalar {
    /** How truth is written. */
    static final String TRUE = "True";

    /** How falsehood is written. */
    static final String FALSE = "False";

    private static final boolean[] SPECIAL = Utf8Buffer.table("\":,{}[]\r\n");

    private JsvScalar() {}

    /** Whether a text that holds the character is written in quotes. */
    static boolean needsQuotes(char c) {
        return c < SPECIAL.length && SPECIAL[c];
    }

    /** Writes the text. */
    static void write(String text, Utf8Buffer out) {
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
