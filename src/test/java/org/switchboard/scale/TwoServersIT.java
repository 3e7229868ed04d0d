package org.switchboard.scale;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
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
import java.sql.Statement;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.security.FailedSignInLimiter;
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
    private static final int STUCK = 100;
    private static final int ENDED = 10;
    private static final int EXPIRED = 100;

    private static final String MANAGER = "mary@acme.example";
    private static final String ADMINISTRATOR = "admin@switchboard.example";

    /** How long a change of the directory may stay unseen, and what a look at it may take. */
    private static final Duration UNSEEN = DirectoryCache.STALENESS.plusSeconds(2);

    private static final SessionClient CLIENT = new SessionClient();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static TwoServers servers;

    @BeforeAll
    static void startServers() throws Exception {
        servers = TwoServers.start(
                "twoservers", Map.of("switchboard.sweep.every", "PT1S", "switchboard.archive.after", "PT2S"));
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
        for (int i = 0; i < FailedSignInLimiter.MAX_OF_USER_AT_ADDRESS + 4; i++) {
            statuses.add(
                    send(server(i % 2), user + ":wrong", "GET", "/sessions/my").statusCode());
        }

        assertThat(statuses.subList(0, FailedSignInLimiter.MAX_OF_USER_AT_ADDRESS))
                .containsOnly(401);
        assertThat(statuses.subList(FailedSignInLimiter.MAX_OF_USER_AT_ADDRESS + 1, statuses.size()))
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

    @Test
    void aChangeOfACustomerCountsOnTheOtherInTime() throws Exception {
        String id = made("/customers", Map.of("name", "Before"));
        Map<String, Object> session = Map.of("customerId", id);
        assertThat(rehearsed(session).getString("customerName")).isEqualTo("Before");

        changed("/customers/" + id, Map.of("name", "After"));

        Eventually.becomes(
                "name of the customer on the other server",
                "After",
                UNSEEN,
                () -> rehearsed(session).getString("customerName"));
    }

    @Test
    void aChangeOfAnEndpointCountsOnTheOtherInTime() throws Exception {
        String id = made(
                "/endpoints", Map.of("type", "Team", "displayName", "Before", "memberUserIds", List.of("bob", "chen")));
        Map<String, Object> session = Map.of("withAddress", "team:" + id);
        assertThat(rehearsed(session).getString("toAddress")).isEqualTo("Before");

        changed("/endpoints/" + id, Map.of("displayName", "After", "memberUserIds", List.of("chen")));

        Eventually.becomes(
                "name and members of the team on the other server",
                List.of("After", "alice@acme.example", "chen@acme.example"),
                UNSEEN,
                () -> {
                    JsonPath shown = rehearsed(session);
                    List<String> seen = new ArrayList<>(List.of(shown.getString("toAddress")));
                    seen.addAll(shown.getList("members.identity"));
                    return seen;
                });
    }

    @Test
    void aChangeOfANumberCountsOnTheOtherInTime() throws Exception {
        String before = "+18144047001";
        String after = "+18144047002";
        String id = made("/endpoints", Map.of("type", "PhoneNumber", "displayName", "Line", "phoneNumber", before));
        assertThat(numbersThatCount(before, after)).containsExactly(before);

        changed("/endpoints/" + id, Map.of("phoneNumber", after));

        Eventually.becomes(
                "numbers of the account on the other server",
                List.of(after),
                UNSEEN,
                () -> numbersThatCount(before, after));
    }

    private static List<String> numbersThatCount(String... numbers) {
        return Stream.of(numbers)
                .filter(number -> number.equals(
                        rehearsed(Map.of("fromPhoneNumber", number)).getString("fromPhoneNumber")))
                .toList();
    }

    /** What the second server would show of a new session, or the error that it would answer. */
    private static JsonPath rehearsed(Map<String, Object> session) {
        return as("alice@acme.example", 1)
                .body(session)
                .post("/sessions?dryRun=true")
                .jsonPath();
    }

    /** The id of an entry that the first server made. */
    private static String made(String path, Map<String, Object> entry) {
        return as(MANAGER, 0)
                .body(entry)
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static void changed(String path, Map<String, Object> change) {
        as(MANAGER, 0).body(change).patch(path).then().statusCode(200);
    }

    private static RequestSpecification as(String email, int which) {
        return given().baseUri(server(which).toString())
                .contentType("application/json")
                .auth()
                .preemptive()
                .basic(email, "demo");
    }

    @Test
    void bothServersSweepingEndAStuckSessionOnce() throws Exception {
        String run = UUID.randomUUID().toString();
        for (int i = 0; i < STUCK; i++) {
            CLIENT.create(server(i % 2), run + i);
        }
        int before = swept("stuck sessions");

        change("update session set date_created = date_created - interval '2 days', date_last_life = date_last_life"
                + " - interval '2 days' where display_name like '" + run + "%'");

        Eventually.becomes(
                "sessions that are live, that were ended as stuck, and entries of logs that say so",
                List.of(0, STUCK, STUCK),
                PATIENCE,
                () -> numbers("select (select count(*) from session where display_name like '" + run + "%'), count(*),"
                        + " sum((select count(*) from archived_session_log l where l.session_id = a.id"
                        + " and l.message like '%no sign of life%')) from archived_session a"
                        + " where outcome = 'Stuck' and display_name like '" + run + "%'"));
        Eventually.becomes(
                "what both say that they have ended", before + STUCK, PATIENCE, () -> swept("stuck sessions"));
        assertBothSwept("stuck sessions");
    }

    @Test
    void administratorsOfBothServersEndAStuckSessionOnce() throws Exception {
        as(ADMINISTRATOR, 0).get("/server").then().statusCode(200);
        as(ADMINISTRATOR, 1).get("/server").then().statusCode(200);
        String run = UUID.randomUUID().toString();
        for (int i = 0; i < ENDED; i++) {
            String id = SessionClient.idOf(CLIENT.create(server(0), run + i).body());
            List<Callable<Integer>> both = List.of(() -> endStuck(0, id), () -> endStuck(1, id));

            assertThat(atOnce(both)).as("one did, the other found it done").containsExactlyInAnyOrder(200, 409);
        }

        String ids = "(select id from session where display_name like '" + run
                + "%' union select id from archived_session where display_name like '" + run + "%')";
        assertThat(numbers("select (select count(*) from session_log where message like '%no sign of life%'"
                        + " and session_id in " + ids + ") + (select count(*) from archived_session_log"
                        + " where message like '%no sign of life%' and session_id in " + ids
                        + "), (select count(*) from audit_entry where action = 'Ended' and entry_id in " + ids + ")"))
                .as("entries of logs, entries of the audit trail")
                .containsExactly(ENDED, ENDED);
    }

    private static int endStuck(int which, String id) {
        return as(ADMINISTRATOR, which)
                .body(Map.of("silentSeconds", 0))
                .post("/server/stuck/" + id + "/end")
                .statusCode();
    }

    @Test
    void bothServersSweepingForgetAnExpiredKeyOnce() throws Exception {
        String run = UUID.randomUUID().toString();
        for (int i = 0; i < EXPIRED; i++) {
            CLIENT.create(server(i % 2), run + i);
        }
        String keys = " where idempotency_key like '%" + run + "%'";
        assertThat(numbers("select count(*) from keyed_answer" + keys)).containsExactly(EXPIRED);
        int before = swept("expired idempotency keys");

        change("update keyed_answer set expires = now() - interval '1 second'" + keys);

        Eventually.becomes(
                "keys that are remembered",
                List.of(0),
                PATIENCE,
                () -> numbers("select count(*) from keyed_answer" + keys));
        Eventually.becomes(
                "what both say that they have forgotten",
                before + EXPIRED,
                PATIENCE,
                () -> swept("expired idempotency keys"));
        assertBothSwept("expired idempotency keys");
    }

    private static void assertBothSwept(String what) throws IOException {
        assertThat(List.of(
                        metric(0, "switchboard_sweeps_runs_total", what),
                        metric(1, "switchboard_sweeps_runs_total", what)))
                .as("how often each swept")
                .allSatisfy(runs -> assertThat(runs).isPositive());
        assertThat(servers.log(0) + servers.log(1)).doesNotContain("Could not sweep");
    }

    /** How much both together say that they have swept. */
    private static int swept(String what) {
        return metric(0, "switchboard_sweeps_swept_total", what) + metric(1, "switchboard_sweeps_swept_total", what);
    }

    private static int metric(int which, String name, String what) {
        String served =
                given().baseUri(server(which).toString()).get("/metrics").asString();
        Matcher line = Pattern.compile(name + "\\{[^}]*what=\"" + what + "\"[^}]*} (\\d+)")
                .matcher(served);
        assertThat(line.find()).as("%s of %s in\n%s", name, what, served).isTrue();
        return Integer.parseInt(line.group(1));
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
        try (Connection connection = database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            List<Integer> numbers = new ArrayList<>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                numbers.add(rows.getInt(column));
            }
            return numbers;
        }
    }

    /** What no client can do: it makes rows older than they are. */
    private static void change(String sql) throws SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static Connection database() throws SQLException {
        Map<String, String> settings = servers.settings();
        return DriverManager.getConnection(
                settings.get("switchboard.db.url"),
                settings.get("switchboard.db.user"),
                settings.get("switchboard.db.password"));
    }
}
