package org.switchboard.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.error.ApiException;

/** Logging more or less. */
class LogLevelsTest {
    private static final String LOGGER = "org.switchboard.administration.ofthistest";

    private final LogLevels levels = new LogLevels();

    @AfterEach
    void restore() {
        levels.restore();
    }

    @Test
    void aLevelCountsFromNowOn() {
        LogLevels.Changed changed = levels.set(LOGGER, Level.FINE);

        assertThat(changed.before()).isEqualTo(Level.INFO);
        assertThat(Logger.getLogger(LOGGER).isLoggable(Level.FINE)).isTrue();
    }

    @Test
    void theLevelBeforeIsTheOneThatCounted() {
        levels.set("org.switchboard.administration", Level.SEVERE);

        assertThat(levels.set(LOGGER, Level.FINE).before()).isEqualTo(Level.SEVERE);
    }

    @Test
    void whatWasChangedIsTakenBackWithTheApplication() {
        levels.set(LOGGER, Level.FINE);
        levels.set(LOGGER, Level.FINEST);

        levels.restore();

        assertThat(Logger.getLogger(LOGGER).getLevel()).isNull();
    }

    @Test
    void onlySoManyAreChanged() {
        for (int i = 0; i < 100; i++) {
            levels.set(LOGGER + i, Level.FINE);
        }

        assertThatThrownBy(() -> levels.set(LOGGER, Level.FINE)).isInstanceOf(ApiException.class);
        assertThat(levels.set(LOGGER + 7, Level.OFF).before()).isEqualTo(Level.FINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.switchboard", "org.switchboard.session", "com.zaxxer.hikari.pool.HikariPool"})
    void theLoggersOfTheApplicationAreOurs(String logger) {
        assertThat(LogLevels.isOurs(logger)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "org", "org.switchboardroom", "jakarta.enterprise"})
    void othersAreNot(String logger) {
        assertThat(LogLevels.isOurs(logger)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fine", "LOUD", "800"})
    void whatIsNoNameOfALevelIsNone(String level) {
        assertThat(LogLevels.level(level)).isEmpty();
    }
}
