package org.switchboard.startup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to where this server itself listens, and reads answers to their end, so that a connection serves the next
 * one. Follows no redirection.
 */
final class LoopbackClient {
    /** How long it is waited for a connection, and again for an answer. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    static final int OK = HttpURLConnection.HTTP_OK;

    /** Says that the request is not to be traced (W3C Trace Context, level 1, section 3.2.2.5). */
    private static final String NOT_TRACED = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";

    private LoopbackClient() {}

    /**
     * What was answered.
     *
     * @param status of HTTP
     * @param type the header {@code Content-Type}, if there was one
     */
    record Answer(int status, @Nullable String type) {}

    /** Asks with {@code GET}. */
    static Answer get(URL url) throws IOException {
        return answer(connection(url));
    }

    /** Sends a body with {@code POST}. */
    static Answer post(URL url, Map<String, String> headers, byte[] body) throws IOException {
        HttpURLConnection connection = connection(url);
        connection.setDoOutput(true);
        headers.forEach(connection::setRequestProperty);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        return answer(connection);
    }

    private static HttpURLConnection connection(URL url) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout((int) PATIENCE.toMillis());
        connection.setReadTimeout((int) PATIENCE.toMillis());
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("traceparent", NOT_TRACED);
        return connection;
    }

    private static Answer answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        @Nullable InputStream failure = connection.getErrorStream();
        try (InputStream body = failure == null && status < HttpURLConnection.HTTP_BAD_REQUEST
                ? connection.getInputStream()
                : failure) {
            if (body != null) {
                body.transferTo(OutputStream.nullOutputStream());
            }
        }
        return new Answer(status, connection.getContentType());
    }
}
