package org.switchboard.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.switchboard.support.Eventually;
import org.switchboard.support.PollingClient;
import org.switchboard.support.Postgres;
import org.switchboard.support.Server;

/** A server that warms itself up, on a database on which one started before that did not. */
@EnabledIfSystemProperty(named = "database", matches = "postgresql")
class WarmUpIT {
    private static final int SECONDS = 10;
    private static final Pattern OVER = Pattern.compile("Warmed up by (\\d+) dry runs in (\\d+) ms");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> READINESS = new ArrayList<>();

    private static Path cold;
    private static Path warm;
    private static List<Long> rowsBefore;
    private static List<Long> rowsAfter;
    private static String metrics;
    private static List<PollingClient.Run> heard;

    @BeforeAll
    static void startOneAfterTheOther() throws Exception {
        Path folder = Path.of("target", "warmup-" + System.nanoTime());
        cold = folder.resolve("cold");
        warm = folder.resolve("warm");
        Map<String, String> settings =
                new HashMap<>(Postgres.settings(Postgres.running().newDatabase("warmup")));
        settings.put("switchboard.demo", "true");
        settings.put("switchboard.warmup.enabled", "false");
        Server.start(cold, settings).close();
        rowsBefore = rows(settings);
        settings.put("switchboard.warmup.enabled", "true");
        settings.put("switchboard.warmup.seconds", Integer.toString(SECONDS));
        int port = Server.freePort();
        PollingClient client = PollingClient.anonymouslyAt(URI.create("http://localhost:" + port));
        CompletableFuture<Server> started = CompletableFuture.supplyAsync(() -> Server.startAt(port, warm, settings));
        while (!started.isDone()) {
            readiness(port);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        try (Server server = started.get()) {
            Eventually.becomes("what the client hears", PollingClient.SERVED, PATIENCE, client::lastOutcome);
            client.close();
            heard = client.runs();
            rowsAfter = rows(settings);
            metrics = HTTP.send(
                            HttpRequest.newBuilder(server.url("/metrics")).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    @AfterAll
    static void forgetAnswers() {
        READINESS.clear();
    }

    private static void readiness(int port) throws InterruptedException {
        try {
            READINESS.add(HTTP.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/health/ready"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            // It does not listen yet.
            return;
        }
    }

    private static List<Long> rows(Map<String, String> settings) throws SQLException {
        List<Long> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        settings.get("switchboard.db.url"),
                        settings.get("switchboard.db.user"),
                        settings.get("switchboard.db.password"));
                var statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet names = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
                while (names.next()) {
                    tables.add(names.getString("TABLE_NAME"));
                }
            }
            assertThat(tables).contains("session", "session_log", "keyed_answer", "audit_entry", "failed_sign_in");
            for (String table : tables) {
                try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
                    count.next();
                    rows.add(count.getLong(1));
                }
            }
        }
        return rows;
    }

    @Test
    void fromBeforeTheBootClientsAreRefusedThenToldToComeLaterThenServed() {
        assertThat(heard)
                .as("all that a client heard: %s", heard)
                .extracting(PollingClient.Run::outcome)
                .containsExactly(PollingClient.REFUSED, PollingClient.LATER, PollingClient.SERVED);
    }

    @Test
    void theServerIsNotReadyMeanwhile() {
        assertThat(READINESS)
                .as("what readiness said while the database was up")
                .anyMatch(answer -> answer.contains("{\"name\":\"database\",\"status\":\"UP\"")
                        && answer.contains("{\"name\":\"warm-up\",\"status\":\"DOWN\""));
    }

    @Test
    void itDoesSomethingAndEndsInTime() throws IOException {
        Matcher over = OVER.matcher(Files.readString(warm.resolve("server.log")));

        assertThat(over.find()).as("that it says so").isTrue();
        assertThat(Integer.parseInt(over.group(1))).as("dry runs").isGreaterThan(50);
        assertThat(Integer.parseInt(over.group(2)))
                .as("ms; the last request may end after its time")
                .isLessThan((SECONDS + 5) * 1000);
    }

    @Test
    void noTableHasARowMore() {
        assertThat(rowsAfter).isEqualTo(rowsBefore);
    }

    @Test
    void noMetricOfTheServerCountsIt() {
        Matcher answered = Pattern.compile("switchboard_requests_answers_total\\{[^}]*status=\"200\"[^}]*} (\\d+)")
                .matcher(metrics);
        assertThat(answered.results()
                        .mapToInt(each -> Integer.parseInt(each.group(1)))
                        .sum())
                .as(
                        "requests that were counted: the one that asks whether the application answers, and those for health since")
                .isLessThan(10);
        assertThat(metrics).containsPattern("switchboard_sessions_created_total\\{[^}]*} 0\\.0");
        assertThat(metrics)
                .doesNotContain("switchboard_sessions_group_commits_total{")
                .as("refusals, but of the client that came too early")
                .doesNotContainPattern("switchboard_requests_refusals_total\\{[^}]*reason=\"(?!Starting)");
    }

    @Test
    void whoDoesNotWantItHasNone() throws IOException {
        assertThat(Files.readString(cold.resolve("server.log"))).doesNotContain("Warmed up", "warm-up ended");
    }
}
