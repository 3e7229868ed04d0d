package org.switchboard.it.administration;

import static io.restassured.RestAssured.given;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.openmbean.TabularData;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.switchboard.support.Databases;
import org.switchboard.support.Server;

/** One server for all tests of looking after a server: it drains fast, has few connections, and its database is open. */
final class AdministeredServer {
    static final Path FOLDER = Path.of("target", "administration-" + System.nanoTime());
    static final String ADMIN = "admin@switchboard.example";
    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Connections at most. */
    static final int POOL = 4;

    private static final Map<String, String> DATABASE = settings();
    private static final Server RUNNING = start();
    private static final MBeanServerConnection JMX = connect();

    private AdministeredServer() {}

    private static Map<String, String> settings() {
        Map<String, String> settings = Databases.settings("administration", FOLDER);
        settings.put("switchboard.drain.grace", "PT2S");
        settings.put("switchboard.db.pool.size", String.valueOf(POOL));
        settings.computeIfPresent("switchboard.db.url", (key, url) -> openToTheTest(url));
        return Map.copyOf(settings);
    }

    /** Another process may open a file of H2 too, and wait for what it holds. */
    private static String openToTheTest(String url) {
        return url.replace(";DB_CLOSE_ON_EXIT=FALSE", ";AUTO_SERVER=TRUE;LOCK_TIMEOUT=30000");
    }

    private static Server start() {
        Server server = Server.start(FOLDER, DATABASE);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    private static MBeanServerConnection connect() {
        try {
            VirtualMachine machine = VirtualMachine.attach(String.valueOf(RUNNING.pid()));
            JMXConnector connector =
                    JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
            machine.detach();
            return connector.getMBeanServerConnection();
        } catch (AttachNotSupportedException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static MBeanServerConnection jmx() {
        return JMX;
    }

    static URI url(String path) {
        return RUNNING.url(path);
    }

    static RequestSpecification as(String email, String password) {
        return given().baseUri(RUNNING.url("").toString())
                .contentType("application/json")
                .auth()
                .preemptive()
                .basic(email, password);
    }

    static RequestSpecification admin() {
        return as(ADMIN, "demo");
    }

    static RequestSpecification alice() {
        return as("alice@acme.example", "demo");
    }

    static String newSession() {
        return alice().body("{}")
                .post("/sessions")
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    static ObjectName bean(String type) throws Exception {
        return new ObjectName("org.switchboard:type=" + type);
    }

    static double measured(String type, String attribute) throws Exception {
        return (Double) JMX.getAttribute(bean(type), attribute);
    }

    static double measured(String type, String attribute, String label) throws Exception {
        TabularData table = (TabularData) JMX.getAttribute(bean(type), attribute);
        return table.containsKey(new Object[] {label})
                ? (Double) table.get(new Object[] {label}).get("value")
                : 0;
    }

    static String metrics() {
        return given().baseUri(RUNNING.url("").toString()).get("/metrics").asString();
    }

    static double metric(String name, String tag) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name + '{') && line.contains(tag))
                .mapToDouble(line -> Double.parseDouble(
                        line.substring(line.lastIndexOf('}') + 1).strip().split(" ")[0]))
                .findFirst()
                .orElse(-1);
    }

    static JsonPath lastAudited(String action) {
        return admin().get("/audit?countPerPage=50")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items.find { it.action == '" + action + "' }");
    }

    static Connection connection() throws SQLException {
        return DriverManager.getConnection(
                DATABASE.get("switchboard.db.url"),
                DATABASE.getOrDefault("switchboard.db.user", "switchboard"),
                DATABASE.getOrDefault("switchboard.db.password", ""));
    }
}
