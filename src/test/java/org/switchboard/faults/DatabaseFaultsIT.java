package org.switchboard.faults;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.switchboard.support.DisturbedPostgres;
import org.switchboard.support.Eventually;
import org.switchboard.support.PollingClient;
import org.switchboard.support.Server;

/** What clients hear while PostgreSQL stands still, is down or takes no writes, and that all is well again afterwards. */
@EnabledIfSystemProperty(named = "database", matches = "postgresql")
class DatabaseFaultsIT {
    /** A request may wait for as long as the silence of the database counts as none, and is answered then. */
    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(15);

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration A_START = Duration.ofMinutes(2);
    private static final int CLIENTS = 6;
    private static final int ALL_OF_THE_POOL = 32;

    private static final Path FOLDER = Path.of("target", "faults-" + System.nanoTime());

    private static DisturbedPostgres postgres;
    private static Server server;

    @BeforeAll
    static void start() {
        postgres = new DisturbedPostgres(FOLDER);
        Map<String, String> settings = new HashMap<>(postgres.settings());
        settings.put("switchboard.demo", "true");
        server = Server.start(FOLDER.resolve("server"), settings);
        assertThat(Answer.toCreate().status())
                .as("the first request, which takes longer than others")
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        postgres.close();
    }

    @AfterEach
    void allIsWellAgain() throws Exception {
        Eventually.becomes("ready", 200, PATIENCE, DatabaseFaultsIT::readiness);
        Eventually.becomes(
                "that all of many writes are done",
                true,
                PATIENCE,
                () -> atOnce(ALL_OF_THE_POOL).stream().allMatch(answer -> answer.status() == 200));
    }

    private static RequestSpecification alice() {
        return given().baseUri(server.url("").toString())
                .accept(ContentType.JSON)
                .contentType(ContentType.JSON)
                .auth()
                .preemptive()
                .basic("alice@acme.example", "demo");
    }

    private static int readiness() {
        return given().get(server.url("/health/ready")).statusCode();
    }

    /** How a create was answered. */
    private record Answer(String name, int status, String retryAfter, String code, Duration took) {
        static Answer toCreate() {
            String name = "fault-" + UUID.randomUUID();
            Instant begun = Instant.now();
            Response response = alice().header("Idempotency-Key", name)
                    .body(Map.of("destination", "(814) 404-3093", "displayName", name))
                    .post("/sessions");
            String code = response.statusCode() == 200 ? "" : response.path("responseStatus.errorCode");
            return new Answer(
                    name,
                    response.statusCode(),
                    String.valueOf(response.header("Retry-After")),
                    code,
                    Duration.between(begun, Instant.now()));
        }

        void assertThatItIsToBeTriedAgain() {
            assertThat(status).as("%s", this).isEqualTo(503);
            assertThat(retryAfter).as("%s", this).matches("\\d+");
            assertThat(code).as("%s", this).isIn("ServiceUnavailable", "OutcomeUnknown");
            assertThat(took).as("%s", this).isLessThan(A_FEW_SECONDS);
        }
    }

