package org.switchboard.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keys that an administrator set on the domain, and users of the domain's realm, from the next start of the application. */
@OnPayaraServer
class ConfigurationIT {
    private static final String ADDRESS = "https://voice.example/desk";
    private static final String USER = "olga";
    private static final Map<String, String> KEYS = new LinkedHashMap<>(Map.of(
            "switchboard.public.url", ADDRESS,
            "switchboard.users.realm", "file",
            "switchboard.groups", "agents=User+account:acme"));

    private static final Domain DOMAIN = DomainOfTheRun.domain();

    @BeforeAll
    static void setUp() {
        DOMAIN.asadmin("create-file-user", "--authrealmname", "file", "--groups", "agents", USER);
        KEYS.forEach((key, value) -> DOMAIN.asadmin(
                "set-config-property", "--source=domain", "--propertyName=" + key, "--propertyValue=" + value));
        DOMAIN.redeploy();
    }

    @AfterAll
    static void takeBack() {
        KEYS.keySet()
                .forEach(key -> DOMAIN.asadmin("delete-config-property", "--source=domain", "--propertyName=" + key));
        DOMAIN.asadmin("delete-file-user", "--authrealmname", "file", USER);
        DOMAIN.redeploy();
        given().get(DOMAIN.url("/soap12")).then().body(containsString("\"" + DOMAIN.url("/soap12") + "\""));
    }

    private static int statusFor(String user, String password) {
        return given().accept(ContentType.JSON)
                .auth()
                .preemptive()
                .basic(user, password)
                .get(DOMAIN.url("/sessions/my"))
                .statusCode();
    }

    @Test
    void aKeyCounts() {
        given().get(DOMAIN.url("/soap12")).then().statusCode(200).body(containsString("\"" + ADDRESS + "/soap12\""));
    }

    @Test
    void theLogOfTheStartSaysWhoSetAKey() {
        assertThat(DOMAIN.log()).contains("switchboard.public.url = " + ADDRESS + " (Domain)");
    }

    @Test
    void aUserOfTheRealmSignsInAndIsWhatTheGroupsSay() {
        assertThat(statusFor(USER, Domain.PASSWORD_OF_USERS)).isEqualTo(200);
        assertThat(statusFor(USER, "wrong")).isEqualTo(401);
        given().accept(ContentType.JSON)
                .contentType(ContentType.JSON)
                .auth()
                .preemptive()
                .basic(USER, Domain.PASSWORD_OF_USERS)
                .body("{\"destination\":\"(814) 404-3093\"}")
                .post(DOMAIN.url("/sessions"))
                .then()
                .statusCode(200)
                .header("X-Account", equalTo("acme"));
    }

    @Test
    void passwordsOfOurTablesOpenNothingThen() {
        assertThat(statusFor("alice@acme.example", "demo")).isEqualTo(401);
    }
}
