package org.switchboard.persistence;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;

/**
 * Where a row stands among those that are read in the order of a date and then of their id. Immutable.
 *
 * @param date the date of the row
 * @param id its id
 */
public record TablePosition(OffsetDateTime date, String id) implements Comparable<TablePosition> {
    /** Before every row. */
    public static final TablePosition FIRST = before(OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));

    /** The finest step between two dates that the database keeps apart. */
    static final Duration STEP = Duration.ofMillis(1);

    private static final Comparator<TablePosition> ORDER = Comparator.<TablePosition, OffsetDateTime>comparing(
                    TablePosition::date, OffsetDateTime.timeLineOrder())
            .thenComparing(TablePosition::id);

    /** The place before all rows of a date. */
    public static TablePosition before(OffsetDateTime date) {
        return new TablePosition(date, "");
    }

    /** The place of the same row with a date that puts it behind another place: the other's, or the next. */
    TablePosition moved(TablePosition behind) {
        TablePosition beside = new TablePosition(behind.date(), id);
        return beside.compareTo(behind) > 0
                ? beside
                : new TablePosition(behind.date().plus(STEP), id);
    }

    /**
     * Leaves the entities up to the place.
     *
     * @param attribute the date: {@code e.dateCreated}
     */
    public void limit(ScopedQuery<?> scopedQuery, String attribute) {
        scopedQuery
                .where(attribute + " <= :limitDate", "limitDate", date)
                .where(attribute + " < :limitDate or e.id <= :limitId", "limitId", id);
    }

    @Override
    public int compareTo(TablePosition other) {
        return ORDER.compare(this, other);
    }
}
