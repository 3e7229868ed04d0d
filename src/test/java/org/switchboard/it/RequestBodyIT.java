package org.switchboard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.switchboard.it.session.SessionRequests.ALICE;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.it.session.SessionRequests;
import org.switchboard.support.SharedServer;

/** The body of a request: one that cannot be read, is too long, of another type, or never ends. */
@Tag("main-path")
class RequestBodyIT {
    private final SessionRequests sessions = new SessionRequests();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"channel\":\"Telex\"} | Voice, Chat, Fax",
                "application/json | {\"displayName\":\"a\",} | line 1, column",
                "application/json | [] | Error",
                "application/xml | <NewSession/> | namespace",
                "application/xml | <!DOCTYPE x><x/> | DOCTYPE",
                "application/xml | half | Error"
            })
    void aMalformedBodyIsRefusedWithItsPlace(String type, String body, String expected) {
        String answer = sessions.as(ALICE)
                .contentType(type)
                .accept("application/json")
                .body(body)
                .post("sessions")
                .then()
                .statusCode(400)
                .extract()
                .asString();

        assertThat(answer).contains(expected).doesNotContain("org.switchboard", "Exception:", "com.fasterxml");
    }

    @Test
    void controlCharactersAreRefusedWithTheField() {
        sessions.post("sessions", "{\"displayName\":\"a\\u0001b\"}")
                .then()
                .statusCode(400)
                .body("responseStatus.errors[0].fieldName", equalTo("DisplayName"));
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        sessions.post("sessions", "{\"displayName\":\"" + "x".repeat(1024 * 1024) + "\"}")
                .then()
                .statusCode(413);
    }

    @Test
    void aBodyOverTheLimitOfUnknownLengthIsRefused() throws Exception {
        StringBuilder body = new StringBuilder();
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        for (int i = 0; i < 17; i++) {
            body.append(chunk);
        }
        String answer = raw("Transfer-Encoding: chunked", body + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-yaml"})
    void aBodyOfAnotherTypeIsRefused(String type) {
        sessions.as(ALICE)
                .contentType(type)
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("sessions")
                .then()
                .statusCode(415)
                .body("responseStatus.errorCode", equalTo("UnsupportedMediaType"));
    }

    @Test
    void aBodyWithoutATypeIsRefused() throws Exception {
        assertThat(raw("Content-Length: 2", "{}")).startsWith("HTTP/1.1 415");
    }

    @Test
    void aClientThatStopsSendingIsToldSo() throws Exception {
        String answer = raw("Content-Type: application/json\r\nContent-Length: 100", "{\"displayName\":");

        assertThat(answer).startsWith("HTTP/1.1 408");
    }

    /** The status line of the answer to a request that no well-behaved client sends. */
    private String raw(String headers, String body) throws Exception {
        try (Socket socket =
                new Socket(SharedServer.url().getHost(), SharedServer.url().getPort())) {
            socket.setSoTimeout(20_000);
            String login =
                    java.util.Base64.getEncoder().encodeToString((ALICE + ":demo").getBytes(StandardCharsets.UTF_8));
            String request = "POST " + SharedServer.url().getPath()
                    + "sessions HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + login + "\r\n" + headers
                    + "\r\nConnection: close\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }
}
