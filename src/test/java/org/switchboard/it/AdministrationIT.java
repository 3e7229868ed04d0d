package org.switchboard.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import com.sun.tools.attach.VirtualMachine;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanException;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.TabularData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.switchboard.monitoring.RateMeter;
import org.switchboard.support.Databases;
import org.switchboard.support.Eventually;
import org.switchboard.support.Figures;
import org.switchboard.support.Server;

/** Looking after a server: by HTTP as its administrator, by JMX, and by what it measures. */
class AdministrationIT {
    private static final Path FOLDER = Path.of("target", "administration-" + System.nanoTime());
    private static final String ADMIN = "admin@switchboard.example";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Connections at most. */
    private static final int POOL = 4;

    private static Map<String, String> database;
    private static Server server;
    private static JMXConnector connector;
    private static MBeanServerConnection jmx;

    @BeforeAll
    static void start() throws Exception {
        Map<String, String> settings = Databases.settings("administration", FOLDER);
        settings.put("switchboard.demo", "true");
        settings.put("switchboard.drain.grace", "PT2S");
        settings.put("switchboard.db.pool.size", String.valueOf(POOL));
        settings.computeIfPresent("switchboard.db.url", (key, url) -> openToTheTest(url));
        database = Map.copyOf(settings);
        server = Server.start(FOLDER, settings);
        VirtualMachine machine = VirtualMachine.attach(String.valueOf(server.pid()));
        connector = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
        machine.detach();
        jmx = connector.getMBeanServerConnection();
    }

    /** Another process may open a file of H2 too, and wait for what it holds. */
    private static String openToTheTest(String url) {
        return url.replace(";DB_CLOSE_ON_EXIT=FALSE", ";AUTO_SERVER=TRUE;LOCK_TIMEOUT=30000");
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(
                database.get("switchboard.db.url"),
                database.getOrDefault("switchboard.db.user", "switchboard"),
                database.getOrDefault("switchboard.db.password", ""));
    }

    @AfterAll
    static void stop() throws Exception {
        if (connector != null) {
            connector.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @AfterEach
    void serveAgain() {
        admin().post("/server/resume").then().statusCode(200);
    }

    private static RequestSpecification as(String email, String password) {
        return given().baseUri(server.url("").toString())
                .contentType("application/json")
                .auth()
                .preemptive()
                .basic(email, password);
    }

    private static RequestSpecification admin() {
        return as(ADMIN, "demo");
    }

    private static RequestSpecification alice() {
        return as("alice@acme.example", "demo");
    }

    private static String newSession() {
        return alice().body("{}")
                .post("/sessions")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static ObjectName bean(String type) throws Exception {
        return new ObjectName("org.switchboard:type=" + type);
    }

    private static double measured(String type, String attribute) throws Exception {
        return (Double) jmx.getAttribute(bean(type), attribute);
    }

    private static double measured(String type, String attribute, String label) throws Exception {
        TabularData table = (TabularData) jmx.getAttribute(bean(type), attribute);
        return table.containsKey(new Object[] {label})
                ? (Double) table.get(new Object[] {label}).get("value")
                : 0;
    }

    private static String metrics() {
        return given().baseUri(server.url("").toString()).get("/metrics").asString();
    }

    private static double metric(String name, String tag) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name + '{') && line.contains(tag))
                .mapToDouble(line -> Double.parseDouble(
                        line.substring(line.lastIndexOf('}') + 1).strip().split(" ")[0]))
                .findFirst()
                .orElse(-1);
    }

    private static JsonPath lastAudited(String action) {
        return admin().get("/audit?countPerPage=50")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items.find { it.action == '" + action + "' }");
    }

