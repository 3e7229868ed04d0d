package org.switchboard.it.administration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.switchboard.it.administration.AdministeredServer.admin;
import static org.switchboard.it.administration.AdministeredServer.alice;
import static org.switchboard.it.administration.AdministeredServer.as;
import static org.switchboard.it.administration.AdministeredServer.bean;
import static org.switchboard.it.administration.AdministeredServer.jmx;
import static org.switchboard.it.administration.AdministeredServer.lastAudited;
import static org.switchboard.it.administration.AdministeredServer.measured;
import static org.switchboard.it.administration.AdministeredServer.newSession;

import io.restassured.path.json.JsonPath;
import java.util.Map;
import javax.management.MBeanException;
import org.junit.jupiter.api.Test;

/** What an administrator does to a server, and nobody else: ending stuck sessions, signing users out, archiving. */
class ServerActionsIT {
    @Test
    void aStuckSessionIsEndedAndOneThatShowsLifeIsNot() throws Exception {
        String id = newSession();
        String[] texts = {"java.lang.String", "java.lang.String"};

        assertThatThrownBy(() -> jmx().invoke(bean("Server"), "endStuckSession", new Object[] {id, ""}, texts))
                .isInstanceOf(MBeanException.class)
                .hasMessageContaining("not stuck");
        jmx().invoke(bean("Server"), "endStuckSession", new Object[] {id, "0"}, texts);

        JsonPath ended = alice().get("/sessions/" + id).jsonPath();
        assertThat(ended.getBoolean("ended")).isTrue();
        assertThat(ended.getString("outcome")).isEqualTo("Stuck");
        assertThat(lastAudited("Ended").getString("entryId")).isEqualTo(id);
        admin().post("/server/stuck/" + id + "/end").then().statusCode(409);
        admin().post("/server/stuck/none/end").then().statusCode(404);
    }

    @Test
    void aUserIsSignedOut() throws Exception {
        Map<String, String> cookies = given().baseUri(AdministeredServer.url("").toString())
                .formParam("userName", "bob@acme.example")
                .formParam("password", "demo")
                .post("/auth/credentials")
                .then()
                .statusCode(200)
                .extract()
                .cookies();
        given().baseUri(AdministeredServer.url("").toString())
                .cookies(cookies)
                .get("/sessions")
                .then()
                .statusCode(200);

        Object told = jmx().invoke(
                        bean("Server"), "signOut", new Object[] {"bob@acme.example"}, new String[] {"java.lang.String"
                        });

        assertThat(told).isEqualTo("Ended 1 sign-ins");
        given().baseUri(AdministeredServer.url("").toString())
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
        given().baseUri(AdministeredServer.url("").toString())
                .get("/server")
                .then()
                .statusCode(401);
    }
}
