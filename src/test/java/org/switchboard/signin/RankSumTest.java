package org.switchboard.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The statistic sees a small difference in much noise, and none where there is none. */
class RankSumTest {
    private final Random random = new Random(1);

    @Test
    void groupsOfOneKindDoNotDiffer() {
        assertThat(Math.abs(RankSum.of(noise(1000, 0), noise(1000, 0)).z())).isLessThan(3.3);
    }

    @Test
    void aTenthOfTheNoiseIsSeen() {
        RankSum found = RankSum.of(noise(3000, 0), noise(3000, 100));

        assertThat(found.z()).isGreaterThan(3.3);
        assertThat(found.share()).isGreaterThan(0.5);
    }

    @Test
    void equalValuesShareTheirRank() {
        assertThat(RankSum.of(List.of(1L, 1L, 1L), List.of(1L, 1L, 1L)).z()).isZero();
    }

    private List<Long> noise(int count, long more) {
        return IntStream.range(0, count)
                .mapToObj(i -> Math.round(10_000 + 1000 * random.nextGaussian()) + more)
                .toList();
    }
}
