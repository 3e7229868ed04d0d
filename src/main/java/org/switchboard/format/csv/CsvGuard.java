package org.switchboard.format.csv;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * In which CSV a cell that a spreadsheet would take for a formula is made a text, by an apostrophe before it (OWASP, "CSV
 * Injection"). Numbers are left alone, and phone numbers with them: {@code +18144043105} works nothing, and programs that
 * read the file go on finding it.
 */
enum CsvGuard {
    /** In the export of sessions, which people open; other CSV is a contract with programs. */
    EXPORT,
    /** Wherever CSV is written. */
    ALL,
    /** Nowhere. */
    NONE;

    /** In the widths of East Asia too, which spreadsheets take for the same. */
    private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");

    /** The guard of a setting; what is no name of one guards everything. */
    static CsvGuard named(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "export", "" -> EXPORT;
            case "none" -> NONE;
            default -> ALL;
        };
    }

    /** A text as a spreadsheet takes it for nothing else. */
    static String guarded(String text) {
        boolean harmless = text.isEmpty()
                || BEGINNINGS.indexOf(text.charAt(0)) < 0
                || NUMBER.matcher(text).matches();
        return harmless ? text : '\'' + text;
    }
}
