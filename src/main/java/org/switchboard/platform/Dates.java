package org.switchboard.platform;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How dates travel: ISO 8601 in UTC with milliseconds, such as {@code 2026-05-01T09:30:00.000Z}. */
public final class Dates {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");

    private Dates() {}

    /** The moment as text. */
    public static String shown(OffsetDateTime moment) {
        return FORMAT.format(moment.withOffsetSameInstant(ZoneOffset.UTC));
    }
}
