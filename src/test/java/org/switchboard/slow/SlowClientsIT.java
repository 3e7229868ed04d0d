package org.switchboard.slow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.bench.OtherClient;
import org.switchboard.bench.OtherClient.Asking;
import org.switchboard.bench.OtherClient.Waits;
import org.switchboard.bench.SlowClients;
import org.switchboard.bench.SlowClients.Way;
import org.switchboard.support.Eventually;
import org.switchboard.support.Server;
import org.switchboard.tenancy.Http;

/**
 * More slow clients than the server has threads, on a server of its own with the settings of {@code deploy/micro}; and what
 * is wrong with a request before anybody reads it. {@code deploy/bench/slow} measures with many more.
 */
@Tag("any-database")
class SlowClientsIT {
    private static final int COUNT = 80;
    private static final Duration WHILE = Duration.ofSeconds(4);
    private static final String ALICE = Http.basic("alice@acme.example", "demo");
    private static final String HEADER = "Authorization: " + ALICE + "\r\n";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String CLOSE = "Host: localhost\r\nConnection: close\r\n";

    private static final Path DIRECTORY = Path.of("target", "slow-clients-" + UUID.randomUUID());

    private static Server server;

    @BeforeAll
    static void start() {
        server = Server.start(
                DIRECTORY,
                Map.of("switchboard.demo", "true", "switchboard.db.url", "jdbc:h2:mem:slow;DB_CLOSE_DELAY=-1"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void slowSendersThatNobodyKnowsHoldUpNobody() throws Exception {
        assertNobodyIsHeldUpBy(Way.headers(""), Way.body("/auth/credentials", FORM, ""));
    }

    @Test
    void slowReadersThatNobodyKnowsHoldUpNobody() throws Exception {
        assertNobodyIsHeldUpBy(Way.reader("/openapi.json", 8, ""));
    }

    @Test
    void slowClientsThatAreSignedInHoldUpNobody() throws Exception {
        assertNobodyIsHeldUpBy(Way.body("/sessions", "application/json", HEADER), Way.reader("/metadata", 8, HEADER));
    }

    /** Far more than anybody waits on a quiet machine, far less than as long as the slow clients go on. */
    private static void assertNobodyIsHeldUpBy(Way... ways) throws Exception {
        try (SlowClients slow = SlowClients.begin(server.port(), COUNT, List.of(ways))) {
            int all = COUNT * ways.length;
            Eventually.becomes("all connected", true, Duration.ofSeconds(30), () -> slow.connected() > all - 5);
            Map<Asking, Waits> waits = new OtherClient(server.url("/"), ALICE).ask(WHILE);

            assertThat(waits).allSatisfy((asking, wait) -> {
                assertThat(wait.errors()).isZero();
                assertThat(wait.part(0.9)).isLessThan(4000);
            });
        }
    }

    @Test
    void aBodyThatComesInPiecesIsReadLikeAnyOther() throws IOException {
        String body = "{\"withAddress\": \"team:support\"}";
        String head = "POST /sessions HTTP/1.1\r\n" + CLOSE + HEADER
                + "Content-Type: application/json\r\nAccept: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n";

        String atOnce = answer(head + body);
        String late = answer(head, body.substring(0, 5), body.substring(5));

        assertThat(late).startsWith("HTTP/1.1 200").contains("\"createdBy\":\"alice@acme.example\"");
        assertThat(headers(late)).isEqualTo(headers(atOnce));
    }

    private static List<String> headers(String answer) {
        return answer.substring(0, answer.indexOf("\r\n\r\n"))
                .lines()
                .filter(line -> !line.startsWith("Content-Length") && !line.startsWith("Location"))
                .sorted()
                .toList();
    }

    @Test
    void aBodyInChunksThatComesLateIsRead() throws IOException {
        String answer = answer(
                "POST /auth/credentials HTTP/1.1\r\n" + CLOSE + "Content-Type: " + FORM
                        + "\r\nAccept: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
                "1B\r\nuserName=alice@acme.example\r\n",
                "E\r\n&password=demo\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200").contains("ss-id");
    }

    @Test
    void bodiesThatComeLateLeaveTheLogAlone() throws IOException {
        for (int i = 0; i < 20; i++) {
            String body = "{}";
            answer(
                    "POST /auth/credentials HTTP/1.1\r\n" + CLOSE + "Content-Type: application/json\r\nContent-Length: "
                            + body.length() + "\r\n\r\n",
                    body);
        }

        assertThat(Files.readString(DIRECTORY.resolve("server.log")))
                .doesNotContain("not fully compliant", "Bean store leak");
    }

    @Test
    void aBodyOfAPathWithEveryCharacterComesLateAndGoesWhereItShould() throws IOException {
        String answer = answer(
                "POST /sessions/a%20%3Fb%2Fc;d=%C3%A9/hold?x=%26 HTTP/1.1\r\n" + CLOSE + HEADER
                        + "Content-Type: application/json\r\nAccept: application/json\r\nContent-Length: 2\r\n\r\n",
                "{",
                "}");

        assertThat(answer)
                .startsWith(answer(
                                "POST /sessions/a%20%3Fb%2Fc;d=%C3%A9/hold?x=%26 HTTP/1.1\r\n" + CLOSE + HEADER
                                        + "Content-Type: application/json\r\nAccept: application/json\r\nContent-Length: 2\r\n\r\n{}")
                        .substring(0, 16));
    }

    @Test
    void whoIsNotSignedInIsToldSoBeforeTheBodyComes() throws IOException {
        String answer = answer("POST /sessions HTTP/1.1\r\n" + CLOSE
                + "Content-Type: application/json\r\nContent-Length: 60000\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 401");
    }

    @Test
    void aBodyThatStallsIs408AndEndsTheConnection() throws IOException {
        String answer = answer(
                "POST /auth/credentials HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + FORM
                        + "\r\nAccept: application/json\r\nContent-Length: 60000\r\n\r\n",
                "user");

        assertThat(answer).startsWith("HTTP/1.1 408").contains("Connection: close", "\"RequestTimeout\"");
    }

    @Test
    void moreAnswersThanAConnectionHoldsArriveWhole() throws IOException {
        int times = 20;
        String request = "GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write((request.repeat(times - 1) + request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"))
                            .getBytes(StandardCharsets.US_ASCII));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            HttpResponse<String> one = Http.send(
                    HttpRequest.newBuilder(server.url("/openapi.json")).build());

            assertThat(all.split("HTTP/1\\.1 200", -1)).hasSize(times + 1);
            assertThat(all)
                    .endsWith("}\r\n0\r\n\r\n")
                    .hasSizeGreaterThan(times * one.body().length());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: localhost\r\nTransfer-Encoding: foo",
                "Host: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 2",
                "Host: localhost\r\nContent-Length: 2\r\nContent-Length: 3",
                "Host: localhost\r\nHost: elsewhere",
                "Host: a b:c",
                "Host: [::1",
                "Host: exa{mple",
            })
    void headersThatCanBeReadInTwoWaysAre400(String headers) throws IOException {
        assertThat(answer("POST /auth HTTP/1.1\r\nConnection: close\r\n" + headers
                        + "\r\nContent-Type: application/json\r\n\r\n2\r\n{}\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    /** Grizzly takes the length away, as RFC 9112, section 6.3, allows, before the application sees the headers. */
    @Test
    void aLengthBeforeChunksCountsForNothing() throws IOException {
        String answer = answer("POST /auth/credentials HTTP/1.1\r\n" + CLOSE + "Content-Type: " + FORM
                + "\r\nAccept: application/json\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "29\r\nuserName=alice@acme.example&password=demo\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200");
    }

    private static HttpClient offeringHttp2() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    }

    @Test
    void aClientThatOffersAnotherProtocolIsAnsweredAtOnceAndAgain() throws Exception {
        HttpClient client = offeringHttp2();
        for (int i = 0; i < 3; i++) {
            HttpRequest request = HttpRequest.newBuilder(server.url("/sessions/my"))
                    .header("Authorization", ALICE)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
        }
    }

    @Test
    void whatSuchAClientSendsIsReadUpToItsEnd() throws Exception {
        HttpClient client = offeringHttp2();
        for (int i = 0; i < 5; i++) {
            HttpRequest request = HttpRequest.newBuilder(server.url("/sessions"))
                    .header("Authorization", ALICE)
                    .header("Content-Type", "application/json")
                    .timeout(Duration.ofSeconds(5))
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "{\"withAddress\": " + " ".repeat(i * 5000) + "\"team:support\"}"))
                    .build();

            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aLongAnswerToSuchAClientIsLikeAnyOther() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(server.url("/openapi.json")).build();
        HttpClient.Builder client = HttpClient.newBuilder();

        HttpResponse<String> answer =
                client.version(HttpClient.Version.HTTP_2).build().send(request, HttpResponse.BodyHandlers.ofString());
        HttpResponse<String> other =
                client.version(HttpClient.Version.HTTP_1_1).build().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.body()).isEqualTo(other.body());
        assertThat(answer.headers().firstValue("Content-Type"))
                .isEqualTo(other.headers().firstValue("Content-Type"))
                .isPresent();
        assertThat(answer.headers().firstValue("Transfer-Encoding"))
                .isEqualTo(other.headers().firstValue("Transfer-Encoding"));
    }

    @Test
    void whoOffersAnotherProtocolIsToldThatTheConnectionEnds() throws IOException {
        String answer = answer("GET /auth HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 401").contains("Connection: close");
    }

    @Test
    void aBodyInChunksBehindAnOfferOfAnotherProtocolIs400() throws IOException {
        String answer = answer(
                "POST /sessions HTTP/1.1\r\nHost: localhost\r\nConnection: close, Upgrade\r\n" + HEADER
                        + "Upgrade: h2c\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("Content-Length");
    }

    @Test
    void nobodyIsLedToAnotherProtocol() throws IOException {
        String answer = answer("GET /auth HTTP/1.1\r\nHost: localhost\r\nConnection: close, Upgrade, HTTP2-Settings\r\n"
                + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 401");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sessions?x=%s", "/sessions?y=1 HTTP/1.1\r\nX-Long: %s"})
    void whatTheServerRefusesItselfIsNoPage(String line) throws IOException {
        String answer = answer("GET " + line.formatted("a".repeat(20_000)) + " HTTP/1.1\r\n" + CLOSE + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<html", "<HTML");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /sessions/%zz",
                "POST /sessions/5%/hold",
                "DELETE /sessions/%",
                "GET /sessions/%ff",
                "GET /sessions/%+f"
            })
    void aPathThatCannotBeDecodedIsAnErrorResponse(String line) throws IOException {
        answer("GET /health HTTP/1.1\r\n" + CLOSE + "\r\n");

        assertThat(answer(line + " HTTP/1.1\r\n" + CLOSE + "Accept: application/json\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("\"responseStatus\"", "path cannot be decoded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25zz", "%EF%BF%BD", "%C3%A4"})
    void aPathThatCanBeDecodedIsLookedFor(String id) throws IOException {
        assertThat(answer("GET /sessions/" + id + " HTTP/1.1\r\n" + CLOSE + HEADER + "\r\n"))
                .doesNotContain("cannot be decoded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:http", "localhost:80a", "[::1]:x", "localhost:999999", ":", "[::1", ""})
    void aHostThatIsNoneIsAnErrorResponse(String host) throws IOException {
        answer("GET /health HTTP/1.1\r\n" + CLOSE + "\r\n");

        assertThat(answer("GET /sessions/my HTTP/1.1\r\nConnection: close\r\nAccept: application/json\r\nHost: " + host
                        + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("\"responseStatus\"", "port");
    }

    private static final Pattern LENGTH = Pattern.compile("\r\nContent-Length: ([0-9]+)\r\n");

    /** Sends the parts, each on its own way, and gives the answer. */
    private static String answer(String... parts) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            for (String part : parts) {
                out.write(part.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
                awaitSent();
            }
            return received(socket.getInputStream());
        }
    }

    /** Up to its length or, where it has none, to the end: the server waits for bodies that it does not read. */
    private static String received(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            answer.append((char) next);
            int head = answer.indexOf("\r\n\r\n");
            Matcher length = LENGTH.matcher(head < 0 ? "" : answer);
            if (head >= 0 && length.find() && answer.length() >= head + 4 + Integer.parseInt(length.group(1))) {
                break;
            }
        }
        return answer.toString();
    }

    /** Waits until the server has had the time to see what was sent, which shows in the answer to another request. */
    private static void awaitSent() throws IOException {
        try (InputStream other = server.url("/health").toURL().openStream()) {
            other.readAllBytes();
        }
    }
}
