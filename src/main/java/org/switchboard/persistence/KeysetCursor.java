package org.switchboard.persistence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.switchboard.error.FieldErrors;

/**
 * A place in a sorted list: behind one of the entries, told by what the list is sorted by and by its id, so that a page
 * behind it costs no more than the first and nothing that is written meanwhile shifts it. Opaque to callers. Immutable.
 *
 * @param key what the list is sorted by, of the entry before the place
 * @param id its id
 * @param question a digest of what was asked; a cursor counts for the same question only
 */
public record KeysetCursor(String key, String id, String question) {
    private static final int DIGITS = 16;
    private static final String SEPARATOR = "~";

    /** What a caller sends back, if it is a cursor of this question; its key may still be anything. */
    public static Optional<KeysetCursor> read(String text, String question) {
        try {
            String parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int behindId = parts.lastIndexOf(SEPARATOR);
            int behindKey = parts.lastIndexOf(SEPARATOR, behindId - 1);
            if (behindId < 0 || behindKey < 0 || !parts.substring(behindId + 1).equals(question)) {
                return Optional.empty();
            }
            return Optional.of(new KeysetCursor(
                    parts.substring(0, behindKey), parts.substring(behindKey + 1, behindId), question));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Notes that what a caller sent back is no cursor of this question. */
    public static void refuse(FieldErrors faults) {
        faults.add("InvalidValue", "Cursor", "is not the nextCursor of a list with the same filters and order");
    }

    /** What a caller is given. */
    public String text() {
        String parts = String.join(SEPARATOR, key, id, question);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Leaves the entities behind the place.
     *
     * @param attribute what the list is sorted by: {@code e.name}
     * @param value the key as the database has it
     */
    public void narrow(ScopedQuery<?> scopedQuery, String attribute, Object value, boolean descending) {
        String than = descending ? "<" : ">";
        scopedQuery
                .where(attribute + " " + than + "= :cursorKey", "cursorKey", value)
                .where(attribute + " " + than + " :cursorKey or e.id " + than + " :cursorId", "cursorId", id);
    }

    /** A digest of what is asked, in words that are the same for the same question. */
    public static String question(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
