package org.switchboard.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.switchboard.support.Databases;
import org.switchboard.support.Server;

/**
 * Clients post at full speed, the server is killed, and started again: what was acknowledged is there, whole, and once.
 * Runs on the database that the system property {@code database} names.
 */
class CrashIT {
    private static final int CLIENTS = 8;
    private static final int ENOUGH = 400;
    private static final int ROUNDS = 2;
    private static final String LOGIN =
            "Basic " + Base64.getEncoder().encodeToString("alice@acme.example:demo".getBytes(StandardCharsets.UTF_8));

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();

    @Test
    void noAcknowledgedSessionIsLostOrDoubledWhenTheServerIsKilled() throws Exception {
        String database = System.getProperty("database");
        Path folder = Path.of("target", "crash-" + database + "-" + System.nanoTime());
        Map<String, String> settings = Databases.settings("crash", folder);
        for (int round = 0; round < ROUNDS; round++) {
            try (Server server = start(folder, settings)) {
                postUntilKilled(server);
            }
        }
        assertThat(acknowledged)
                .as("too few requests for the test to mean anything")
                .hasSizeGreaterThan(ENOUGH);
        try (Server server = start(folder, settings)) {
            for (String key : unanswered) {
                HttpResponse<String> answer = post(server, key);
                assertThat(answer.statusCode()).as("repeat of key %s", key).isEqualTo(200);
                acknowledged.put(key, answer.body());
            }
            for (Map.Entry<String, String> session : acknowledged.entrySet()) {
                assertKept(server, session.getKey(), session.getValue());
            }
        }
        assertStoredOnce(settings);
    }

    private static Server start(Path folder, Map<String, String> settings) {
        return Server.start(folder, settings);
    }

    private void postUntilKilled(Server server) throws InterruptedException {
        int before = acknowledged.size();
        CountDownLatch enough = new CountDownLatch(ENOUGH);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (int i = 0; i < CLIENTS; i++) {
            clients.submit(() -> postUntilRefused(server, enough));
        }
        boolean reached = enough.await(60, TimeUnit.SECONDS);
        server.kill();
        clients.shutdown();
        assertThat(clients.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(reached)
                .as("only %d sessions in a minute; see the server's log", acknowledged.size() - before)
                .isTrue();
    }

    private void postUntilRefused(Server server, CountDownLatch enough) {
        while (true) {
            String key = UUID.randomUUID().toString();
            unanswered.add(key);
            try {
                HttpResponse<String> answer = post(server, key);
                if (answer.statusCode() != 200) {
                    return;
                }
                acknowledged.put(key, answer.body());
                unanswered.remove(key);
                enough.countDown();
            } catch (IOException | InterruptedException e) {
                return;
            }
        }
    }

    private HttpResponse<String> post(Server server, String key) throws IOException, InterruptedException {
        return http.send(
                request(server.url("/sessions"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"displayName\":\"" + key + "\",\"withAddress\":\"team:support\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(URI url) {
        return HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(30)).header("Authorization", LOGIN);
    }

    private void assertKept(Server server, String key, String body) throws IOException, InterruptedException {
        String id = body.replaceAll(".*\"id\":\"([0-9a-f-]{36})\".*", "$1");
        HttpResponse<String> kept =
                http.send(request(server.url("/sessions/" + id)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(kept.body()).as("session %s of key %s", id, key).isEqualTo(body);
    }

    private void assertStoredOnce(Map<String, String> settings) throws SQLException {
        String user = settings.getOrDefault("switchboard.db.user", "switchboard");
        String password = settings.getOrDefault("switchboard.db.password", "");
        try (Connection connection = DriverManager.getConnection(settings.get("switchboard.db.url"), user, password)) {
            assertThat(count(connection, "select count(*) from session")).isEqualTo(acknowledged.size());
            assertThat(count(connection, "select count(distinct idempotency_key) from keyed_answer"))
                    .isEqualTo(acknowledged.size());
            assertThat(count(
                            connection,
                            "select count(*) from session s where log_length <>"
                                    + " (select count(*) from session_log l where l.session_id = s.id)"))
                    .as("sessions whose log is not whole")
                    .isZero();
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
