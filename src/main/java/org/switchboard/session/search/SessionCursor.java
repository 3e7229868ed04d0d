package org.switchboard.session.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.switchboard.persistence.KeysetCursor;
import org.switchboard.persistence.ScopedQuery;
import org.switchboard.session.Session;

/**
 * A place in a list of sessions by a date that never changes: behind one of them. Neither its date nor its id ever changes, so what
 * is written meanwhile makes no session come twice or be left out.
 *
 * @param date the date of the session before the place
 * @param id its id
 * @param question a digest of what was asked; a cursor counts for the same question only
 */
record SessionCursor(OffsetDateTime date, String id, String question) {
    /** The place behind a session. */
    static SessionCursor behind(Session session, SessionCriteria query, SessionOrder order) {
        return new SessionCursor(order.field().of(session), session.id(), question(query, order));
    }

    /** What a caller sends back, if it is a cursor of this question. */
    static Optional<SessionCursor> read(String text, SessionCriteria query, SessionOrder order) {
        return KeysetCursor.read(text, question(query, order)).flatMap(SessionCursor::of);
    }

    private static Optional<SessionCursor> of(KeysetCursor place) {
        try {
            OffsetDateTime date =
                    Instant.ofEpochMilli(Long.parseLong(place.key())).atOffset(ZoneOffset.UTC);
            return SessionCriteria.isKnown(date.getYear())
                    ? Optional.of(new SessionCursor(date, place.id(), place.question()))
                    : Optional.empty();
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private KeysetCursor place() {
        return new KeysetCursor(Long.toString(date.toInstant().toEpochMilli()), id, question);
    }

    /** What a caller is given. */
    String text() {
        return place().text();
    }

    /** Leaves the sessions behind the place. */
    void narrow(ScopedQuery<? extends Session> scopedQuery, SessionOrder order) {
        place().narrow(scopedQuery, order.attribute(), date, order.descending());
    }

    /** A digest of what is asked. */
    static String question(SessionCriteria query, SessionOrder order) {
        return KeysetCursor.question(query.inWords() + '\n' + order);
    }
}
