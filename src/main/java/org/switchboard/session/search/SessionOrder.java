package org.switchboard.session.search;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.SortOrders;
import org.switchboard.error.FieldErrors;
import org.switchboard.session.Session;
import org.switchboard.session.SessionTables;

/**
 * An order in which sessions are listed, one that an index serves.
 *
 * @param field by what
 * @param descending whether the greatest come first
 */
record SessionOrder(Field field, boolean descending) {
    /** What can be sorted by. */
    enum Field {
        /** By the indexes {@code session_account_date} and {@code session_date}. */
        dateCreated,
        /** By the index {@code session_completed}; those that have not ended are the greatest. */
        dateCompleted,
        /** When they came into the archive. By {@code archived_session_account_archived} and {@code archived_session_archived}. */
        dateArchived;

        /** Whether a list by it has a cursor: what it says never changes. */
        boolean hasCursor() {
            return this != dateCompleted;
        }

        /** The date of a session. */
        OffsetDateTime of(Session session) {
            return this == dateArchived ? session.dateArchived() : session.dateCreated();
        }
    }

    /** The order in which sessions are added to one of the places where they are. */
    static SessionOrder following(SessionTables tables) {
        return new SessionOrder(tables == SessionTables.LIVE ? Field.dateCreated : Field.dateArchived, false);
    }

    /** Reads the order of a request; what is wrong is added to the faults. The newest come first unless it says otherwise. */
    static SessionOrder of(
            @Nullable String field, @Nullable SortOrders order, SessionTables tables, FieldErrors faults) {
        Field asked = Field.dateCreated;
        if (field != null && !field.isBlank()) {
            asked = Arrays.stream(Field.values())
                    .filter(each -> isIn(each, tables))
                    .filter(each -> each.name().equalsIgnoreCase(field.strip()))
                    .findFirst()
                    .orElse(null);
        }
        if (asked == null) {
            String allowed = Arrays.stream(Field.values())
                    .filter(each -> isIn(each, tables))
                    .map(Enum::name)
                    .collect(Collectors.joining(", "));
            faults.add("InvalidValue", "SortField", "is not a field by which an index sorts; allowed are " + allowed);
            asked = Field.dateCreated;
        }
        return new SessionOrder(asked, order != SortOrders.Ascend);
    }

    private static boolean isIn(Field field, SessionTables tables) {
        return field != Field.dateArchived || tables == SessionTables.ARCHIVE;
    }

    /** What is sorted by, in JPQL. */
    String attribute() {
        return "e." + field;
    }

    /** The order in JPQL. */
    String inQuery() {
        String direction = descending ? " desc" : "";
        String nulls = field != Field.dateCompleted ? "" : descending ? " nulls first" : " nulls last";
        return attribute() + direction + nulls + ", e.id" + direction;
    }
}