    @Test
    void everyAttributeHasADescriptionAndAUnit() throws Exception {
        Set<ObjectName> beans = jmx.queryNames(new ObjectName("org.switchboard:*"), null);

        assertThat(beans.stream().map(name -> name.getKeyProperty("type")).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("Pool", "Requests", "Server", "Sessions", "SignIns", "Sweeps");
        for (ObjectName name : beans) {
            MBeanInfo info = jmx.getMBeanInfo(name);
            for (MBeanAttributeInfo attribute : info.getAttributes()) {
                assertThat(attribute.getDescription())
                        .as(name + " " + attribute)
                        .isNotBlank();
                assertThat(attribute.getDescriptor().getFieldValue("units"))
                        .as(name + " " + attribute)
                        .isNotNull();
                assertThat(jmx.getAttribute(name, attribute.getName())).isNotNull();
            }
            for (MBeanOperationInfo operation : info.getOperations()) {
                assertThat(operation.getDescription())
                        .as(name + " " + operation)
                        .isNotBlank();
            }
        }
    }

    @Test
    void aSessionIsCountedWhereverOneLooks() throws Exception {
        double created = measured("Sessions", "Created");
        String id = newSession();
        alice().body("{\"callState\":\"Hold\"}").patch("/sessions/" + id).then().statusCode(200);

        assertThat(measured("Sessions", "Created")).isEqualTo(created + 1);
        Eventually.becomes(
                "a rate, " + RateMeter.SECONDS + " s long",
                true,
                PATIENCE,
                () -> measured("Sessions", "CreatesPerSecond") > 0);
        // What is counted in the database may be some seconds old, of before this session.
        Eventually.becomes("held sessions", held(), PATIENCE, () -> measured("Sessions", "Held"));
        Eventually.becomes(
                "what is measured",
                true,
                PATIENCE,
                () -> metric("switchboard_sessions_held", "") == held()
                        && metric("switchboard_sessions_created_total", "") == created + 1
                        && metric("switchboard_sessions_group_commits_total", "size=\"1\"") >= 1);
        JsonPath shown = admin().get("/server").then().statusCode(200).extract().jsonPath();
        assertThat(shown.getDouble("metrics.find { it.name == 'Created' }.value"))
                .isEqualTo(created + 1);
    }

    /** How many are on hold, as the list of sessions tells. */
    private static double held() {
        return live("it.callState == 'Hold'");
    }

    /** How many live sessions there are of a kind, as the list of sessions tells. */
    private static double live(String kind) {
        return admin().get("/sessions?countPerPage=1000")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getInt("items.count { !it.ended && " + kind + " }");
    }

    @Test
    void whatIsLiveAndWhatIsQueuedIsCounted() throws Exception {
        String id = alice().body("{\"withAddress\":\"team:support\"}")
                .post("/sessions")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        alice().body("{\"queueState\":\"Queued\"}")
                .patch("/sessions/" + id)
                .then()
                .statusCode(200);
        assertThat(live("it.queueState == 'Queued'")).isPositive();

        Eventually.becomes(
                "queued sessions", live("it.queueState == 'Queued'"), PATIENCE, () -> measured("Sessions", "Queued"));
        Eventually.becomes("live sessions", live("true"), PATIENCE, () -> measured("Sessions", "Live"));
    }

    @Test
    void aSessionThatIsSilentForAnHourIsStuckUntilItIsEnded() throws Exception {
        String id = newSession();
        try (Connection connection = connection();
                PreparedStatement silence =
                        connection.prepareStatement("update session set date_last_life = ? where id = ?")) {
            silence.setObject(1, OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(61));
            silence.setString(2, id);
            silence.executeUpdate();
        }

        Eventually.becomes("stuck sessions", 1.0, PATIENCE, () -> measured("Sessions", "Stuck"));

        admin().post("/server/stuck/" + id + "/end").then().statusCode(200);
        Eventually.becomes("stuck sessions", 0.0, PATIENCE, () -> measured("Sessions", "Stuck"));
    }

    /** Each of the changes takes a connection and waits with it for its session, so those that come last get none. */
    @Test
    void whatIsTakenOutOfThePoolAndWhoWaitsForItIsCounted() throws Exception {
        int changes = 3 * POOL;
        ExecutorService threads = Executors.newFixedThreadPool(changes);
        List<Future<Integer>> answers = new ArrayList<>();
        double takenBefore = measured("Pool", "Taken");
        double waitedBefore = measured("Pool", "WaitMilliseconds");
        try (Connection connection = connection();
                Statement lock = connection.createStatement()) {
            List<String> ids =
                    Stream.generate(AdministrationIT::newSession).limit(changes).toList();
            connection.setAutoCommit(false);
            lock.executeQuery("select id from session where id in ('" + String.join("', '", ids) + "') for update");

            ids.forEach(id -> answers.add(threads.submit(() -> alice().body("{\"consoleData\":\"x\"}")
                    .patch("/sessions/" + id)
                    .statusCode())));

            Eventually.becomes("connections in use", (double) POOL, PATIENCE, () -> measured("Pool", "Active"));
            Eventually.becomes("whether anybody waits", true, PATIENCE, () -> measured("Pool", "Waiting") > 0);
            assertThat(measured("Pool", "Idle")).isZero();
            assertThat(measured("Pool", "Maximum")).isEqualTo(POOL);
            connection.rollback();
        } finally {
            threads.shutdown();
        }
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(200);
        }

        Eventually.becomes("connections in use", 0.0, PATIENCE, () -> measured("Pool", "Active"));
        Eventually.becomes("threads that wait", 0.0, PATIENCE, () -> measured("Pool", "Waiting"));
        assertThat(measured("Pool", "Taken")).isGreaterThanOrEqualTo(takenBefore + changes);
        assertThat(measured("Pool", "WaitMilliseconds")).isGreaterThan(waitedBefore);
        assertThat(measured("Pool", "Failures")).isZero();
    }

