package org.switchboard.http.request;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The lines of a multipart body that stand between its parts (RFC 2046, section 5.1.1).
 *
 * @param parts how many parts begin; no more are counted than one beyond the limit
 * @param ended whether the line was found that ends the last
 */
record MultipartBoundaries(int parts, boolean ended) {
    /** Looks through a body once. */
    static MultipartBoundaries in(byte[] body, String boundary, int limit) {
        byte[] line = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        int parts = 0;
        for (int at = 0; at >= 0 && at < body.length && parts <= limit; at = nextLine(body, at)) {
            int end = at + line.length;
            if (end <= body.length && Arrays.equals(body, at, end, line, 0, line.length)) {
                if (end + 1 < body.length && body[end] == '-' && body[end + 1] == '-') {
                    return new MultipartBoundaries(parts, true);
                }
                parts += isWhole(body, end) ? 1 : 0;
            }
        }
        return new MultipartBoundaries(parts, false);
    }

    /** Whether nothing but white space follows, so that it is no longer boundary that begins alike. */
    private static boolean isWhole(byte[] body, int end) {
        return end == body.length || body[end] == '\r' || body[end] == '\n' || body[end] == ' ' || body[end] == '\t';
    }

    private static int nextLine(byte[] body, int from) {
        for (int at = from; at < body.length; at++) {
            if (body[at] == '\n') {
                return at + 1;
            }
        }
        return -1;
    }
}
