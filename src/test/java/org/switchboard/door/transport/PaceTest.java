package org.switchboard.door.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How fast a client must be. */
class PaceTest {
    private static final Pace PACE = new Pace(Duration.ofSeconds(10), 1000, Duration.ofSeconds(5));

    @Test
    void aClientThatSendsNothingForTooLongMissesIt() {
        assertThat(PACE.isMissed(seconds(6), seconds(6), 0)).isTrue();
        assertThat(PACE.isMissed(seconds(4), seconds(4), 0)).isFalse();
    }

    @Test
    void aClientThatTricklesMissesItAfterTheGrace() {
        assertThat(PACE.isMissed(seconds(9), seconds(1), 3)).isFalse();
        assertThat(PACE.isMissed(seconds(11), seconds(1), 3)).isTrue();
    }

    @Test
    void aClientThatKeepsTheRateMayTakeAsLongAsItNeeds() {
        assertThat(PACE.isMissed(seconds(600), seconds(1), 600_000)).isFalse();
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