    @Test
    void everyAttributeIsAMetricOfTheSameValueWhileNothingHappens() throws Exception {
        newSession();
        alice().get("/sessions/none").then().statusCode(404);
        as("alice@acme.example", "wrong").get("/sessions").then().statusCode(401);

        Eventually.becomes(
                "what attributes and metrics tell differently",
                Map.of(),
                PATIENCE,
                () -> Figures.ofJmx(jmx).differencesFrom(Figures.ofMetrics(metrics())));

        assertThat(Figures.ofJmx(jmx).values())
                .containsKeys(
                        "switchboard_sessions_live",
                        "switchboard_sessions_creates_per_second",
                        "switchboard_sessions_group_commits{size=1}",
                        "switchboard_pool_taken",
                        "switchboard_requests_answers{status=404}",
                        "switchboard_requests_refusals{reason=NotFound}",
                        "switchboard_sign_ins_failures{reason=WRONG_CREDENTIALS}",
                        "switchboard_sweeps_runs{what=stuck sessions}",
                        "switchboard_server_draining")
                .hasSizeGreaterThan(30);
    }

    @Test
    void everyMetricOfTheDashboardAndTheAlertsIsServed() throws Exception {
        newSession();
        alice().get("/sessions/none").then().statusCode(404);
        as("alice@acme.example", "wrong").get("/sessions").then().statusCode(401);
        admin().post("/server/archive").then().statusCode(200);
        Set<String> named = namedIn("dashboard.json", "alerts.yaml");
        assertThat(named).hasSizeGreaterThan(15);
        Eventually.becomes("metrics that are not served", Set.of(), PATIENCE, () -> {
            String served = metrics();
            return named.stream()
                    .filter(name -> !served.contains(name + '{') && !served.contains(name + ' '))
                    .collect(Collectors.toSet());
        });
    }

    private static Set<String> namedIn(String... files) throws Exception {
        Pattern name = Pattern.compile("\\b(switchboard|memory|cpu|thread)_\\w+");
        Set<String> names = new TreeSet<>();
        for (String file : files) {
            name.matcher(Files.readString(Path.of("deploy", "monitoring", file)))
                    .results()
                    .forEach(found -> names.add(found.group()));
        }
        return names;
    }

