package org.switchboard.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.format.MalformedBodyException;
import org.switchboard.support.Damaged;

/** Forms, as browsers send them and as nobody should. */
class FormFieldsProperties {
    private static final MediaType PAIRS = MediaType.APPLICATION_FORM_URLENCODED_TYPE;
    private static final MediaType PARTS = MediaType.valueOf("multipart/form-data; boundary=b");
    private static final String MULTIPART = "--b\r\nContent-Disposition: form-data; name=\"displayName\"\r\n\r\nmp\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.txt\"\r\n"
            + "Content-Type: text/plain\r\n\r\nhello\r\n--b--\r\n";

    private static Map<String, List<String>> read(byte[] body, MediaType type) throws MalformedBodyException {
        return FormFields.read(body, type, NewSession.class);
    }

    @Property
    void anyNameAndValueComeThroughAForm(@ForAll @NotEmpty String name, @ForAll String value)
            throws MalformedBodyException {
        String form = URLEncoder.encode(name, StandardCharsets.UTF_8)
                + '='
                + URLEncoder.encode(value, StandardCharsets.UTF_8);

        assertThat(read(form.getBytes(StandardCharsets.US_ASCII), PAIRS))
                .containsExactly(Map.entry(decoded(name), List.of(decoded(value))));
    }

    /** What of a text UTF-8 can hold. */
    private static String decoded(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    @Example
    void filesAreLeftOutAndFieldsAreTaken() throws MalformedBodyException {
        assertThat(read(MULTIPART.getBytes(StandardCharsets.UTF_8), PARTS))
                .containsExactly(Map.entry("displayName", List.of("mp")));
    }

    @Property
    void aDamagedFormIsReadOrRefused(@ForAll("pairs") byte[] body) {
        isReadOrRefused(body, PAIRS);
    }

    @Property
    void aDamagedMultipartIsReadOrRefused(@ForAll("parts") byte[] body) {
        isReadOrRefused(body, PARTS);
    }

    private static void isReadOrRefused(byte[] body, MediaType type) {
        try {
            assertThat(read(body, type)).isNotNull();
        } catch (MalformedBodyException e) {
            assertThat(e.getMessage()).startsWith("Could not deserialize").hasSizeLessThan(500);
        }
    }

    @Provide
    Arbitrary<byte[]> pairs() {
        return Damaged.of("%&=+;0aF[]", "displayName=form&channel=Fax&x=%C3%AB+y", "a&b&&=c", "%".repeat(2000));
    }

    @Provide
    Arbitrary<byte[]> parts() {
        return Damaged.of("-b\r\n:;=\"Content name", MULTIPART, MULTIPART.repeat(3), "--b\r\n".repeat(1500));
    }
}
