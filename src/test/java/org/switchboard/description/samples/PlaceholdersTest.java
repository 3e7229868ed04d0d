package org.switchboard.description.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.format.xml.XmlFormat;

/** The placeholders are those of the published page. */
class PlaceholdersTest {
    private static final XmlFormat XML = new XmlFormat(() -> Set.of(NewSession.class, SessionInfo.class));

    @ParameterizedTest
    @ValueSource(classes = {NewSession.class, SessionInfo.class})
    void aFilledInstanceIsWrittenAsTheFullValueOfTheOriginal(Class<?> type) throws IOException {
        String recorded =
                Files.readString(Path.of("src", "test", "resources", "golden", type.getSimpleName() + "-full.xml"));

        assertThat(new String(XML.write(Placeholders.of(type)), StandardCharsets.UTF_8))
                .isEqualTo(recorded);
    }
}
