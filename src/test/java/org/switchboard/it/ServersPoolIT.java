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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.switchboard.support.Postgres;
import org.switchboard.support.Server;

/**
 * The WAR on a pool that an administrator made on the server (switchboard.db.jndi), with the driver outside the WAR. What
 * is acknowledged outlives a kill; what is refused leaves nothing; the log says what counts.
 */
class ServersPoolIT {
    private static final Pattern POSTGRES_URL = Pattern.compile("jdbc:postgresql://([^:]+):(\\d+)/(\\w+)");
    private static final boolean ON_POSTGRES =
            System.getProperty("database", "h2").equals("postgresql");
    private static final Path FOLDER = Path.of("target", "servers-pool-" + System.nanoTime());

    private static Server.SetUp setUp;
    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(FOLDER);
        String resource = "create-jdbc-resource --connectionpoolid switchboard jdbc/switchboard\n";
        setUp = ON_POSTGRES
                ? new Server.SetUp(postgresPool() + resource, List.of(driver()))
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
                setUp,
                "-Xmx384m",
                "-XX:+UseSerialGC");
    }

    private static String h2Pool() {
        return "create-jdbc-connection-pool --restype javax.sql.DataSource --datasourceclassname org.h2.jdbcx.JdbcDataSource"
                + " --steadypoolsize 2 --maxpoolsize 8 --property user=sa:password=sa switchboard\n"
                + "set resources.jdbc-connection-pool.switchboard.property.url=jdbc:h2:file:"
                + FOLDER.toAbsolutePath().resolve("data/servers") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE\n";
    }

    private static String postgresPool() {
        Matcher url = POSTGRES_URL.matcher(Postgres.running().newDatabase("servers_pool"));
        assertThat(url.find()).isTrue();
        return "create-jdbc-connection-pool --restype javax.sql.DataSource"
                + " --datasourceclassname org.postgresql.ds.PGSimpleDataSource --steadypoolsize 2 --maxpoolsize 8 --property"
                + " user=postgres:password=postgres:serverName=" + url.group(1) + ":portNumber=" + url.group(2)
                + ":databaseName=" + url.group(3) + " switchboard\n";
    }

    private static Path driver() {
        return Path.of(org.postgresql.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    private static RequestSpecification asAlice() {
        return given().baseUri(server.url("").toString())
                .accept(ContentType.JSON)
                .contentType(ContentType.JSON)
                .auth()
                .preemptive()
                .basic("alice@acme.example", "demo");
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
    void theLogSaysWhatCountsAndThatOurPoolDoesNot() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("server.log")))
                .contains("switchboard.db.jndi = jdbc/switchboard")
                .contains("not used, switchboard.db.jndi is set")
                .contains("There is no setting switchboard.db.usr")
                .contains("The nearest is switchboard.db.user")
                .doesNotContain("No SLF4J providers")
                .doesNotContain("Exception executing HealthCheck")
                .doesNotContain("HikariPool");
    }
}
