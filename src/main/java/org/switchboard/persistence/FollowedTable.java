package org.switchboard.persistence;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A table that readers follow: they read it in the order of a date and of the id, upward, and come back for what was added
 * behind the last row that they have. An index serves that order.
 *
 * @param name of the table; its id is the column {@code id}
 * @param dateColumn the column by which it is followed
 * @param key by which servers that share a database know the table; unique among all of them
 */
public record FollowedTable(String name, String dateColumn, int key) {
    /** In place of a date in rows that nobody has put in their place yet: as far as they are never read. */
    public static final OffsetDateTime NO_PLACE_YET = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    /** Asks for the date and the id of the last row. */
    String last() {
        return "select %1$s, id from %2$s where %1$s < timestamp with time zone '9999-12-31 00:00:00+00'"
                        .formatted(dateColumn, name)
                + " order by %1$s desc, id desc limit 1".formatted(dateColumn);
    }
}
