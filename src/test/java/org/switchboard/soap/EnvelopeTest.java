package org.switchboard.soap;

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
import org.switchboard.format.xml.SoapVersion;
import org.switchboard.format.xml.XmlFormat;

/** Envelopes in and out. */
class EnvelopeTest {
    private static final XmlFormat XML = new XmlFormat(() -> Set.of(NewSession.class, SessionInfo.class));
    private static final String START = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\">";
    private static final String REQUEST =
            "<NewSession xmlns=\"http://schemas.datacontract.org/2004/07/Voice.Api.Sessions\" />";
    private static final String BODY = "<s:Body>" + REQUEST + "</s:Body></s:Envelope>";

    private static Envelope opened(String text) throws Exception {
        return Envelope.open(XML.parser(text.getBytes(StandardCharsets.UTF_8), NewSession.class));
    }

    private static NewSession read(String text) throws Exception {
        Envelope envelope = opened(text);
        NewSession request = XML.readElement(envelope.readToContent(), NewSession.class);
        envelope.close();
        return request;
    }

    private static SoapFault refused(String text) {
        return catchThrowableOfType(SoapFault.class, () -> read(text));
    }

    @ParameterizedTest
    @CsvSource({"V11, soap11-request.xml", "V12, soap12-request.xml"})
    void whatTheOriginalsClientsSendIsRead(SoapVersion version, String file) throws Exception {
        String recorded = Files.readString(Path.of("src", "test", "resources", "golden", "soap", file));

        NewSession request = read(recorded);

        assertThat(opened(recorded).version()).isEqualTo(version);
        assertThat(request.displayName).isEqualTo("N");
        assertThat(request.memberEmailAddresses).containsExactly("a@x", "b,c");
        assertThat(request.startSession).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"V11, soap11-response.xml", "V12, soap12-response.xml"})
    void answersAreWrittenToTheByteAsTheOriginalWritesThem(SoapVersion version, String file) throws Exception {
        String recorded = Files.readString(Path.of("src", "test", "resources", "golden", "soap", file));
        Envelope envelope = Envelope.open(XML.parser(recorded.getBytes(StandardCharsets.UTF_8), SessionInfo.class));
        SessionInfo session = XML.readElement(envelope.readToContent(), SessionInfo.class);

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
        assertThat(read(START + "<s:Header><x xmlns=\"u\">y</x></s:Header>" + BODY))
                .isNotNull();
    }

    @Test
    void aHeaderThatMustBeUnderstoodAndIsNotIsAFaultOfItsOwn() {
        SoapFault fault = refused(START + "<s:Header><x xmlns=\"u\" s:mustUnderstand=\"1\">y</x></s:Header>" + BODY);

        assertThat(fault.code()).isEqualTo(SoapFault.Code.MUST_UNDERSTAND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://www.w3.org/2001/12/soap-envelope", "HTTP://schemas.xmlsoap.org/soap/envelope/"})
    void anEnvelopeOfNeitherVersionIsAFaultOfItsOwn(String namespace) {
        SoapFault fault = refused("<Envelope xmlns=\"" + namespace + "\"><Body>" + REQUEST + "</Body></Envelope>");

        assertThat(fault.code()).isEqualTo(SoapFault.Code.VERSION_MISMATCH);
        assertThat(fault)
                .hasMessageContaining(SoapVersion.V11.namespace())
                .hasMessageContaining(SoapVersion.V12.namespace());
    }

    @Test
    void aBodyOfTheOtherVersionIsNoBody() {
        assertThat(refused(START + "<t:Body xmlns:t=\"" + SoapVersion.V12.namespace() + "\">" + REQUEST
                        + "</t:Body></s:Envelope>"))
                .hasMessageContaining("no Body");
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

        Envelope envelope = opened(text);
        envelope.readToContent();

        assertThat(envelope.action()).hasValue("NewSession");
        assertThat(envelope.wantsAction()).isFalse();
    }
}
