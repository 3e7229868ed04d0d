package org.switchboard.scale;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Creates sessions under idempotency keys, as alice of the demo directory, and reads them again. Thread-safe. */
public final class SessionClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final String LOGIN =
            "Basic " + Base64.getEncoder().encodeToString("alice@acme.example:demo".getBytes(StandardCharsets.UTF_8));

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * Asks once for a new session whose {@code displayName} is the key.
     *
     * @param server the address without a path
     * @throws IOException if no answer came; it may have been done
     */
    public HttpResponse<String> create(URI server, String key) throws IOException, InterruptedException {
        return http.send(
                request(server.resolve("/sessions"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"displayName\":\"" + key
                                                + "\",\"withAddress\":\"team:support\",\"memberEmailAddresses\":[\"bob@acme.example\"]}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The session as it is now, in the form in which it was answered when it was made. */
    public String read(URI server, String id) throws IOException, InterruptedException {
        return http.send(request(server.resolve("/sessions/" + id)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** The id of the session that an answer shows. */
    public static String idOf(String answer) {
        Matcher id = ID.matcher(answer);
        if (!id.find()) {
            throw new AssertionError("no id in " + answer);
        }
        return id.group(1);
    }

    private static HttpRequest.Builder request(URI url) {
        return HttpRequest.newBuilder(url).timeout(PATIENCE).header("Authorization", LOGIN);
    }
}
