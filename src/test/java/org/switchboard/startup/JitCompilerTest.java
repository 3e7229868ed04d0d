package org.switchboard.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A compiler is looked at in spans of three seconds. */
class JitCompilerTest {
    private long millis;
    private long compiled = 5_000;
    private final JitCompiler jitCompiler =
            new JitCompiler(() -> TimeUnit.MILLISECONDS.toNanos(millis), () -> compiled);

    private boolean after(long passed, long spent) {
        millis += passed;
        compiled += spent;
        return jitCompiler.hasRested();
    }

    @Test
    void itHasNotRestedBeforeASpanIsOver() {
        assertThat(after(2_999, 0)).isFalse();
    }

    @Test
    void itHasRestedIfItCompiledLessThanATenthOfASpan() {
        assertThat(after(3_000, 299)).isTrue();
    }

    @Test
    void itHasNotRestedIfItCompiledATenthOfASpan() {
        assertThat(after(3_000, 300)).isFalse();
    }

    @Test
    void eachSpanCountsByItself() {
        assertThat(after(3_000, 3_000)).isFalse();
        assertThat(after(2_999, 0)).isFalse();
        assertThat(after(1, 0)).isTrue();
    }

    @Test
    void whoeverAsksLaterIsToldTheSame() {
        after(3_000, 0);

        assertThat(after(3_000, 3_000)).isTrue();
    }

    @Test
    void aCompilerThatDoesNotTellNeverRests() {
        JitCompiler silent = new JitCompiler(() -> TimeUnit.MILLISECONDS.toNanos(millis), () -> 0);
        millis += 100_000;

        assertThat(silent.hasRested()).isFalse();
    }
}