    @Test
    void aRefusalIsCountedByItsReasonThroughEveryInterface() throws Exception {
        double before = measured("Requests", "Refusals", "NotFound");
        alice().get("/sessions/none").then().statusCode(404);
        given().baseUri(server.url("").toString())
                .auth()
                .preemptive()
                .basic("alice@acme.example", "demo")
                .contentType("text/xml")
                .body("<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><GetSession"
                        + " xmlns=\"http://schemas.datacontract.org/2004/07/Voice.Api.Sessions\">"
                        + "<SessionId>none</SessionId></GetSession></s:Body></s:Envelope>")
                .post("/soap11")
                .then()
                .statusCode(500);

        assertThat(measured("Requests", "Refusals", "NotFound")).isEqualTo(before + 2);
        Eventually.becomes(
                "what is measured",
                true,
                PATIENCE,
                () -> metric("switchboard_requests_refusals_total", "reason=\"NotFound\"") == before + 2);
    }

    @Test
    void aFailedSignInIsCounted() throws Exception {
        double before = measured("SignIns", "Failures", "WRONG_CREDENTIALS");
        as("alice@acme.example", "wrong").get("/sessions").then().statusCode(401);

        assertThat(measured("SignIns", "Failures", "WRONG_CREDENTIALS")).isEqualTo(before + 1);
    }

    @Test
    void whoDrainsIsNotReadyRefusesNewWorkAndIsReadyToStop() throws Exception {
        String drained = String.valueOf(jmx.invoke(bean("Server"), "drain", null, null));

        assertThat(drained).isEqualTo("Draining");
        given().baseUri(server.url("").toString()).get("/health/ready").then().statusCode(503);
        Eventually.becomes("what is measured", true, PATIENCE, () -> measured("Server", "Draining") == 2);
        Response refused = alice().body("{}").post("/sessions");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.jsonPath().getString("responseStatus.errorCode")).isEqualTo("Draining");
        assertThat(admin().get("/server").jsonPath().getString("state")).isEqualTo("ReadyToStop");
        assertThat(lastAudited("Drained").getString("door")).isEqualTo("jmx");

        jmx.invoke(bean("Server"), "resume", null, null);

