package org.switchboard.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** How dates travel: ISO 8601 in UTC with milliseconds, such as {@code 2026-05-01T09:30:00.000Z}. */
public final class Timestamps {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");

    private static final DateTimeFormatter GIVEN = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendOffsetId()
            .toFormatter(Locale.ROOT);

    /** What {@link #read} takes, continuing the name of a field. */
    public static final String ALLOWED = "is not a date-time of ISO 8601, such as 2026-05-01T00:00:00Z";

    private Timestamps() {}

    /** The moment as text. */
    public static String shown(OffsetDateTime moment) {
        return FORMAT.format(moment.withOffsetSameInstant(ZoneOffset.UTC));
    }

    /**
     * A moment that a caller gave: ISO 8601 with an offset, such as {@code 2026-05-01T00:00:00Z}; without one in UTC; a day
     * alone is its beginning in UTC.
     *
     * @throws java.time.DateTimeException if it is none
     */
    public static Instant read(String text) {
        TemporalAccessor read =
                GIVEN.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
        if (read instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        return read instanceof LocalDateTime local
                ? local.toInstant(ZoneOffset.UTC)
                : ((LocalDate) read).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
