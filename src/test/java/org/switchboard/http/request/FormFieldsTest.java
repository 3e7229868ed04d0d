package org.switchboard.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.format.MalformedBodyException;

/** Forms in parts, as {@code curl -F} sends them. */
class FormFieldsTest {
    private static final String PART = "--b\r\nContent-Disposition: form-data; name=\"tags\"\r\n\r\na\r\n";

    @Test
    void aFormOfTooManyPartsIsRefusedBeforeThePartsAreToldApart() {
        byte[] body = (PART.repeat(15_000) + "--b--\r\n").getBytes(StandardCharsets.US_ASCII);

        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThatThrownBy(() -> read(body))
                        .isInstanceOf(MalformedBodyException.class)
                        .hasMessageContaining("1000 fields at most"));
    }

    @Test
    void aFormThatIsCutShortIsRefused() {
        assertThatThrownBy(() -> read((PART + PART).getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(MalformedBodyException.class)
                .hasMessageContaining("the last part does not end");
    }

    @Test
    void aFormWithoutABoundaryIsRefused() {
        byte[] body = (PART + "--b--\r\n").getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> FormFields.read(body, MediaType.MULTIPART_FORM_DATA_TYPE, NewSession.class))
                .isInstanceOf(MalformedBodyException.class);
    }

    @Test
    void aWholeFormIsReadAlsoWithoutALineEndAfterIt() throws MalformedBodyException {
        assertThat(read((PART + PART + "--b--").getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Map.of("tags", List.of("a", "a")));
    }

    @Test
    void aLineThatOnlyBeginsLikeTheBoundaryIsPartOfAPart() throws MalformedBodyException {
        String part = PART.replace("\r\n\r\na", "\r\n\r\n--bc");

        assertThat(read((part + "--b--\r\n").getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Map.of("tags", List.of("--bc")));
    }

    private static Map<String, List<String>> read(byte[] body) throws MalformedBodyException {
        MediaType type = new MediaType("multipart", "form-data", Map.of("boundary", "b"));
        return FormFields.read(body, type, NewSession.class);
    }
}
