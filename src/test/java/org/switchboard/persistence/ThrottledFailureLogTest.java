package org.switchboard.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.support.SettableClock;

/** What the log has of failures that come by the thousand. */
class ThrottledFailureLogTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-30T04:00:00Z"));
    private final Logger logger = Logger.getAnonymousLogger();
    private final ThrottledFailureLog failures = new ThrottledFailureLog(logger, clock);
    private final List<LogRecord> written = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            written.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
    }

    private static SQLException away() {
        return new SQLException("Connection refused", "08001");
    }

    @Test
    void aThousandOfOneCauseAreOneLineWhoseIdAllHave() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            ids.add(failures.log(new IllegalStateException(away())));
        }

        assertThat(ids).hasSize(1);
        assertThat(written).hasSize(1);
        assertThat(written.get(0).getMessage()).contains(ids).contains("Connection refused");
        assertThat(written.get(0).getThrown()).as("a trace that says nothing").isNull();
    }

    @Test
    void theNextMinuteHasOneLineMoreWhichSaysHowManyWereLeftOut() {
        for (int i = 0; i < 1000; i++) {
            failures.log(away());
        }
        clock.advance(Duration.ofMinutes(1));
        for (int i = 0; i < 10; i++) {
            failures.log(away());
        }

        assertThat(written).hasSize(2);
        assertThat(written.get(1).getMessage()).contains("999 more of the same cause were left out");
    }

    @Test
    void whatIsNotFollowedIsToldLater() {
        failures.log(away());
        failures.log(away());
        clock.advance(Duration.ofMinutes(2));

        failures.reportSuppressed();
        failures.reportSuppressed();

        assertThat(written).hasSize(2);
        assertThat(written.get(1).getMessage()).contains("1 more of the same cause");
    }

    @Test
    void anotherCauseHasItsOwnLineAndTheFirstOfItsKindATrace() {
        failures.log(away());
        failures.log(new IllegalStateException("broken"));

        assertThat(written).hasSize(2);
        assertThat(written.get(1).getThrown()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void asManyCausesAsThereMayBeAreRememberedAndNoMore() {
        for (int i = 0; i <= ThrottledFailureLog.MAX_CAUSES; i++) {
            failures.log(new SQLException("odd", "X" + i));
        }
        failures.log(new SQLException("odd", "X0"));

        assertThat(written).hasSize(ThrottledFailureLog.MAX_CAUSES + 2);
    }
}
