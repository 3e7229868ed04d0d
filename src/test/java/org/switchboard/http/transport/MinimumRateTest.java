package org.switchboard.http.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How fast a client must be. */
class MinimumRateTest {
    private static final MinimumRate MINIMUM_RATE =
            new MinimumRate(Duration.ofSeconds(10), 1000, Duration.ofSeconds(5));

    @Test
    void aClientThatSendsNothingForTooLongMissesIt() {
        assertThat(MINIMUM_RATE.isMissed(seconds(6), seconds(6), 0)).isTrue();
        assertThat(MINIMUM_RATE.isMissed(seconds(4), seconds(4), 0)).isFalse();
    }

    @Test
    void aClientThatTricklesMissesItAfterTheGrace() {
        assertThat(MINIMUM_RATE.isMissed(seconds(9), seconds(1), 3)).isFalse();
        assertThat(MINIMUM_RATE.isMissed(seconds(11), seconds(1), 3)).isTrue();
    }

    @Test
    void aClientThatKeepsTheRateMayTakeAsLongAsItNeeds() {
        assertThat(MINIMUM_RATE.isMissed(seconds(600), seconds(1), 600_000)).isFalse();
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