        assertThat(lastAudited("Resumed").getString("door")).isEqualTo("jmx");
        given().baseUri(server.url("").toString()).get("/health/ready").then().statusCode(200);
        newSession();
    }

    @Test
    void anAdministratorDrainsByHttp() {
        assertThat(admin().post("/server/drain").jsonPath().getString("state")).isEqualTo("Draining");

        assertThat(lastAudited("Drained").getString("actor")).isEqualTo(ADMIN);
    }

    @Test
    void anAdministratorResumesByHttp() throws Exception {
        jmx.invoke(bean("Server"), "resume", null, null);

        assertThat(admin().post("/server/resume").jsonPath().getString("state")).isEqualTo("Serving");

        JsonPath audited = lastAudited("Resumed");
        assertThat(audited.getString("actor")).isEqualTo(ADMIN);
        assertThat(audited.getString("kind")).isEqualTo("Server");
    }

    @Test
    void aStuckSessionIsEndedAndOneThatShowsLifeIsNot() throws Exception {
        String id = newSession();
        String[] texts = {"java.lang.String", "java.lang.String"};

        assertThatThrownBy(() -> jmx.invoke(bean("Server"), "endStuckSession", new Object[] {id, ""}, texts))
                .isInstanceOf(MBeanException.class)
                .hasMessageContaining("not stuck");
        jmx.invoke(bean("Server"), "endStuckSession", new Object[] {id, "0"}, texts);

        JsonPath ended = alice().get("/sessions/" + id).jsonPath();
        assertThat(ended.getBoolean("ended")).isTrue();
        assertThat(ended.getString("outcome")).isEqualTo("Stuck");
        assertThat(lastAudited("Ended").getString("entryId")).isEqualTo(id);
        admin().post("/server/stuck/" + id + "/end").then().statusCode(409);
        admin().post("/server/stuck/none/end").then().statusCode(404);
    }

    @Test
    void aUserIsSignedOut() throws Exception {
        Map<String, String> cookies = given().baseUri(server.url("").toString())
                .formParam("userName", "bob@acme.example")
                .formParam("password", "demo")
                .post("/auth/credentials")
                .then()
                .statusCode(200)
                .extract()
                .cookies();
        given().baseUri(server.url("").toString())
                .cookies(cookies)
                .get("/sessions")
                .then()
                .statusCode(200);

        Object told = jmx.invoke(
                bean("Server"), "signOut", new Object[] {"bob@acme.example"}, new String[] {"java.lang.String"});

        assertThat(told).isEqualTo("Ended 1 sign-ins");
        given().baseUri(server.url("").toString())
                .cookies(cookies)
                .get("/sessions")
                .then()
                .statusCode(401);
        assertThat(lastAudited("SignedOutByAdministrator").getString("entryId")).isEqualTo("bob");
        admin().post("/server/users/nobody-here/signout").then().statusCode(404);
    }

    @Test
    void theArchiveIsRunNow() throws Exception {
        double before = measured("Sweeps", "Runs", "sessions into the archive");

        assertThat(admin().post("/server/archive").jsonPath().getInt("moved")).isZero();

        // It runs by itself too.
        assertThat(measured("Sweeps", "Runs", "sessions into the archive")).isGreaterThan(before);
        assertThat(lastAudited("Archived").getString("kind")).isEqualTo("Server");
    }

    @Test
    void whatIsLoggedChangesAtOnce() throws Exception {
        Path log = FOLDER.resolve("server.log");
        admin().post("/server/archive");
        assertThat(Files.readString(log)).doesNotContain("Swept 0 sessions into the archive");

        JsonPath changed = admin().body("{\"level\":\"FINE\"}")
                .put("/server/loggers/org.switchboard.job")
                .jsonPath();
        admin().post("/server/archive");

        assertThat(changed.getString("previousLevel")).isEqualTo("INFO");
        JsonPath audited = lastAudited("LogLevelChanged");
        assertThat(audited.getString("actor")).isEqualTo(ADMIN);
        assertThat(audited.getString("newValue"))
                .contains("\"org.switchboard.job\"", "\"previousLevel\":\"INFO\"", "\"level\":\"FINE\"");
        Eventually.becomes(
                "what is measured",
                true,
                PATIENCE,
                () -> Files.readString(log).contains("Swept 0 sessions into the archive"));
        admin().body("{\"level\":\"INFO\"}").put("/server/loggers/org.switchboard.job");
        admin().body("{\"level\":\"LOUD\"}")
                .put("/server/loggers/com.sun")
                .then()
                .statusCode(400)
                .body("responseStatus.errors.size()", equalTo(2));
    }

    @Test
    void whatThePoolAndTheMigrationsSayIsInTheLog() throws Exception {
        assertThat(Files.readString(FOLDER.resolve("server.log")))
                .as("%s, which SLF4J has to reach", FOLDER.resolve("server.log"))
                .contains("com.zaxxer.hikari.HikariDataSource")
                .contains("switchboard - Start completed.")
                .contains("org.flywaydb.core")
                .contains("Successfully applied")
                .doesNotContain("No SLF4J providers");
    }

    @Test
    void onlyAnAdministratorOfTheServerLooksAfterIt() {
        for (String operation : new String[] {
            "DrainServer", "ResumeServer", "RunArchive", "EndStuckSession", "SignOutUser", "SetLogLevel"
        }) {
            as("mary@acme.example", "demo")
                    .body("{}")
                    .post("/json/reply/" + operation)
                    .then()
                    .statusCode(operation.equals("SetLogLevel") ? 405 : 403);
        }
        as("mary@acme.example", "demo")
                .put("/server/loggers/org.switchboard")
                .then()
                .statusCode(403);
        as("mary@acme.example", "demo").get("/server").then().statusCode(403);
        given().baseUri(server.url("").toString()).get("/server").then().statusCode(401);
    }
}
