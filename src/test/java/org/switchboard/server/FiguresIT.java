package org.switchboard.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.management.MBeanAttributeInfo;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.switchboard.support.Eventually;
import org.switchboard.support.MetricsSnapshot;

/** What the application measures, on Payara Server: the same in its MBeans and in the server's {@code /metrics}. */
@OnPayaraServer
class FiguresIT {
    /** What is counted in the database may be 5 s old; a sweep that runs meanwhile uses connections. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

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

    private static MetricsSnapshot inMetrics() {
        return MetricsSnapshot.ofMetrics(given().get(DOMAIN.serverUrl("/metrics"))
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    @Test
    void eachFigureHasADescriptionAndAUnit() throws Exception {
        Set<String> subjects = new TreeSet<>();
        for (ObjectName name : jmx.beans()) {
            subjects.add(name.getKeyProperty("type"));
            for (MBeanAttributeInfo attribute : jmx.server().getMBeanInfo(name).getAttributes()) {
                String unit = String.valueOf(attribute.getDescriptor().getFieldValue("units"));
                assertThat(unit).as("unit of %s", attribute).isNotBlank().isNotEqualTo("null");
                assertThat(attribute.getDescription())
                        .as("description of %s", attribute)
                        .hasSizeGreaterThan(unit.length() + 10)
                        .endsWith('(' + unit + ')');
            }
        }
        assertThat(subjects).containsExactly("Pool", "Requests", "Server", "Sessions", "SignIns", "Sweeps");
    }

    @Test
    void whileNothingHappensEachFigureIsTheSameInMetrics() throws Exception {
        USERS.newSession();
        failToSignIn();

        assertThat(MetricsSnapshot.ofJmx(jmx.server()).values()).hasSizeGreaterThan(20);
        Eventually.becomes("figures that differ between JMX and /metrics", Map.of(), PATIENCE, () -> {
            MetricsSnapshot inJmx = MetricsSnapshot.ofJmx(jmx.server());
            return inJmx.differencesFrom(inMetrics());
        });
    }

    /** As nobody who is anywhere else, so that no user is refused for too many failures. */
    private static void failToSignIn() {
        USERS.as("figures@nowhere.example", "wrong").get("/sessions/my").then().statusCode(401);
    }

    /** How many sessions of a kind there are, of those that have not ended. */
    private record Live(double all, double queued, double held) {
        static Live listed() {
            JsonPath list = USERS.admin()
                    .get("/sessions?all=true")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            return new Live(
                    list.getInt("items.count { !it.ended }"),
                    list.getInt("items.count { !it.ended && it.queueState == 'Queued' }"),
                    list.getInt("items.count { !it.ended && it.callState == 'Hold' }"));
        }

        static Live measured(MetricsSnapshot metricsSnapshot) {
            return new Live(
                    metricsSnapshot.of("switchboard_sessions_live"),
                    metricsSnapshot.of("switchboard_sessions_queued"),
                    metricsSnapshot.of("switchboard_sessions_held"));
        }
    }

    @Test
    void sessionsAreCountedByTheirState() throws Exception {
        Live before = Live.listed();
        USERS.newSession();
        USERS.patch(USERS.newSession(), "{\"queueState\":\"Queued\",\"ringQueueId\":\"support\"}");
        USERS.patch(USERS.newSession(), "{\"callState\":\"Hold\"}");

        Live after = new Live(before.all() + 3, before.queued() + 1, before.held() + 1);
        assertThat(Live.listed()).isEqualTo(after);
        Eventually.becomes("MBeans", after, PATIENCE, () -> Live.measured(MetricsSnapshot.ofJmx(jmx.server())));
        Eventually.becomes("/metrics", after, PATIENCE, () -> Live.measured(inMetrics()));
    }

    @Test
    void whatHappensIsCounted() throws Exception {
        MetricsSnapshot before = MetricsSnapshot.ofJmx(jmx.server());
        USERS.newSession();
        USERS.alice().get("/sessions/none").then().statusCode(404);
        failToSignIn();

        Map<String, Double> more = Map.of(
                "switchboard_sessions_created", 1.0,
                "switchboard_sessions_group_commits{size=1}", 1.0,
                "switchboard_requests_answers{status=200}", 1.0,
                "switchboard_requests_answers{status=404}", 1.0,
                "switchboard_requests_answers{status=401}", 1.0,
                "switchboard_requests_refusals{reason=NotFound}", 1.0,
                "switchboard_sign_ins_failures{reason=WRONG_CREDENTIALS}", 1.0);
        assertThat(grown(before, MetricsSnapshot.ofJmx(jmx.server()), more.keySet()))
                .isEqualTo(more);
        Eventually.becomes("/metrics", more, PATIENCE, () -> grown(before, inMetrics(), more.keySet()));
    }

    private static Map<String, Double> grown(MetricsSnapshot before, MetricsSnapshot after, Set<String> names) {
        Map<String, Double> grown = new TreeMap<>();
        names.forEach(name -> grown.put(name, after.of(name) - before.of(name)));
        return grown;
    }
}
