package org.switchboard.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.switchboard.support.SettableClock;

/** How often something happens. */
class RateMeterTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-05-01T09:30:00Z"));
    private final RateMeter meter = new RateMeter(clock);

    @Test
    void whatNeverHappensHasNoRate() {
        assertThat(meter.perSecond()).isZero();
    }

    @Test
    void theSecondThatIsNotOverDoesNotCount() {
        meter.mark(50);

        assertThat(meter.perSecond()).isZero();
    }

    @Test
    void theRateIsTakenOverTenSeconds() {
        meter.mark(50);
        clock.advance(Duration.ofSeconds(1));

        assertThat(meter.perSecond()).isEqualTo(5);
    }

    @Test
    void whatIsOlderCountsNoMore() {
        meter.mark(50);
        clock.advance(Duration.ofSeconds(10));
        assertThat(meter.perSecond()).isEqualTo(5);

        clock.advance(Duration.ofSeconds(1));
        assertThat(meter.perSecond()).isZero();
    }

    @Test
    void aSteadyRateIsToldAsItIs() {
        for (int second = 0; second < 35; second++) {
            meter.mark(3);
            meter.mark(4);
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(meter.perSecond()).isEqualTo(7);
    }

    @Test
    void nothingIsLostBetweenThreads() {
        IntStream.range(0, 10_000).parallel().forEach(i -> meter.mark(2));
        clock.advance(Duration.ofSeconds(1));

        assertThat(meter.perSecond()).isEqualTo(2000);
    }
}
