package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.session.Asking.aRequest;

import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.sessions.SessionInfo;

/** Moments come back from the database to the millisecond, in whatever zone the server is. */
abstract class StoredMomentsContract extends InstallationContract {
    StoredMomentsContract(Installation installation) {
        super(installation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-01T09:30:00.000Z",
                "2026-05-01T09:30:00.001Z",
                "2026-05-01T09:30:00.999Z",
                "2026-12-31T23:59:59.999Z"
            })
    void momentsKeepTheirMilliseconds(String moment) {
        installation.clock.set(Instant.parse(moment));

        SessionInfo stored = stored(installation.created("alice", aRequest()).id);

        assertThat(List.of(stored.dateCreated, stored.dateLastModified, stored.log.get(0).date))
                .containsOnly(moment);
    }

    @Test
    void aFinerMomentIsCutToTheMillisecondBeforeItIsAnswered() {
        installation.clock.set(Instant.parse("2026-05-01T09:30:00.123999999Z"));

        SessionInfo answered = installation.created("alice", aRequest());

        assertThat(answered.dateCreated).isEqualTo("2026-05-01T09:30:00.123Z");
        assertThat(stored(answered.id).dateCreated).isEqualTo("2026-05-01T09:30:00.123Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-01T05:30:00.000Z",
                "2026-11-01T06:30:00.000Z",
                "2026-03-08T07:30:00.000Z",
                "2026-03-08T06:30:00.000Z"
            })
    void momentsAreKeptWhereTheServersOwnZoneSkipsOrRepeatsAnHour(String moment) {
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try {
            installation.clock.set(Instant.parse(moment));
            String id = installation.created("alice", aRequest()).id;

            assertThat(stored(id).dateCreated).isEqualTo(moment);
        } finally {
            TimeZone.setDefault(zone);
        }
    }
}
