package org.switchboard.text;

/** Which characters a text may hold so that each format can carry it (XML 1.0, section 2.2). */
public final class XmlCharacters {
    private static final char REPLACEMENT = '\uFFFD';

    private XmlCharacters() {}

    /** Whether the character at the given index is allowed: no control but TAB, LF and CR, no half of a pair. */
    public static boolean isAllowed(CharSequence text, int at) {
        char c = text.charAt(at);
        if (c < 0x20) {
            return c == '\t' || c == '\n' || c == '\r';
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c < 0xFFFE;
    }

    /** Whether every character of the text is allowed. */
    public static boolean isAllowed(CharSequence text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isAllowed(text, at)) {
                return false;
            }
        }
        return true;
    }

    /** The text with U+FFFD in place of each character that is not allowed. */
    public static String sanitized(String text) {
        if (isAllowed(text)) {
            return text;
        }
        StringBuilder carried = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            if (!isAllowed(text, at)) {
                carried.setCharAt(at, REPLACEMENT);
            }
        }
        return carried.toString();
    }
}
