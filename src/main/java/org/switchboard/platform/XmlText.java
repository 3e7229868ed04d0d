package org.switchboard.platform;

/** Which characters a text may hold so that each format can carry it (XML 1.0, section 2.2). */
public final class XmlText {
    private XmlText() {}

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
}
