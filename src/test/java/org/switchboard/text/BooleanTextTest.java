package org.switchboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Yes and no as text. */
class BooleanTextTest {
    @ParameterizedTest
    @ValueSource(strings = {"true", "1", "on", " ON ", "True"})
    void isYes(String text) {
        assertThat(BooleanText.of(text)).contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "0", "off", "OFF"})
    void isNo(String text) {
        assertThat(BooleanText.of(text)).contains(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yes", "2", "truee"})
    void isNeither(String text) {
        assertThat(BooleanText.of(text)).isEmpty();
    }
}
