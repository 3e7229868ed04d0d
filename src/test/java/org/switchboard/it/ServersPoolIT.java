package org.switchboard.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.switchboard.support.Eventually;
import org.switchboard.support.Postgres;
import org.switchboard.support.PostgresPool;
import org.switchboard.support.Server;

/**
 * The WAR on a pool that an administrator made on the server (switchboard.db.jndi), with the driver outside the WAR. What
 * is acknowledged outlives a kill; what is refused leaves nothing; the log says what counts.
 */
class ServersPoolIT {
    private static final boolean ON_POSTGRES =
            System.getProperty("database", "h2").equals("postgresql");
    private static final Path FOLDER = Path.of("target", "servers-pool-" + System.nanoTime());

    private static final int HTTPS = Server.freePort();
    private static final String LISTENER =
            "set configs.config.server-config.network-config.network-listeners.network-listener.https-listener.";
    private static final String METRICS = "set configs.config.server-config.microprofile-metrics-configuration.";

    /** What docs/operating.md says of closing them. */
    private static final String CLOSED_METRICS = LISTENER + "port=" + HTTPS + '\n'
            + LISTENER + "address=127.0.0.1\n"
            + LISTENER + "enabled=true\n"
            + METRICS + "security-enabled=true\n"
            + METRICS + "roles=SystemAdministrator\n";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static Server.SetUp setUp;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(FOLDER);
        String resource = PostgresPool.resource() + '\n' + CLOSED_METRICS;
        setUp = ON_POSTGRES
                ? new Server.SetUp(postgresPool() + resource, List.of(PostgresPool.driver()))
                : new Server.SetUp(h2Pool() + resource, List.of());
        server = server();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Server server() {
        return Server.startSetUp(
                FOLDER,
                Map.of(
                        "switchboard.demo",
                        "true",
                        "switchboard.db.jndi",
                        "jdbc/switchboard",
                        "switchboard.db.usr",
                        "me"),
                setUp);
    }

    private static String h2Pool() {
        return "create-jdbc-connection-pool --restype javax.sql.DataSource --datasourceclassname org.h2.jdbcx.JdbcDataSource"
                + " --steadypoolsize 2 --maxpoolsize 8 --property user=sa:password=sa switchboard\n"
                + "set resources.jdbc-connection-pool.switchboard.property.url=jdbc:h2:file:"
                + FOLDER.toAbsolutePath().resolve("data/servers") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE\n";
    }

    private static String postgresPool() {
        return PostgresPool.creation(Postgres.running().newDatabase("servers_pool"), "postgres", "postgres") + '\n';
    }

    private static RequestSpecification asAlice() {
        return as("alice@acme.example");
    }

    private static RequestSpecification asAdministrator() {
        return as("admin@switchboard.example");
    }

    private static RequestSpecification as(String email) {
        return given().baseUri(server.url("").toString())
                .accept(ContentType.JSON)
                .contentType(ContentType.JSON)
                .auth()
                .preemptive()
                .basic(email, "demo");
    }

    private static Response create(String key) {
        return asAlice()
                .header("Idempotency-Key", key)
                .body(Map.of("destination", "(814) 404-3093"))
                .post("/sessions");
    }

    @Test
    void whatIsAcknowledgedOutlivesAKillAndWhatIsRefusedLeavesNothing() {
        String key = UUID.randomUUID().toString();
        String id = create(key).then().statusCode(200).extract().path("id");
        asAlice()
                .header("Idempotency-Key", "refused-" + key)
                .body(Map.of("customerId", "initech"))
                .post("/sessions")
                .then()
                .statusCode(400);

        server.kill();
        server = server();

        asAlice().get("/sessions/" + id).then().statusCode(200).body("id", equalTo(id));
        create(key).then().statusCode(200).body("id", equalTo(id));
        create("refused-" + key).then().statusCode(200).body("ended", equalTo(false));
    }

    @Test
    void whatIsTakenOutOfTheServersPoolIsCounted() throws Exception {
        double before = pool("Taken");
        create(UUID.randomUUID().toString()).then().statusCode(200);

        assertThat(pool("Taken")).isGreaterThan(before);
        assertThat(pool("Failures")).isZero();
        Eventually.becomes("connections in use", 0.0, PATIENCE, () -> pool("Active"));
        Eventually.becomes("threads that wait", 0.0, PATIENCE, () -> pool("Waiting"));
        Eventually.becomes(
                "metrics of the pool that are not served",
                Set.of(),
                PATIENCE,
                () -> Stream.of("active", "waiting", "taken_total", "wait_milliseconds_total", "failures_total")
                        .filter(name -> !metrics().contains("\nswitchboard_pool_" + name + '{'))
                        .collect(Collectors.toSet()));
    }

    @Test
    void howLargeTheServersPoolIsIsToldByTheServer() {
        assertThat(metrics())
                .doesNotContain("switchboard_pool_idle")
                .doesNotContain("switchboard_pool_maximum")
                .contains("connection_pool_switchboard_");
    }

    /** What the MBean of the pool shows, asked by HTTP. */
    private static double pool(String name) {
        return asAdministrator()
                .get("/server")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getDouble("metrics.find { it.subject == 'Pool' && it.name == '" + name + "' }.value");
    }

    private static String metrics() {
        return metricsBy(asAdministrator()).asString();
    }

    private static Response metricsBy(RequestSpecification caller) {
        return caller.relaxedHTTPSValidation().accept(ContentType.ANY).get("https://localhost:" + HTTPS + "/metrics");
    }

    @Test
    void closedMetricsAreForAnAdministratorAndForNobodyElse() {
        assertThat(metricsBy(asAdministrator()).statusCode()).isEqualTo(200);
        assertThat(metrics()).contains("switchboard_sessions_live");
        assertThat(metricsBy(asAlice()).statusCode()).isEqualTo(403);
        metricsBy(given()).then().statusCode(401).header("WWW-Authenticate", equalTo("Basic realm=\"Switchboard\""));
        given().redirects().follow(false).get(server.url("/metrics")).then().statusCode(302);
    }

    @Test
    void theLogSaysWhatCountsAndThatOurPoolDoesNot() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("server.log")))
                .contains("switchboard.db.jndi = jdbc/switchboard")
                .contains("not used, switchboard.db.jndi is set")
                .contains("There is no setting switchboard.db.usr")
                .contains("The nearest is switchboard.db.user")
                .contains("org.flywaydb.core")
                .contains("Successfully applied")
                .doesNotContain("No SLF4J providers")
                .doesNotContain("Exception executing HealthCheck")
                .doesNotContain("HikariPool");
    }
}
