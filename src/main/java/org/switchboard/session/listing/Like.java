package org.switchboard.session.listing;

/** Patterns of LIKE in which no character of a text means anything else; the backslash escapes on both databases. */
final class Like {
    private Like() {}

    /** The pattern of whatever contains the text. */
    static String containing(String text) {
        return '%' + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%';
    }
}
