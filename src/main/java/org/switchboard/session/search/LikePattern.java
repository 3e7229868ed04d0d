package org.switchboard.session.search;

/** Patterns of LIKE in which no character of a text means anything else; the backslash escapes on both databases. */
final class LikePattern {
    private LikePattern() {}

    /** The pattern of whatever contains the text. */
    static String containing(String text) {
        return '%' + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%';
    }
}
