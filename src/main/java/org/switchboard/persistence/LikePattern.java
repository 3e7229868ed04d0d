package org.switchboard.persistence;

/** Patterns of LIKE in which no character of a text means anything else; the backslash escapes on both databases. */
public final class LikePattern {
    private LikePattern() {}

    /** The pattern of whatever contains the text. */
    public static String containing(String text) {
        return '%' + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%';
    }
}
