package org.switchboard.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.PasswordAuthentication;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How who is not signed in is told to: clients find the scheme they know, and browsers do not prompt. */
class ChallengeIT {
    private static final String CREDENTIALS = "credentials realm=\"/auth/credentials\"";
    private static final String BASIC = "Basic realm=\"Switchboard\"";
    private static final String PAGE = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static final Authenticator ALICE = new Authenticator() {
        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication("alice@acme.example", "demo".toCharArray());
        }
    };

    @ParameterizedTest
    @ValueSource(strings = {"/sessions/1", "/auth", "/csv/reply/GetMySessions"})
    void everySchemeHasALineOfItsOwn(String path) {
        assertThat(given().baseUri(SignInServer.running().url("").toString())
                        .accept("application/json")
                        .get(path)
                        .headers()
                        .getValues("WWW-Authenticate"))
                .containsExactly(CREDENTIALS, BASIC);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "User-Agent|Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:127.0) Gecko/20100101 Firefox/127.0|/sessions/1",
                "User-Agent|Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15|/auth",
                "Sec-Fetch-Mode|navigate|/sessions/1",
                "Sec-Fetch-Site|same-origin|/auth",
                "Sec-Fetch-Dest|image|/csv/reply/GetMySessions"
            })
    void aBrowserIsNotOfferedBasicAtWhichItWouldPrompt(String header, String value, String path) {
        assertThat(given().baseUri(SignInServer.running().url("").toString())
                        .accept(PAGE)
                        .header(header, value)
                        .get(path)
                        .headers()
                        .getValues("WWW-Authenticate"))
                .containsExactly(CREDENTIALS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "User-Agent|Mozilla/5.0 (Windows NT; Windows NT 10.0; en-US) WindowsPowerShell/5.1.19041.4522",
                "Sec-Fetch-Mode|cors",
                "User-Agent|Java/17.0.11"
            })
    void whatOnlyLooksLikeABrowserIsOfferedBasic(String header, String value) {
        assertThat(given().baseUri(SignInServer.running().url("").toString())
                        .accept(PAGE)
                        .header(header, value)
                        .get("/sessions/1")
                        .headers()
                        .getValues("WWW-Authenticate"))
                .containsExactly(CREDENTIALS, BASIC);
    }

    @Test
    void javasHttpClientSignsIn() throws Exception {
        HttpResponse<String> answer = HttpClient.newBuilder()
                .authenticator(ALICE)
                .build()
                .send(
                        HttpRequest.newBuilder(SignInServer.running().url("/auth"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("alice");
    }

    @Test
    void javasUrlConnectionSignsIn() throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) SignInServer.running().url("/auth").toURL().openConnection();
        connection.setAuthenticator(ALICE);

        assertThat(connection.getResponseCode()).isEqualTo(200);
        assertThat(new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("alice");
    }
}
