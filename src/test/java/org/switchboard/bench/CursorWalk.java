package org.switchboard.bench;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks through the pages of a list by their cursors; from the end it goes back to where it began. */
final class CursorWalk implements RequestSource {
    private static final Pattern CURSOR = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");

    private final String begin;
    private String cursor;

    CursorWalk(SizedSample sample) {
        begin = sample.cursor();
        cursor = begin;
    }

    @Override
    public Posting next() {
        return SizedOperation.page("&cursor=" + cursor);
    }

    @Override
    public void heard(byte[] answer) {
        cursor = cursor(answer, begin);
    }

    /** The cursor that an answer gives, or another if it gives none. */
    static String cursor(byte[] answer, String otherwise) {
        Matcher matcher = CURSOR.matcher(new String(answer, StandardCharsets.ISO_8859_1));
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
