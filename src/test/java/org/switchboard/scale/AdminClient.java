package org.switchboard.scale;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.switchboard.support.Eventually;

/** Drains servers, as the administrator of the demo directory. Thread-safe. */
final class AdminClient {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String LOGIN = "Basic "
            + Base64.getEncoder().encodeToString("admin@switchboard.example:demo".getBytes(StandardCharsets.UTF_8));

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Drains a server and waits until it says that it is ready to stop. */
    void drain(URI server) throws Exception {
        HttpResponse<String> begun = send(server.resolve("/server/drain"), "POST");
        if (begun.statusCode() != 200) {
            throw new AssertionError("no drain: " + begun.statusCode() + " " + begun.body());
        }
        Eventually.becomes(
                "state of " + server,
                true,
                PATIENCE,
                () -> send(server.resolve("/server"), "GET").body().contains("\"state\":\"ReadyToStop\""));
    }

    private HttpResponse<String> send(URI url, String method) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Authorization", LOGIN)
                .header("Accept", "application/json")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
