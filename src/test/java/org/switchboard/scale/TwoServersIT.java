package org.switchboard.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.switchboard.access.FailedSignIns;
import org.switchboard.support.Eventually;

/**
 * What two servers on one PostgreSQL do as if they were one, beside signing in ({@code SharedSignInsIT}). They sweep each
 * second, and archive what ended two seconds ago.
 */
@EnabledIfSystemProperty(named = "database", matches = "postgresql")
class TwoServersIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 20;
    private static final int ARCHIVED = 60;

    private static final SessionClient CLIENT = new SessionClient();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static TwoServers servers;

    @BeforeAll
    static void startServers() throws Exception {
        servers = TwoServers.start(
                "twoservers",
                Map.of("switchboard.sweep.every", "PT1S", "switchboard.archive.after", "PT2S"),
                TwoServers.SMALL);
    }

    @AfterAll
    static void stopServers() {
        servers.close();
    }

    private static URI server(int which) {
        return servers.server(which).url("");
    }

    @Test
    void aKeyThatWasUsedOnOneServerIsAnsweredFromBeforeByTheOther() throws Exception {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = CLIENT.create(server(0), key);

        HttpResponse<String> second = CLIENT.create(server(1), key);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotent-Replayed")).contains("true");
    }

    @Test
    void twentyRequestsUnderOneKeySpreadOverBothMakeOneSession() throws Exception {
        String key = UUID.randomUUID().toString();
        List<Callable<HttpResponse<String>>> requests = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            URI server = server(i % 2);
            requests.add(() -> CLIENT.create(server, key));
        }
        List<HttpResponse<String>> answers = atOnce(requests);

        Set<String> ids = answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .map(answer -> SessionClient.idOf(answer.body()))
                .collect(Collectors.toSet());
        assertThat(ids).hasSize(1);
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .as("a session, or that it is in progress")
                .isSubsetOf(200, 409);
        assertThat(numbers("select count(*) from session where display_name = '" + key + "'"))
                .containsExactly(1);
    }

    @Test
    void limitsOfFailedSignInsHoldForBothTogether() throws Exception {
        String user = "bob@acme.example";
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < FailedSignIns.MAX_OF_USER_AT_ADDRESS + 4; i++) {
            statuses.add(
                    send(server(i % 2), user + ":wrong", "GET", "/sessions/my").statusCode());
        }

        assertThat(statuses.subList(0, FailedSignIns.MAX_OF_USER_AT_ADDRESS)).containsOnly(401);
        assertThat(statuses.subList(FailedSignIns.MAX_OF_USER_AT_ADDRESS + 1, statuses.size()))
                .as("after the one try more that the other server lets pass")
                .containsOnly(429);
    }

    @Test
    void bothServersSweepingArchiveEachSessionOnceAndWhole() throws Exception {
        String run = UUID.randomUUID().toString();
        for (int i = 0; i < ARCHIVED; i++) {
            HttpResponse<String> made = CLIENT.create(server(i % 2), run + i);
            String path = "/sessions/" + SessionClient.idOf(made.body());
            assertThat(send(server((i + 1) % 2), "alice@acme.example:demo", "DELETE", path)
                            .statusCode())
                    .isBetween(200, 204);
        }

        Eventually.becomes(
                "sessions that are live, archived, and archived with their whole log",
                List.of(0, ARCHIVED, ARCHIVED),
                PATIENCE,
                () -> numbers("select (select count(*) from session where display_name like '" + run + "%'),"
                        + " count(*), count(*) filter (where log_length = (select count(*) from archived_session_log l"
                        + " where l.session_id = a.id)) from archived_session a where display_name like '" + run
                        + "%'"));
        assertThat(servers.log(0) + servers.log(1)).doesNotContain("Could not sweep");
    }

    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(work)) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    private static HttpResponse<String> send(URI server, String login, String method, String path)
            throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        return HTTP.send(
                HttpRequest.newBuilder(server.resolve(path))
                        .header("Authorization", "Basic " + basic)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The numbers of the only row that a query finds. */
    private static List<Integer> numbers(String sql) throws SQLException {
        Map<String, String> settings = servers.settings();
        try (Connection connection = DriverManager.getConnection(
                        settings.get("switchboard.db.url"),
                        settings.get("switchboard.db.user"),
                        settings.get("switchboard.db.password"));
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            List<Integer> numbers = new ArrayList<>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                numbers.add(rows.getInt(column));
            }
            return numbers;
        }
    }
}
