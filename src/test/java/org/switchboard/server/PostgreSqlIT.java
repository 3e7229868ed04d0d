package org.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.switchboard.scale.Comparison;
import org.switchboard.scale.CreatingClients;
import org.switchboard.support.Eventually;
import org.switchboard.support.Postgres;
import org.switchboard.support.PostgresPool;

/**
 * A domain on PostgreSQL, below the root of the server: first on our own pool, as {@code deploy/server/run} has it, then on
 * one that an administrator makes as docs/operating.md says. The password of the database is an alias all the while.
 */
@OnPayaraServer
class PostgreSqlIT {
    private static final String NAME = "on_server";
    private static final String PASSWORD = "of-the-database-5528";
    private static final String ACQUIRED = "server.resources." + PostgresPool.NAME + ".numconnacquired-count";
    private static final int CLIENTS = 6;
    private static final int BEFORE_THE_KILL = 100;
    private static final int AFTER_THE_KILL = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static Map<String, String> database;
    private static Domain domain;
    private static DemoUsers users;

    /** What the log said, and which session was made under which key, on our own pool. */
    private static String logOfOwnPool;

    private static String earlierKey;
    private static String earlierSession;

    @BeforeAll
    static void moveFromOwnPoolToThatOfTheServer() throws Exception {
        database = Postgres.running().newDatabaseBehind(PASSWORD, NAME);
        domain = Domain.inNewFolder(
                "/",
                Map.of(
                        "SWITCHBOARD_DB_URL", database.get("switchboard.db.url"),
                        "SWITCHBOARD_DB_USER", NAME,
                        "SWITCHBOARD_DB_PASSWORD", PASSWORD));
        domain.start();
        users = new DemoUsers(domain);
        earlierKey = UUID.randomUUID().toString();
        earlierSession = create(earlierKey).then().statusCode(200).extract().path("id");
        logOfOwnPool = domain.log();
        domain.asadminEach(pool());
        domain.redeploy();
        users.awaitReady();
    }

    @AfterAll
    static void stop() {
        if (domain != null) {
            domain.stop();
        }
    }

    private static List<String> pool() {
        return List.of(
                "add-library " + PostgresPool.driver(),
                PostgresPool.creation(database.get("switchboard.db.url"), NAME, "${ALIAS=switchboard.db.password}"),
                PostgresPool.resource(),
                "set server.monitoring-service.module-monitoring-levels.jdbc-connection-pool=HIGH",
                "set-config-property --source=domain --propertyName=switchboard.db.jndi"
                        + " --propertyValue=jdbc/switchboard");
    }

    private static Response create(String key) {
        return users.alice()
                .header("Idempotency-Key", key)
                .body("{\"destination\":\"(814) 404-3093\"}")
                .post("/sessions");
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(database.get("switchboard.db.url"), NAME, PASSWORD);
    }

    @Test
    void thePasswordThatTheDomainKeepsOpensTheDatabaseAndTheLogMasksIt() throws Exception {
        assertThat(logOfOwnPool)
                .contains("switchboard.db.url = " + database.get("switchboard.db.url") + " (Domain)")
                .contains("switchboard.db.user = " + NAME + " (Domain)")
                .contains("switchboard.db.password = ******** (Domain)")
                .contains("switchboard - Start completed");
        assertThat(domain.log()).doesNotContain(PASSWORD);
        assertThat(Files.readString(domain.file("domains/switchboard/config/domain.xml")))
                .contains("${ALIAS=switchboard.db.password}")
                .doesNotContain(PASSWORD);
        assertThatThrownBy(() -> DriverManager.getConnection(database.get("switchboard.db.url"), NAME, "another")
                        .close())
                .as("whether the database asks for a password at all")
                .isInstanceOf(SQLException.class);
    }

