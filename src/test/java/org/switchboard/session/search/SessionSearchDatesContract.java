package org.switchboard.session.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.support.Engine;

/** Lists of sessions of certain days: both ends belong to them, and a day is as long as it is in its time zone. */
abstract class SessionSearchDatesContract extends ListingContract {
    SessionSearchDatesContract(Engine engine) {
        super(engine);
    }

    @Test
    void bothDaysBelongToTheRangeFromTheirFirstMillisecondToTheirLast() {
        List<String> inside = stored("2026-05-02T00:00:00.000Z", "2026-05-03T23:59:59.999Z");
        stored("2026-05-01T23:59:59.999Z", "2026-05-04T00:00:00.000Z");

        assertThat(on("2026-05-02", "2026-05-03", null)).containsExactlyInAnyOrderElementsOf(inside);
    }

    @Test
    void oneEndOfTheRangeMayBeOpen() {
        String early = stored("2026-05-01T12:00:00Z").get(0);
        String late = stored("2026-05-03T12:00:00Z").get(0);

        assertThat(on("2026-05-02", null, null)).containsExactly(late);
        assertThat(on(null, "2026-05-02", null)).containsExactly(early);
        assertThat(on(null, "2026-05-01", "UTC")).containsExactly(early);
    }

    /** The first and the last millisecond of the day, those before and behind it, and as a check its length. */
    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource({
        "America/New_York,     2026-03-08, 2026-03-08T05:00:00.000Z, 2026-03-09T04:00:00.000Z",
        "America/New_York,     2026-11-01, 2026-11-01T04:00:00.000Z, 2026-11-02T05:00:00.000Z",
        "Europe/London,        2026-03-29, 2026-03-29T00:00:00.000Z, 2026-03-29T23:00:00.000Z",
        "Europe/London,        2026-10-25, 2026-10-24T23:00:00.000Z, 2026-10-26T00:00:00.000Z",
        "America/Sao_Paulo,    2018-11-04, 2018-11-04T03:00:00.000Z, 2018-11-05T02:00:00.000Z",
        "Africa/Cairo,         2026-04-24, 2026-04-23T22:00:00.000Z, 2026-04-24T21:00:00.000Z",
        "Asia/Kathmandu,       2026-05-01, 2026-04-30T18:15:00.000Z, 2026-05-01T18:15:00.000Z",
        "+05:30,               2026-05-01, 2026-04-30T18:30:00.000Z, 2026-05-01T18:30:00.000Z",
        "UTC,                  2028-02-29, 2028-02-29T00:00:00.000Z, 2028-03-01T00:00:00.000Z"
    })
    void aDayReachesFromItsBeginningInTheTimeZoneToTheBeginningOfTheNext(
            String zone, String day, String begin, String next) {
        stored.at(begin).at(stored.clock().instant().minusMillis(1)).open("alice");
        String first = stored.at(begin).open("alice");
        stored.at(next).open("alice");
        String last = stored.at(stored.clock().instant().minusMillis(1)).open("alice");

        assertThat(on(day, day, zone)).containsExactly(last, first);
    }

    @Test
    void aDayThatATimeZoneLeftOutHasNoSessions() {
        String before = stored("2011-12-30T09:59:59.999Z").get(0);
        String behind = stored("2011-12-30T10:00:00.000Z").get(0);

        assertThat(on("2011-12-30", "2011-12-30", "Pacific/Apia")).isEmpty();
        assertThat(on("2011-12-29", "2011-12-29", "Pacific/Apia")).containsExactly(before);
        assertThat(on("2011-12-31", "2011-12-31", "Pacific/Apia")).containsExactly(behind);
    }

    @Test
    void aStartBehindTheEndIsRefused() {
        assertThat(faults(() -> on("2026-05-02", "2026-05-01", null))).containsExactly("InvalidValue StartDate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-5-1",
                "2026-02-29",
                "2026-13-01",
                "2026-05-01T00:00:00Z",
                "01/05/2026",
                "20260501",
                "2026-05-01 ",
                "+999999999-12-31",
                "-999999999-01-01",
                "+10000-01-01",
                "-0001-01-01",
                "0000-01-01",
                "２０２６-05-01",
                "' or 1=1 --",
                "%",
                "🎉"
            })
    void whatIsNoDayIsRefused(String text) {
        assertThat(faults(() -> on(text, null, null))).containsExactly("InvalidDate StartDate");
        assertThat(faults(() -> on(null, text, null))).containsExactly("InvalidDate EndDate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Pacific/Kiritimati", "Pacific/Niue", "+18:00", "-18:00"})
    void theFirstAndTheLastDayThatCanBeWrittenAreTaken(String zone) {
        String id = stored.open("alice");

        assertThat(on("0001-01-01", "9999-12-31", zone)).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Mars/Olympus", "america/new york", "UTC+25", "+19:00", "EST5EDT4", "' or 1=1 --", "%", "🎉"})
    void anUnknownTimeZoneIsRefused(String zone) {
        assertThat(faults(() -> on(null, null, zone))).containsExactly("InvalidValue TimeZone");
    }

    private List<String> stored(String... moments) {
        return List.of(moments).stream()
                .map(moment -> stored.at(moment).open("alice"))
                .toList();
    }

    private List<String> on(@Nullable String first, @Nullable String last, @Nullable String zone) {
        return found(r -> {
            r.startDate = first;
            r.endDate = last;
            r.timeZone = zone;
        });
    }
}
