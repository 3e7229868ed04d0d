package org.switchboard.startup;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests of a server to itself, at a server that answers as it is told to. */
@Timeout(30)
class DryRunsTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    private final AtomicInteger arrived = new AtomicInteger();
    private HttpServer server;
    private volatile IntSupplier status = () -> 200;
    private volatile String type = "image/svg+xml";
    private volatile boolean authorized;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            arrived.incrementAndGet();
            authorized = exchange.getRequestHeaders().containsKey("Authorization");
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status.getAsInt(), -1);
        }
    }

    private LoopbackClient application() {
        return new LoopbackClient(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/voice"));
    }

    private DryRuns dryRuns() {
        return new DryRuns(
                application(),
                "Basic secret",
                List.of(new DryRuns.Body("application/json", "{}".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void theyAreSentUntilItIsOver() {
        DryRuns dryRuns = dryRuns();

        dryRuns.sendUntil(() -> arrived.get() == 30);

        assertThat(dryRuns).hasToString("30 dry runs");
        assertThat(authorized).as("that the credentials went along").isTrue();
    }

    @Test
    void aFewFailuresDoNotEndThem() {
        status = () -> arrived.get() <= 3 ? 503 : 200;
        DryRuns dryRuns = dryRuns();

        dryRuns.sendUntil(() -> arrived.get() == 30);

        assertThat(dryRuns).hasToString("27 dry runs (3 more failed, the last with HTTP 503)");
    }

    @Test
    void theyEndByThemselvesIfMostFail() {
        status = () -> 404;
        DryRuns dryRuns = dryRuns();

        dryRuns.sendUntil(() -> false);

        assertThat(dryRuns.toString()).startsWith("0 dry runs (20 more failed");
    }

    @Test
    void theApplicationAnswersOnceItsIconIsThere() throws InterruptedException {
        status = () -> arrived.get() <= 3 ? 404 : 200;

        assertThat(application().awaitApplication(Duration.ofSeconds(20), () -> false))
                .isEmpty();
        assertThat(authorized).as("that no secret goes there before").isFalse();
    }

    @Test
    void anotherApplicationThatAnswersInItsPlaceIsNotTakenForIt() throws InterruptedException {
        type = "text/html";

        assertThat(application().awaitApplication(SHORT, () -> false).orElseThrow())
                .endsWith("/voice/explorer/icon.svg was answered with HTTP 200 and the type text/html");
    }

    @Test
    void nobodyWaitsForAnAnswerOnceItIsStopped() throws InterruptedException {
        server.stop(0);

        assertThat(application().awaitApplication(Duration.ofMinutes(5), () -> true))
                .hasValueSatisfying(obstacle -> assertThat(obstacle).contains("was not answered"));
    }
}
