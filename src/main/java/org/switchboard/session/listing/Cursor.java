package org.switchboard.session.listing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.switchboard.platform.Selection;
import org.switchboard.session.Session;

/**
 * A place in a list of sessions by date of creation: behind one of them. Neither its date nor its id ever changes, so what
 * is written meanwhile makes no session come twice or be left out.
 *
 * @param date when the session before the place was created
 * @param id its id
 * @param question a digest of what was asked; a cursor counts for the same question only
 */
record Cursor(OffsetDateTime date, String id, String question) {
    private static final int DIGITS = 16;
    private static final String SEPARATOR = "~";

    /** The place behind a session. */
    static Cursor behind(Session session, SessionQuery query, SessionOrder order) {
        return new Cursor(session.dateCreated(), session.id(), question(query, order));
    }

    /** What a caller sends back, if it is a cursor of this question. */
    static Optional<Cursor> read(String text, SessionQuery query, SessionOrder order) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, -1);
            if (parts.length != 3 || !parts[2].equals(question(query, order))) {
                return Optional.empty();
            }
            OffsetDateTime date = Instant.ofEpochMilli(Long.parseLong(parts[0])).atOffset(ZoneOffset.UTC);
            return SessionQuery.isKnown(date.getYear())
                    ? Optional.of(new Cursor(date, parts[1], parts[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What a caller is given. */
    String text() {
        String parts = String.join(SEPARATOR, Long.toString(date.toInstant().toEpochMilli()), id, question);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }

    /** Leaves the sessions behind the place. */
    void narrow(Selection<? extends Session> selection, boolean descending) {
        String than = descending ? "<" : ">";
        selection
                .where("e.dateCreated " + than + "= :cursorDate", "cursorDate", date)
                .where("e.dateCreated " + than + " :cursorDate or e.id " + than + " :cursorId", "cursorId", id);
    }

    /** A digest of what is asked. */
    static String question(SessionQuery query, SessionOrder order) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((query.inWords() + '\n' + order).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
