package org.switchboard.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.support.Databases;
import org.switchboard.support.Eventually;
import org.switchboard.support.Server;

/** The traces that the server sends to a collector, when an administrator has switched them on. */
class TracingIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final List<String> STAGES =
            List.of("admission", "reading", "NewSession", "references", "storing", "transaction", "writing");

    /** What the collector was sent: the protocol's own bytes, a character each. */
    private final ConcurrentLinkedQueue<String> sent = new ConcurrentLinkedQueue<>();

    private HttpServer collector;

    @BeforeEach
    void listen() throws Exception {
        collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            sent.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
    }

    @AfterEach
    void hangUp() {
        collector.stop(0);
    }

    @Test
    void everyStageOfARequestIsASpanOfTheCallersTrace() throws Exception {
        Path folder = Path.of("target", "tracing-" + System.nanoTime());
        Map<String, String> settings = Databases.settings("tracing", folder);
        settings.put("switchboard.demo", "true");
        settings.put("otel.sdk.disabled", "false");
        settings.put("otel.traces.exporter", "otlp");
        settings.put("otel.metrics.exporter", "none");
        settings.put("otel.logs.exporter", "none");
        settings.put("otel.exporter.otlp.protocol", "http/protobuf");
        settings.put("otel.exporter.otlp.compression", "none");
        settings.put(
                "otel.exporter.otlp.endpoint",
                "http://localhost:" + collector.getAddress().getPort());
        settings.put("otel.bsp.schedule.delay", "200");
        try (Server server = Server.start(folder, settings, "-Xmx320m", "-XX:+UseSerialGC")) {
            given().baseUri(server.url("").toString())
                    .auth()
                    .preemptive()
                    .basic("alice@acme.example", "demo")
                    .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                    .contentType("application/json")
                    .body("{}")
                    .post("/sessions")
                    .then()
                    .statusCode(200);

            Eventually.becomes(
                    "spans of the stages",
                    List.copyOf(STAGES),
                    Duration.ofSeconds(30),
                    () -> STAGES.stream()
                            .filter(stage -> ofOurTrace().contains(stage))
                            .toList());
        }
        String id = new String(HexFormat.of().parseHex(TRACE), StandardCharsets.ISO_8859_1);
        assertThat(StringUtils.countMatches(String.join("", sent), id))
                .as("spans of the trace that the caller named")
                .isGreaterThanOrEqualTo(STAGES.size());
        assertThat(String.join("", sent)).doesNotContain("demo");
    }

    private String ofOurTrace() {
        return sent.stream().collect(Collectors.joining());
    }
}
