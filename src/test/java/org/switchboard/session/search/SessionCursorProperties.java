package org.switchboard.session.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.switchboard.persistence.AccountScope;

/** What a cursor says comes back, and whatever else a caller sends is not one. */
class SessionCursorProperties {
    private static final SessionCriteria QUERY = Questions.within(AccountScope.only("acme"));
    private static final String QUESTION = SessionCursor.question(QUERY, Questions.NEWEST_FIRST);

    @Property
    void aCursorComesBackAsItWasGiven(
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long millis,
            @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 36) String id) {
        OffsetDateTime date = Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
        SessionCursor given = new SessionCursor(date, id, QUESTION);

        assertThat(SessionCursor.read(given.text(), QUERY, Questions.NEWEST_FIRST))
                .contains(given);
    }

    @Property
    void anyTextIsNoCursor(@ForAll String text) {
        assertThat(SessionCursor.read(text, QUERY, Questions.NEWEST_FIRST)).isEmpty();
    }

    @Property
    void anyBytesAreNoCursor(@ForAll byte[] bytes) {
        String text = Base64.getUrlEncoder().encodeToString(bytes);

        assertThat(SessionCursor.read(text, QUERY, Questions.NEWEST_FIRST)).isEmpty();
    }

    @Property
    void aForgedDateOrIdIsAPlaceOrNothingAndNeverAFailure(@ForAll String date, @ForAll String id) {
        String forged = Base64.getUrlEncoder()
                .encodeToString((date + '~' + id + '~' + QUESTION).getBytes(StandardCharsets.UTF_8));

        assertThatCode(() -> SessionCursor.read(forged, QUERY, Questions.NEWEST_FIRST))
                .doesNotThrowAnyException();
    }

    @Property
    void aForgedMomentIsNoPlaceUnlessADatabaseKnowsIt(@ForAll long millis) {
        String forged =
                Base64.getUrlEncoder().encodeToString((millis + "~x~" + QUESTION).getBytes(StandardCharsets.UTF_8));

        SessionCursor.read(forged, QUERY, Questions.NEWEST_FIRST)
                .ifPresent(sessionCursor ->
                        assertThat(sessionCursor.date().getYear()).isBetween(1, 9999));
    }
}
