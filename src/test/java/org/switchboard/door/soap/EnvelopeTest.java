package org.switchboard.door.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.door.format.SoapVersion;
import org.switchboard.door.format.XmlFormat;

/** Envelopes in and out. */
class EnvelopeTest {
    private static final XmlFormat XML = new XmlFormat(() -> Set.of(NewSession.class, SessionInfo.class));
    private static final String START = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\">";
    private static final String REQUEST =
            "<NewSession xmlns=\"http://schemas.datacontract.org/2004/07/Voice.Api.Sessions\" />";
    private static final String BODY = "<s:Body>" + REQUEST + "</s:Body></s:Envelope>";

    private static NewSession read(SoapVersion version, String text) throws Exception {
        Envelope envelope = Envelope.open(version, XML.parser(text.getBytes(StandardCharsets.UTF_8), NewSession.class));
        NewSession request = XML.readElement(envelope.content(), NewSession.class);
        envelope.close();
        return request;
    }

    private static SoapFault refused(String text) {
        return catchThrowableOfType(SoapFault.class, () -> read(SoapVersion.V11, text));
    }

    @ParameterizedTest
    @CsvSource({"V11, soap11-request.xml", "V12, soap12-request.xml"})
    void whatTheOriginalsClientsSendIsRead(SoapVersion version, String file) throws Exception {
        NewSession request =
                read(version, Files.readString(Path.of("src", "test", "resources", "golden", "soap", file)));

        assertThat(request.displayName).isEqualTo("N");
        assertThat(request.memberEmailAddresses).containsExactly("a@x", "b,c");
        assertThat(request.startSession).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"V11, soap11-response.xml", "V12, soap12-response.xml"})
    void answersAreWrittenToTheByteAsTheOriginalWritesThem(SoapVersion version, String file) throws Exception {
        String recorded = Files.readString(Path.of("src", "test", "resources", "golden", "soap", file));
        Envelope envelope =
                Envelope.open(version, XML.parser(recorded.getBytes(StandardCharsets.UTF_8), SessionInfo.class));
        SessionInfo session = XML.readElement(envelope.content(), SessionInfo.class);

        byte[] written = XML.enclosed(version.before("", ""), session, 2, SoapVersion.after());

        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(recorded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY e \"x\">]>" + START + BODY,
                "<!DOCTYPE a SYSTEM \"http://localhost:1/x.dtd\">" + START + BODY,
                START + "<s:Header><x>&e;</x></s:Header>" + BODY,
            })
    void aDoctypeAndItsEntitiesAreRefused(String text) {
        assertThat(refused(text)).hasMessageContaining("DOCTYPE");
    }

    @Test
    void headersMayNotBeNestedWithoutEnd() {
        assertThat(refused(START + "<s:Header>" + "<a>".repeat(100) + "</a>".repeat(100) + "</s:Header>" + BODY))
                .hasMessageContaining("nested 64 deep");
    }

    @Test
    void anUnknownHeaderIsPassedOver() throws Exception {
        assertThat(read(SoapVersion.V11, START + "<s:Header><x xmlns=\"u\">y</x></s:Header>" + BODY))
                .isNotNull();
    }

    @Test
    void aHeaderThatMustBeUnderstoodAndIsNotIsAFaultOfItsOwn() {
        SoapFault fault = refused(START + "<s:Header><x xmlns=\"u\" s:mustUnderstand=\"1\">y</x></s:Header>" + BODY);

        assertThat(fault.code()).isEqualTo(SoapFault.Code.MUST_UNDERSTAND);
    }

    @Test
    void theOtherVersionIsAFaultOfItsOwn() {
        SoapFault fault = catchThrowableOfType(SoapFault.class, () -> read(SoapVersion.V12, START + BODY));

        assertThat(fault.code()).isEqualTo(SoapFault.Code.VERSION_MISMATCH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<x/>",
                START + "</s:Envelope>",
                START + "<s:Body/></s:Envelope>",
                START + "<s:Body>" + REQUEST + REQUEST + "</s:Body></s:Envelope>",
                START + "<s:Body>" + REQUEST + "</s:Body><x/></s:Envelope>",
                START + "text" + BODY,
                START + "<s:Body>" + REQUEST + "</s:Body>",
                "",
            })
    void whatIsNoEnvelopeWithOneRequestIsTheSendersFault(String text) {
        assertThat(refused(text).code()).isEqualTo(SoapFault.Code.SENDER);
    }

    @Test
    void theLastPartOfTheAddressingActionIsTheOperation() throws Exception {
        String text = START + "<s:Header><a:Action xmlns:a=\"http://www.w3.org/2005/08/addressing\""
                + " s:mustUnderstand=\"1\"> http://schemas.servicestack.net/types/NewSession </a:Action></s:Header>"
                + BODY;

        Envelope envelope =
                Envelope.open(SoapVersion.V11, XML.parser(text.getBytes(StandardCharsets.UTF_8), NewSession.class));

        assertThat(envelope.action()).hasValue("NewSession");
        assertThat(envelope.wantsAction()).isFalse();
    }
}