    @Test
    void theLogSaysThatThePoolOfTheServerCounts() {
        String since = domain.log().substring(logOfOwnPool.length());

        assertThat(since)
                .contains("switchboard.db.jndi = jdbc/switchboard (Domain)")
                .contains("switchboard.db.password = ******** (Domain; not used, switchboard.db.jndi is set)")
                .doesNotContain("switchboard - Start completed");
    }

    @Test
    void thePoolAnswersAPing() {
        assertThat(domain.asadmin("ping-connection-pool", PostgresPool.NAME)).contains("executed successfully");
    }

    @Test
    void whatWasMadeOnOurOwnPoolIsThereAndItsKeyIsReplayed() {
        users.alice().get("/sessions/" + earlierSession).then().statusCode(200).body("id", equalTo(earlierSession));
        create(earlierKey)
                .then()
                .statusCode(200)
                .body("id", equalTo(earlierSession))
                .header("Idempotent-Replayed", "true");
    }

    @Test
    void newSessionsGoOverThePoolOfTheServerAndTheirKeysAreReplayed() {
        String key = UUID.randomUUID().toString();
        long before = acquired();

        String session = create(key).then().statusCode(200).extract().path("id");

        assertThat(acquired()).as(ACQUIRED).isGreaterThan(before);
        create(key).then().statusCode(200).body("id", equalTo(session)).header("Idempotent-Replayed", "true");
    }

    /** How many connections the pool has given out, by the monitoring of the server. */
    private static long acquired() {
        String line = domain.asadmin("get", "--monitor", ACQUIRED)
                .lines()
                .filter(text -> text.startsWith(ACQUIRED + " = "))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.substring(line.lastIndexOf(' ') + 1));
    }

    @Test
    void theAuditTrailOnlyGrows() throws SQLException {
        for (String change : List.of(
                "update audit_entry set actor_id = 'nobody'", "delete from audit_entry", "truncate audit_entry")) {
            try (Connection connection = connection();
                    Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(change))
                        .as(change)
                        .hasMessageContaining("neither changed nor removed");
            }
        }
    }

    @Test
    void aSessionThatShowsNoLifeForAnHourIsMeasuredAndEnded() throws Exception {
        String session = users.newSession();
        try (DomainJmx jmx = domain.jmx();
                Connection connection = connection();
                Statement statement = connection.createStatement()) {
            double before = stuck(statement);
            statement.executeUpdate(
                    "update session set date_last_life = date_last_life - interval '2 hours' where id = '" + session
                            + '\'');

            Eventually.becomes("Stuck", before + 1, PATIENCE, () -> jmx.value("Sessions", "Stuck"));
            jmx.does("endStuckSession", session, "");
            Eventually.becomes("Stuck", before, PATIENCE, () -> jmx.value("Sessions", "Stuck"));
        }
        users.alice().get("/sessions/" + session).then().body("outcome", equalTo("Stuck"));
    }

    private static double stuck(Statement statement) throws SQLException {
        try (ResultSet count = statement.executeQuery(
                "select count(*) from session where not ended and date_last_life < now() - interval '1 hour'")) {
            count.next();
            return count.getDouble(1);
        }
    }

    @Test
    void whatWasAcknowledgedBeforeTheServerWasKilledIsThereOnce() throws Exception {
        CreatingClients clients = CreatingClients.repeating(domain.serverUrl(""), CLIENTS);
        try (clients) {
            clients.awaitMore(BEFORE_THE_KILL);
            domain.kill();
            domain.startAgain();
            users.awaitReady();
            clients.awaitMore(AFTER_THE_KILL);
        }

        Comparison comparison = Comparison.of(clients, database, domain.serverUrl(""));
        System.out.printf("Payara Server killed: %s; %s%n", comparison, clients);
        assertThat(clients.failed()).as("never answered").isEmpty();
        assertThat(clients.repeats())
                .as("repeats; none means that nothing was interrupted")
                .isPositive();
        assertThat(comparison).matches(Comparison::isWhole);
    }
}
