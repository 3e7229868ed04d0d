package org.switchboard.it.administration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.it.administration.AdministeredServer.PATIENCE;
import static org.switchboard.it.administration.AdministeredServer.admin;
import static org.switchboard.it.administration.AdministeredServer.alice;
import static org.switchboard.it.administration.AdministeredServer.as;
import static org.switchboard.it.administration.AdministeredServer.connection;
import static org.switchboard.it.administration.AdministeredServer.jmx;
import static org.switchboard.it.administration.AdministeredServer.measured;
import static org.switchboard.it.administration.AdministeredServer.metric;
import static org.switchboard.it.administration.AdministeredServer.metrics;
import static org.switchboard.it.administration.AdministeredServer.newSession;

import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;
import javax.management.MBeanOperationInfo;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.switchboard.monitoring.RateMeter;
import org.switchboard.support.Eventually;
import org.switchboard.support.MetricsSnapshot;

/** What a server measures, told alike by JMX, as metrics and by {@code GET /server}. */
class MeasurementsIT {
    @Test
    void everyAttributeHasADescriptionAndAUnit() throws Exception {
        Set<ObjectName> beans = jmx().queryNames(new ObjectName("org.switchboard:*"), null);

        assertThat(beans.stream().map(name -> name.getKeyProperty("type")).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("Pool", "Requests", "Server", "Sessions", "SignIns", "Sweeps");
        for (ObjectName name : beans) {
            MBeanInfo info = jmx().getMBeanInfo(name);
            for (MBeanAttributeInfo attribute : info.getAttributes()) {
                assertThat(attribute.getDescription())
                        .as(name + " " + attribute)
                        .isNotBlank();
                assertThat(attribute.getDescriptor().getFieldValue("units"))
                        .as(name + " " + attribute)
                        .isNotNull();
                assertThat(jmx().getAttribute(name, attribute.getName())).isNotNull();
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

    @Test
    void everyAttributeIsAMetricOfTheSameValueWhileNothingHappens() throws Exception {
        newSession();
        alice().get("/sessions/none").then().statusCode(404);
        as("alice@acme.example", "wrong").get("/sessions").then().statusCode(401);

        Eventually.becomes(
                "what attributes and metrics tell differently",
                Map.of(),
                PATIENCE,
                () -> MetricsSnapshot.ofJmx(jmx()).differencesFrom(MetricsSnapshot.ofMetrics(metrics())));

        assertThat(MetricsSnapshot.ofJmx(jmx()).values())
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

    @Test
    void aRefusalIsCountedByItsReasonThroughEveryInterface() throws Exception {
        double before = measured("Requests", "Refusals", "NotFound");
        alice().get("/sessions/none").then().statusCode(404);
        given().baseUri(AdministeredServer.url("").toString())
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
}
