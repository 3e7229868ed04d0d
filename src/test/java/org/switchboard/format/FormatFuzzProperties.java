package org.switchboard.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.support.DamagedDocuments;

/**
 * Whatever comes in is read or refused, soon. A long run: {@code mvn test -Dtest='*Fuzz*' -Djqwik.tries.default=200000}.
 */
class FormatFuzzProperties {
    private static final Duration SOON = Duration.ofSeconds(2);

    @Property
    void damagedXmlIsReadOrRefused(@ForAll("xml") byte[] body) {
        isReadOrRefused(Tried.XML, body);
    }

    @Property
    void damagedJsonIsReadOrRefused(@ForAll("json") byte[] body) {
        isReadOrRefused(Tried.JSON, body);
    }

    @Property
    void damagedJsvIsReadOrRefused(@ForAll("jsv") byte[] body) {
        isReadOrRefused(Tried.JSV, body);
    }

    @Property
    void damagedCsvIsReadOrRefused(@ForAll("csv") byte[] body) {
        isReadOrRefused(Tried.CSV, body);
    }

    private static void isReadOrRefused(DocumentFormat format, byte[] body) {
        Instant start = Instant.now();
        try {
            format.read(body, NewSession.class);
        } catch (MalformedBodyException e) {
            assertThat(e.getMessage()).startsWith("Could not deserialize").hasSizeLessThan(2000);
        }
        try {
            format.readList(body, NewSession.class);
        } catch (MalformedBodyException e) {
            assertThat(e.getMessage()).startsWith("Could not deserialize").hasSizeLessThan(2000);
        }
        assertThat(Duration.between(start, Instant.now())).isLessThan(SOON);
    }

    @Provide
    Arbitrary<byte[]> xml() {
        return DamagedDocuments.of(
                "<>/\"'&;:=![]?-ani CDATxmlns",
                Golden.text("NewSession-full.xml"),
                Golden.text("NewSession-listwithnull.xml"),
                Golden.text("ArrayOfNewSession-array.xml"),
                "<!DOCTYPE a [<!ENTITY e \"x\">]><NewSession xmlns=\"http://schemas.datacontract.org/2004/07/"
                        + "Voice.Api.Sessions\"><DisplayName>&e;</DisplayName></NewSession>",
                String.join("", DamagedDocuments.bombs("<a>", "</a>")));
    }

    @Provide
    Arbitrary<byte[]> json() {
        return DamagedDocuments.of(
                "{}[]:,\"\\u0nulltrefas1.eE-+",
                Golden.text("NewSession-full.json"),
                Golden.text("NewSession-listwithnull.json"),
                "[" + Golden.text("NewSession-minimal.json") + ",null]",
                DamagedDocuments.bombs("{\"a\":", "}").get(1));
    }

    @Provide
    Arbitrary<byte[]> jsv() {
        return DamagedDocuments.of(
                "{}[]:,\" \r\n",
                Golden.text("NewSession-full.jsv"),
                Golden.text("NewSession-listwithnull.jsv"),
                DamagedDocuments.bombs("{a:", "}").get(1),
                DamagedDocuments.bombs("[", "]").get(1));
    }

    @Provide
    Arbitrary<byte[]> csv() {
        return DamagedDocuments.of(
                ",\"\r\n[]{}:",
                Golden.text("NewSession-full.csv"),
                Golden.text("NewSession-listwithnull.csv"),
                DamagedDocuments.bombs("\"", ",").get(1));
    }
}
