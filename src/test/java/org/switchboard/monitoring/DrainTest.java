package org.switchboard.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.switchboard.support.SettableClock;

/** When a server that drains is ready to stop. */
class DrainTest {
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-05-01T09:30:00Z"));
    private final Drain drain = new Drain(clock, GRACE);

    @Test
    void aServerServes() {
        assertThat(drain.state()).isEqualTo(Drain.State.Serving);
        assertThat(drain.refuses()).isFalse();
    }

    @Test
    void itWaitsForProxiesToNotice() {
        drain.begin();
        clock.advance(GRACE.minusMillis(1));

        assertThat(drain.state()).isEqualTo(Drain.State.Draining);
        assertThat(drain.refuses()).isFalse();
    }

    @Test
    void itIsReadyToStopWhenNothingIsUnderWay() {
        drain.begin();
        clock.advance(GRACE);

        assertThat(drain.refuses()).isTrue();
        assertThat(drain.state()).isEqualTo(Drain.State.ReadyToStop);
    }

    @Test
    void itWaitsForWhatIsUnderWay() {
        CompletableFuture.runAsync(drain::beginRequest).join();
        drain.begin();
        clock.advance(GRACE);

        assertThat(drain.state()).isEqualTo(Drain.State.Draining);

        CompletableFuture.runAsync(drain::endRequest).join();

        assertThat(drain.state()).isEqualTo(Drain.State.ReadyToStop);
    }

    @Test
    void theRequestThatAsksIsNotWaitedFor() {
        drain.begin();
        clock.advance(GRACE);
        drain.beginRequest();

        assertThat(drain.underWay()).isZero();
        assertThat(drain.state()).isEqualTo(Drain.State.ReadyToStop);

        drain.endRequest();

        assertThat(drain.underWay()).isZero();
    }

    @Test
    void drainingTwiceDoesNotBeginAnew() {
        drain.begin();
        clock.advance(GRACE);
        drain.begin();

        assertThat(drain.state()).isEqualTo(Drain.State.ReadyToStop);
        assertThat(drain.since()).contains(Instant.parse("2026-05-01T09:30:00Z"));
    }

    @Test
    void itCanServeAgain() {
        drain.begin();
        clock.advance(GRACE);
        drain.end();

        assertThat(drain.state()).isEqualTo(Drain.State.Serving);
        assertThat(drain.since()).isEmpty();
    }
}
