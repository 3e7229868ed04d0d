package org.switchboard.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

/** Counting apart. */
class LabelledCounterTest {
    private final LabelledCounter counter = new LabelledCounter();

    @Test
    void eachLabelIsCountedApart() {
        counter.add("Required");
        counter.add("NotFound", 3);
        counter.add("Required");

        assertThat(counter.values()).containsExactly(entry("NotFound", 3L), entry("Required", 2L));
    }

    @Test
    void whatComesBeyondTheMostLabelsIsCountedTogether() {
        for (int label = 0; label < LabelledCounter.MAX_LABELS + 20; label++) {
            counter.add("label " + label);
        }

        assertThat(counter.values()).hasSize(LabelledCounter.MAX_LABELS + 1).containsEntry(LabelledCounter.OTHER, 20L);
    }
}
