package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/states.md} and its picture say what the table of states says. */
class StatesDocumentTest {
    private static final String HOW = "write it anew with: mvn test -Dtest=StatesDocumentTest -Dstates.write=true";

    @BeforeAll
    static void write() throws IOException {
        if (Boolean.getBoolean("states.write")) {
            StatesDocument.main();
        }
    }

    @Test
    void theTablesOfTheDocumentAreThoseOfTheRules() throws IOException {
        String document = Files.readString(StatesDocument.DOCUMENT);

        assertThat(document).as(HOW).isEqualTo(StatesDocument.document(document));
    }

    @Test
    void thePictureIsThatOfTheRules() throws IOException {
        assertThat(Files.readString(StatesDocument.PICTURE)).as(HOW).isEqualTo(StatesDocument.picture());
    }
}
