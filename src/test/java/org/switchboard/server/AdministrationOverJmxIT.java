package org.switchboard.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import javax.management.MBeanFeatureInfo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.switchboard.support.Eventually;

/**
 * Looking after the application by JMX, with the name and the password of the domain's administrator: each operation of
 * the MBean {@code Server} does what it says, and is in the audit trail under that name. Nobody else may.
 */
@OnPayaraServer
class AdministrationOverJmxIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Domain DOMAIN = DomainOfTheRun.domain();
    private static final DemoUsers USERS = new DemoUsers(DOMAIN);

    private static DomainJmx jmx;

    @BeforeAll
    static void connect() throws Exception {
        USERS.awaitReady();
        jmx = DOMAIN.jmx();
    }

    @AfterAll
    static void disconnect() throws IOException {
        jmx.close();
    }

    @AfterEach
    void serveAgain() {
        USERS.admin().post("/server/resume").then().statusCode(200);
    }

    /** What was done last, by whomever: asking for it is not noted. */
    private static void assertLastDone(String action, String kind) {
        JsonPath last = USERS.admin()
                .get("/audit?countPerPage=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items[0]");
        assertThat(Map.of(
                        "action", last.getString("action"),
                        "kind", last.getString("kind"),
                        "actor", last.getString("actor"),
                        "door", last.getString("door")))
                .as("the newest entry of the audit trail")
                .isEqualTo(Map.of("action", action, "kind", kind, "actor", Domain.ADMINISTRATOR, "door", "jmx"));
    }

    private static int statusOfAWrite() {
        return USERS.alice()
                .body("{\"destination\":\"(814) 404-3093\"}")
                .post("/sessions")
                .statusCode();
    }

    @Test
    void theseAreAllOperationsAndEachSaysWhatItDoes() throws Exception {
        assertThat(jmx.administration().getOperations())
                .allSatisfy(operation -> {
                    assertThat(operation.getDescription()).isNotBlank();
                    assertThat(operation.getSignature())
                            .allSatisfy(parameter ->
                                    assertThat(parameter.getDescription()).isNotBlank());
                })
                .extracting(MBeanFeatureInfo::getName)
                .containsExactlyInAnyOrder(
                        "drain", "resume", "runArchive", "endStuckSession", "signOut", "setLogLevel");
    }

    @Test
    void aDrainTakesNothingOnUntilItIsResumed() throws Exception {
        assertThat(jmx.does("drain")).isEqualTo("Draining");

        assertThat(USERS.readiness()).isEqualTo(503);
        assertLastDone("Drained", "Server");
        Eventually.becomes("status of a write", 503, PATIENCE, AdministrationOverJmxIT::statusOfAWrite);
        USERS.admin().get("/server").then().statusCode(200).body("state", equalTo("ReadyToStop"));
        assertThat(jmx.value("Server", "Draining")).isEqualTo(2.0);

        assertThat(jmx.does("resume")).isEqualTo("Serving");

        assertThat(USERS.readiness()).isEqualTo(200);
        assertThat(statusOfAWrite()).isEqualTo(200);
        assertLastDone("Resumed", "Server");
    }

    @Test
    void theArchiveIsRunNow() throws Exception {
        assertThat(jmx.does("runArchive")).isEqualTo("Moved 0");

        assertLastDone("Archived", "Server");
    }

    @Test
    void aSessionThatShowsNoLifeIsEndedAndOneThatDoesIsNot() throws Exception {
        String session = USERS.newSession();

        assertThatThrownBy(() -> jmx.does("endStuckSession", session, ""))
                .rootCause()
                .hasMessageContaining("not stuck");
        USERS.alice().get("/sessions/" + session).then().body("ended", equalTo(false));

        assertThat(jmx.does("endStuckSession", session, "0")).startsWith("Ended, silent since ");
        USERS.alice().get("/sessions/" + session).then().body("ended", equalTo(true), "outcome", equalTo("Stuck"));
        assertLastDone("Ended", "Session");
    }

    @Test
    void aUserIsSignedOut() throws Exception {
        Map<String, String> cookies = given().formParam("userName", "bob@acme.example")
                .formParam("password", "demo")
                .post(DOMAIN.url("/auth/credentials"))
                .then()
                .statusCode(200)
                .extract()
                .cookies();
        assertThat(statusWith(cookies)).isEqualTo(200);

        assertThat(jmx.does("signOut", "bob@acme.example")).startsWith("Ended ").endsWith(" sign-ins");

        assertThat(statusWith(cookies)).isEqualTo(401);
        assertLastDone("SignedOutByAdministrator", "User");
    }

    private static int statusWith(Map<String, String> cookies) {
        return given().cookies(cookies).get(DOMAIN.url("/sessions/my")).statusCode();
    }

    @Test
    void aLogLevelIsChangedInTheLogOfTheServer() throws Exception {
        assertThat(jmx.does("setLogLevel", "org.switchboard.job", "FINE")).isEqualTo("Was INFO");
        assertLastDone("LogLevelChanged", "Server");
        String before = DOMAIN.log();
        jmx.does("runArchive");

        Eventually.becomes(
                "that the log tells what is told at FINE",
                true,
                PATIENCE,
                () -> DOMAIN.log().substring(before.length()).contains("Swept 0 sessions into the archive"));

        assertThat(jmx.does("setLogLevel", "org.switchboard.job", "INFO")).isEqualTo("Was FINE");
    }

    static Stream<Arguments> otherCredentials() {
        return Stream.of(
                Arguments.of("a wrong password", new String[] {Domain.ADMINISTRATOR, "wrong"}),
                Arguments.of("an empty password", new String[] {Domain.ADMINISTRATOR, ""}),
                Arguments.of("a user of the application", new String[] {DemoUsers.ADMIN, "demo"}),
                Arguments.of("no name and no password", new String[0]));
    }

    /** The server says so with an exception that cannot be sent, of which the client sees only by whom it was made. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("otherCredentials")
    void othersAreNotLetIn(String who, String[] credentials) {
        assertThatThrownBy(() -> DOMAIN.jmx(credentials).close())
                .as("a connection with %s", who)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("com.sun.enterprise.admin.util.AdminLoginModule");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /server",
        "POST, /server/drain",
        "POST, /server/resume",
        "POST, /server/archive",
        "POST, /server/stuck/none/end",
        "POST, /server/users/bob/signout",
        "PUT,  /server/loggers/org.switchboard"
    })
    void byHttpWhoIsNoSystemAdministratorIsRefused(String method, String path) {
        USERS.mary().request(method, path).then().statusCode(403);
        given().request(method, DOMAIN.url(path)).then().statusCode(401);

        assertThat(USERS.readiness()).isEqualTo(200);
    }
}
