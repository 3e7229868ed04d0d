package org.switchboard.door.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How many answers are sent while they are made. */
class StreamsTest {
    private final Streams streams = new Streams();

    @Test
    void oneCallerHasFourAtMost() {
        for (int i = 0; i < 4; i++) {
            assertThat(streams.begin("alice")).isTrue();
        }

        assertThat(streams.begin("alice")).isFalse();
        assertThat(streams.begin("mary")).isTrue();
    }

    @Test
    void allHaveSixteenAtMost() {
        for (int i = 0; i < 16; i++) {
            assertThat(streams.begin("caller " + i)).isTrue();
        }

        assertThat(streams.begin("another")).isFalse();
    }

    @Test
    void whatHasEndedMakesRoom() {
        for (int i = 0; i < 4; i++) {
            streams.begin("alice");
        }
        streams.end("alice");

        assertThat(streams.begin("alice")).isTrue();
    }
}
