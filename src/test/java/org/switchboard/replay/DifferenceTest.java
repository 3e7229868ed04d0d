package org.switchboard.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A difference explains what it lists, and nothing else. */
class DifferenceTest {
    private static final Difference DIFFERENCE =
            new Difference("topic", replayed -> true, Map.of("status", "405", "body", "ERROR .*"));

    @Test
    void aListedDifferenceIsExplained() {
        assertThat(DIFFERENCE.explains(new Finding("status", "404", "405"))).isTrue();
        assertThat(DIFFERENCE.explains(new Finding("body", "TEXT", "ERROR NotFound")))
                .isTrue();
    }

    @Test
    void anotherAspectOrAnotherValueIsNot() {
        assertThat(DIFFERENCE.explains(new Finding("reason", "a", "405"))).isFalse();
        assertThat(DIFFERENCE.explains(new Finding("status", "404", "500"))).isFalse();
    }

    @Test
    void whatIsListedAndNotFoundIsMissing() {
        assertThat(DIFFERENCE.missingFrom(List.of(new Finding("status", "404", "405"))))
                .containsExactly("body");
    }

    @Test
    void ourOwnDifferencesAreDocumented() throws IOException {
        String document = Files.readString(Path.of("docs/differences.md"));

        assertThat(Differences.further())
                .extracting(Difference::topic)
                .allSatisfy(topic -> assertThat(document).contains("\n| " + topic + " | "));
    }
}