    private static List<Answer> atOnce(int count) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<Answer>> asked = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                asked.add(threads.submit(Answer::toCreate));
            }
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> each : asked) {
                answers.add(each.get(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whileTheDatabaseStandsStillNobodyWaitsLong() throws Exception {
        postgres.freeze();
        try {
            atOnce(CLIENTS).forEach(Answer::assertThatItIsToBeTriedAgain);
            Answer next = Answer.toCreate();
            next.assertThatItIsToBeTriedAgain();
            assertThat(next.took()).as("once it is known").isLessThan(Duration.ofSeconds(2));
            Instant begun = Instant.now();
            assertThat(readiness()).isEqualTo(503);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
        } finally {
            postgres.thaw();
        }
    }

    /** Clients create all the while; the database stands still in the middle of whatever it does for them. */
    @Test
    void whatIsAnsweredAsNotStoredIsNotStoredAndWhatIsAcknowledgedIs() throws Exception {
        ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (int i = 0; i < CLIENTS; i++) {
                clients.execute(() -> {
                    Answer answer = Answer.toCreate();
                    answers.add(answer);
                    while (answer.status() == 200) {
                        answer = Answer.toCreate();
                        answers.add(answer);
                    }
                });
            }
            Eventually.becomes("some that are done", true, PATIENCE, () -> answers.size() > 5 * CLIENTS);
            postgres.freeze();
            clients.shutdown();
            assertThat(clients.awaitTermination(A_FEW_SECONDS.toSeconds(), TimeUnit.SECONDS))
                    .isTrue();
        } finally {
            clients.shutdownNow();
            postgres.thaw();
        }
        Eventually.becomes("ready", 200, PATIENCE, DatabaseFaultsIT::readiness);
        for (Answer answer : answers) {
            if (answer.status() != 200) {
                answer.assertThatItIsToBeTriedAgain();
            }
            if (!answer.code().equals("OutcomeUnknown")) {
                assertThat(stored(answer.name())).as("%s", answer).isEqualTo(answer.status() == 200 ? 1 : 0);
            }
        }
    }

    private static int stored(String name) throws SQLException {
        return postgres.count("select count(*) from session where display_name = '" + name + "'");
    }

    @Test
    void whileTheDatabaseTakesNoWritesTheyAreToBeTriedAgainAndReadsAreAnswered() throws Exception {
        postgres.makeReadOnly();
        try {
            Eventually.becomes("ready", 503, PATIENCE, DatabaseFaultsIT::readiness);
            Eventually.becomes(
                    "reads", 200, PATIENCE, () -> alice().get("/sessions/my").statusCode());
            atOnce(CLIENTS).forEach(Answer::assertThatItIsToBeTriedAgain);
        } finally {
            postgres.makeWritable();
        }
    }

    @Test
    void aDatabaseThatIsDownIsAReasonToTryAgain() throws Exception {
        Path log = FOLDER.resolve("server/server.log");
        long before = Files.size(log);
        postgres.goDown();
        try {
            for (int i = 0; i < 20; i++) {
                atOnce(CLIENTS).forEach(Answer::assertThatItIsToBeTriedAgain);
            }
            assertThat(readiness()).isEqualTo(503);
        } finally {
            postgres.comeUp();
        }
        assertThat(Files.size(log) - before)
                .as("bytes in the log after %s failures", 20 * CLIENTS)
                .isLessThan(60_000);
    }

    @Test
    void aServerThatIsStartedBeforeItsDatabaseWaitsForIt() throws Exception {
        int port = Server.freePort();
        Path folder = FOLDER.resolve("early");
        Map<String, String> settings = new HashMap<>(postgres.settings());
        settings.put("switchboard.db.start.wait", "PT1M");
        ExecutorService starter = Executors.newSingleThreadExecutor();
        try (PollingClient client = PollingClient.anonymouslyAt(URI.create("http://localhost:" + port))) {
            Future<Server> start;
            postgres.goDown();
            try {
                start = starter.submit(() -> Server.startAt(port, folder, settings));
                Eventually.becomes(
                        "that it waits", true, A_START, () -> log(folder).contains("the start waits for it"));
            } finally {
                postgres.comeUp();
            }
            try (Server started = start.get(A_START.toSeconds(), TimeUnit.SECONDS)) {
                assertThat(started.port()).isEqualTo(port);
                Eventually.becomes("what the client hears", PollingClient.SERVED, PATIENCE, client::lastOutcome);
                client.end();
                assertThat(client.heardNoLie()).as("%s", client.runs()).isTrue();
            }
        } finally {
            starter.shutdownNow();
        }
    }

    private static String log(Path folder) throws IOException {
        Path log = folder.resolve("server.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    @Test
    void aServerThatCannotBeStartedEnds() throws Exception {
        Path folder = FOLDER.resolve("nowhere");
        Map<String, String> settings = new HashMap<>(postgres.settings());
        settings.compute("switchboard.db.url", (key, url) -> url.replaceFirst("/\\w+$", "/nowhere"));

        assertThatThrownBy(() -> Server.start(folder, settings)).isInstanceOf(IllegalStateException.class);

        assertThat(log(folder)).contains("this server ends with it", "\"nowhere\" does not exist");
    }
}
