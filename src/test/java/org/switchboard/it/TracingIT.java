package org.switchboard.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.it.TraceCollector.hex;

import io.opentelemetry.proto.trace.v1.Span;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.switchboard.support.Databases;
import org.switchboard.support.Eventually;
import org.switchboard.support.Server;

/**
 * The trace of one request, as a collector has it from a server whose administrator has switched traces on. An equal
 * request came before, so that the directory's answers are remembered and only storing needs a transaction.
 */
class TracingIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACE_BEFORE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CALLERS_SPAN = "00f067aa0ba902b7";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Stands for the server's own span of the request, which the server names. */
    private static final String REQUEST = "the request";

    /** Each stage, and what it is a part of. */
    private static final Map<String, String> PART_OF = Map.of(
            "admission", REQUEST,
            "reading", REQUEST,
            "NewSession", REQUEST,
            "references", "NewSession",
            "storing", "NewSession",
            "transaction", "storing",
            "writing", REQUEST);

    private static final String SENT = "sent-" + UUID.randomUUID();

    private static String everything;
    private static List<Span> trace;

    @BeforeAll
    static void traceARequest() throws Exception {
        Path folder = Path.of("target", "tracing-" + System.nanoTime());
        try (TraceCollector collector = new TraceCollector()) {
            try (Server server = Server.start(folder, settings(folder, collector))) {
                create(server, TRACE_BEFORE);
                create(server, TRACE);
                Set<String> expected = new TreeSet<>(PART_OF.keySet());
                expected.add(REQUEST);
                Eventually.becomes("spans that were sent", expected, PATIENCE, () -> names(collector.spansOf(TRACE)));
            }
            everything = collector.sent().toString();
            trace = collector.spansOf(TRACE);
        }
    }

    private static Map<String, String> settings(Path folder, TraceCollector collector) {
        Map<String, String> settings = Databases.settings("tracing", folder);
        settings.put("otel.sdk.disabled", "false");
        settings.put("otel.traces.exporter", "otlp");
        settings.put("otel.metrics.exporter", "none");
        settings.put("otel.logs.exporter", "none");
        settings.put("otel.exporter.otlp.protocol", "http/protobuf");
        settings.put("otel.exporter.otlp.compression", "none");
        settings.put("otel.exporter.otlp.endpoint", collector.endpoint());
        settings.put("otel.bsp.schedule.delay", "200");
        return settings;
    }

    private static void create(Server server, String traceId) {
        given().baseUri(server.url("").toString())
                .auth()
                .preemptive()
                .basic("alice@acme.example", "demo")
                .header("traceparent", "00-" + traceId + "-" + CALLERS_SPAN + "-01")
                .contentType("application/json")
                .body(Map.of("displayName", SENT))
                .post("/sessions")
                .then()
                .statusCode(200);
    }

    private static boolean isOfTheServer(Span span) {
        return span.getKind() == Span.SpanKind.SPAN_KIND_SERVER;
    }

    /** The span of the request or of a stage, as {@link #PART_OF} names it. */
    private static String name(Span span) {
        return isOfTheServer(span) ? REQUEST : span.getName();
    }

    private static Set<String> names(List<Span> spans) {
        return spans.stream().map(TracingIT::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Span> byId() {
        return trace.stream().collect(Collectors.toMap(span -> hex(span.getSpanId()), Function.identity()));
    }

    @Test
    void eachStageIsOneSpanOfTheCallersTrace() {
        assertThat(trace.stream().filter(span -> !isOfTheServer(span)).map(Span::getName))
                .containsExactlyInAnyOrderElementsOf(PART_OF.keySet());
    }

    @Test
    void theRequestIsOneSpanBelowTheCallers() {
        assertThat(trace.stream().filter(TracingIT::isOfTheServer).map(span -> hex(span.getParentSpanId())))
                .containsExactly(CALLERS_SPAN);
    }

    @Test
    void eachStageIsBelowTheOneThatItIsAPartOf() {
        Map<String, Span> spans = byId();
        Map<String, String> parents = trace.stream()
                .filter(span -> !isOfTheServer(span))
                .collect(Collectors.toMap(
                        TracingIT::name, span -> name(spans.get(hex(span.getParentSpanId()))), (one, other) -> other));

        assertThat(parents).isEqualTo(PART_OF);
    }

    @Test
    void eachStageBeginsAndEndsWithinTheOneThatItIsAPartOf() {
        Map<String, Span> spans = byId();
        for (Span span : trace) {
            if (isOfTheServer(span)) {
                continue;
            }
            Span parent = spans.get(hex(span.getParentSpanId()));
            assertThat(span.getStartTimeUnixNano())
                    .as("begin of %s, within %s", name(span), name(parent))
                    .isBetween(parent.getStartTimeUnixNano(), span.getEndTimeUnixNano());
            assertThat(span.getEndTimeUnixNano())
                    .as("end of %s, within %s", name(span), name(parent))
                    .isLessThanOrEqualTo(parent.getEndTimeUnixNano());
        }
    }

    @Test
    void theStagesFollowEachOther() {
        List<String> begun = trace.stream()
                .filter(span -> !isOfTheServer(span))
                .sorted((one, other) -> Long.compareUnsigned(one.getStartTimeUnixNano(), other.getStartTimeUnixNano()))
                .map(Span::getName)
                .toList();

        assertThat(begun)
                .containsExactly(
                        "admission", "reading", "NewSession", "references", "storing", "transaction", "writing");
    }

    @Test
    void noSpanHoldsWhatTheCallerSent() {
        assertThat(everything)
                .contains("storing")
                .doesNotContain(SENT)
                .doesNotContain("demo")
                .doesNotContain("alice");
    }
}
