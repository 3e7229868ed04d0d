package org.switchboard.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.switchboard.format.xml.SoapVersion;

/**
 * Both addresses of SOAP with the envelopes of both versions, as toolkits mix them: PHP's takes the address of the first port
 * of the WSDL, whatever version it was told.
 */
@Tag("any-database")
class SoapVersionsIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern PORT = Pattern.compile("<wsdl:port [^>]*name=\"(\\w+)\"");
    private static final String ALICE = "alice@acme.example:demo";

    @ParameterizedTest
    @CsvSource({"soap11, V11", "soap11, V12", "soap12, V11", "soap12, V12"})
    void eitherAddressAnswersInTheVersionOfTheEnvelope(String path, SoapVersion version) throws Exception {
        HttpResponse<String> answer = post(path, version.contentType(), version, "<DisplayName>N</DisplayName>", ALICE);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertInKind(answer, version);
        assertThat(answer.body()).contains("<DisplayName>N</DisplayName>");
    }

    @ParameterizedTest
    @CsvSource({"soap11, V11", "soap11, V12", "soap12, V11", "soap12, V12"})
    void eitherAddressFaultsInTheVersionOfTheEnvelope(String path, SoapVersion version) throws Exception {
        HttpResponse<String> answer =
                post(path, version.contentType(), version, "<CustomerId>initech</CustomerId>", ALICE);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertInKind(answer, version);
        assertThat(answer.body())
                .contains("'CustomerId' is unknown", version == SoapVersion.V11 ? ">s:Client<" : ">s:Sender<");
    }

    @ParameterizedTest
    @CsvSource({"soap11, V12", "soap12, V11"})
    void whoIsNotLetInHearsItInTheVersionOfTheRequest(String path, SoapVersion version) throws Exception {
        HttpResponse<String> anonymous = post(path, version.contentType(), version, "", "");
        HttpResponse<String> wrong = post(path, version.contentType(), version, "", "alice@acme.example:wrong");

        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertInKind(anonymous, version);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertInKind(wrong, version);
    }

    /** As a client that sends the envelope of 1.2 under the Content-Type of 1.1. */
    @ParameterizedTest
    @EnumSource
    void theEnvelopeTellsTheVersionAndNotTheContentType(SoapVersion version) throws Exception {
        SoapVersion other = version == SoapVersion.V11 ? SoapVersion.V12 : SoapVersion.V11;

        HttpResponse<String> answer =
                post("soap11", other.contentType() + "; action=\"NewSession\"", version, "", ALICE);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertInKind(answer, version);
    }

    @ParameterizedTest
    @CsvSource({
        "soap11, BasicHttpBinding_ISyncReply",
        "soap12, WSHttpBinding_ISyncReply",
        "Soap12?wsdl, WSHttpBinding_ISyncReply",
    })
    void aWsdlHasThePortOfItsAddressFirst(String path, String first) throws Exception {
        String wsdl = HTTP.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString())
                .body();

        Matcher port = PORT.matcher(wsdl);
        assertThat(port.find()).isTrue();
        assertThat(port.group(1)).isEqualTo(first);
        assertThat(port.find()).as("a second port").isTrue();
    }

    @Test
    void whatIsNoEnvelopeIsAFaultInTheVersionThatTheAddressNames() throws Exception {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(uri("soap12")).POST(BodyPublishers.ofString("<x/>")), ALICE);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertInKind(answer, SoapVersion.V12);
    }

    private static void assertInKind(HttpResponse<String> answer, SoapVersion version) {
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith(version.contentType().split(";")[0]);
        assertThat(answer.body()).contains("<s:Envelope xmlns:s=\"" + version.namespace() + '"');
    }

    private static HttpResponse<String> post(
            String path, String contentType, SoapVersion version, String members, String login)
            throws IOException, InterruptedException {
        String body = "<e:Envelope xmlns:e=\"" + version.namespace() + "\"><e:Body><NewSession"
                + " xmlns=\"http://schemas.datacontract.org/2004/07/Voice.Api.Sessions\">" + members
                + "</NewSession></e:Body></e:Envelope>";
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofString(body)),
                login);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String login)
            throws IOException, InterruptedException {
        if (!login.isEmpty()) {
            String encoded = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + encoded);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private static URI uri(String path) {
        return URI.create(RunningServer.url() + '/' + path);
    }
}
