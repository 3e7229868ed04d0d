package org.switchboard.startup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to the application where this server itself listens, and reads answers to their end, so that a connection
 * serves the next one. Follows no redirection. Thread-safe.
 *
 * @param application its address
 */
record LoopbackClient(URI application) {
    /** How long it is waited for a connection, and again for an answer. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What everybody may have of the application, so that no secret goes elsewhere while another may answer in its place. */
    static final String PUBLIC_PATH = "/explorer/icon.svg";

    private static final String PUBLIC_TYPE = "image/svg+xml";
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    /** Payara says by these keys of MicroProfile Config where its first HTTP listener is. */
    private static final String LISTENER = "payara.instance.http.";

    /** Says that the request is not to be traced (W3C Trace Context, level 1, section 3.2.2.5). */
    private static final String NOT_TRACED = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00";

    /**
     * The application at this server; empty if the server does not say where its first HTTP listener is. While the server
     * starts it is closed perhaps, so whether it is open is not asked here.
     *
     * @param contextPath of the application, empty or with a leading slash
     */
    static Optional<LoopbackClient> of(String contextPath) {
        Config config = ConfigProvider.getConfig();
        return of(contextPath, key -> config.getOptionalValue(key, String.class));
    }

    static Optional<LoopbackClient> of(String contextPath, Function<String, Optional<String>> config) {
        String host = host(config.apply(LISTENER + "address").orElse(""));
        return config.apply(LISTENER + "port")
                .map(port -> new LoopbackClient(URI.create("http://" + host + ':' + port + contextPath)));
    }

    /** Whoever listens at every address listens at the loopback too. */
    private static String host(String address) {
        try {
            InetAddress listening = InetAddress.getByName(address);
            InetAddress reached = listening.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : listening;
            String text = reached.getHostAddress();
            return text.contains(":") ? '[' + text + ']' : text;
        } catch (UnknownHostException e) {
            return InetAddress.getLoopbackAddress().getHostAddress();
        }
    }

    /**
     * Waits until requests reach the application, which they do only some time after it has started.
     *
     * @return what came in place of the application's answer when the time was over or it was stopped; empty if that came
     */
    Optional<String> awaitApplication(Duration time, BooleanSupplier stopped) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        Optional<String> obstacle = obstacle();
        while (obstacle.isPresent() && !stopped.getAsBoolean() && System.nanoTime() - end < 0) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
            obstacle = obstacle();
        }
        return obstacle;
    }

    private Optional<String> obstacle() {
        try {
            HttpURLConnection connection = connection(PUBLIC_PATH);
            int status = status(connection);
            @Nullable String type = connection.getContentType();
            return status == HttpURLConnection.HTTP_OK && PUBLIC_TYPE.equals(type)
                    ? Optional.empty()
                    : Optional.of(connection.getURL() + " was answered with HTTP " + status + " and the type " + type);
        } catch (IOException e) {
            return Optional.of(application + PUBLIC_PATH + " was not answered: " + e);
        }
    }

    /**
     * Sends a body with {@code POST}.
     *
     * @return the status of the answer
     */
    int post(String path, Map<String, String> headers, byte[] body) throws IOException {
        HttpURLConnection connection = connection(path);
        connection.setDoOutput(true);
        headers.forEach(connection::setRequestProperty);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        return status(connection);
    }

    private HttpURLConnection connection(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(application + path).toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout((int) PATIENCE.toMillis());
        connection.setReadTimeout((int) PATIENCE.toMillis());
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("traceparent", NOT_TRACED);
        return connection;
    }

    private static int status(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        @Nullable InputStream failure = connection.getErrorStream();
        try (InputStream body = failure == null && status < HttpURLConnection.HTTP_BAD_REQUEST
                ? connection.getInputStream()
                : failure) {
            if (body != null) {
                body.transferTo(OutputStream.nullOutputStream());
            }
        }
        return status;
    }
}
