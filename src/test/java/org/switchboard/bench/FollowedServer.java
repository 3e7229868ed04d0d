package org.switchboard.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.switchboard.tenancy.Http;

/** What a client asks a server whose sessions are followed. Thread-safe. */
final class FollowedServer {
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final String ALICE = Http.basic("alice@acme.example", "demo");

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    FollowedServer(int port) {
        this.port = port;
    }

    /** Creates a session and gives its ID. */
    String create() throws IOException {
        HttpRequest.Builder request = request("/sessions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Posting.JSON.body()));
        Matcher id = ID.matcher(send(request, 200));
        if (!id.find()) {
            throw new IllegalStateException("no id in the answer");
        }
        return id.group(1);
    }

    /** Ends a session. */
    void end(String id) throws IOException {
        send(request("/sessions/" + id).DELETE(), 204);
    }

    String get(String path) throws IOException {
        return send(request(path).GET(), 200);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", ALICE)
                .header("Accept", "application/json");
    }

    private String send(HttpRequest.Builder request, int expected) throws IOException {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IOException(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
