package org.switchboard.it;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A collector of traces as a server sends them: OTLP over HTTP, in its binary form. Thread-safe. */
final class TraceCollector implements AutoCloseable {
    private static final int OK = 200;
    private static final int NOT_UNDERSTOOD = 400;

    private final Queue<ExportTraceServiceRequest> sent = new ConcurrentLinkedQueue<>();
    private final HttpServer http;

    TraceCollector() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/v1/traces", this::take);
        http.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            sent.add(ExportTraceServiceRequest.parseFrom(
                    exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(OK, -1);
        } catch (InvalidProtocolBufferException e) {
            exchange.sendResponseHeaders(NOT_UNDERSTOOD, -1);
        }
    }

    /** What {@code otel.exporter.otlp.endpoint} must say. */
    String endpoint() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    /** All that was sent so far. */
    List<ExportTraceServiceRequest> sent() {
        return List.copyOf(sent);
    }

    /** The spans of a trace so far. */
    List<Span> spansOf(String traceId) {
        return sent.stream()
                .flatMap(request -> request.getResourceSpansList().stream())
                .flatMap(resource -> resource.getScopeSpansList().stream())
                .flatMap(scope -> scope.getSpansList().stream())
                .filter(span -> hex(span.getTraceId()).equals(traceId))
                .toList();
    }

    /** An id as it is written in {@code traceparent}. */
    static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
