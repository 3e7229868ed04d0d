package org.switchboard.http.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How many answers are sent while they are made. */
class StreamLimiterTest {
    private final StreamLimiter streamLimiter = new StreamLimiter();

    @Test
    void oneCallerHasFourAtMost() {
        for (int i = 0; i < 4; i++) {
            assertThat(streamLimiter.begin("alice")).isTrue();
        }

        assertThat(streamLimiter.begin("alice")).isFalse();
        assertThat(streamLimiter.begin("mary")).isTrue();
    }

    @Test
    void allHaveSixteenAtMost() {
        for (int i = 0; i < 16; i++) {
            assertThat(streamLimiter.begin("caller " + i)).isTrue();
        }

        assertThat(streamLimiter.begin("another")).isFalse();
    }

    @Test
    void whatHasEndedMakesRoom() {
        for (int i = 0; i < 4; i++) {
            streamLimiter.begin("alice");
        }
        streamLimiter.end("alice");

        assertThat(streamLimiter.begin("alice")).isTrue();
    }
}
