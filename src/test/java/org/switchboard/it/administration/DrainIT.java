package org.switchboard.it.administration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.it.administration.AdministeredServer.ADMIN;
import static org.switchboard.it.administration.AdministeredServer.PATIENCE;
import static org.switchboard.it.administration.AdministeredServer.admin;
import static org.switchboard.it.administration.AdministeredServer.alice;
import static org.switchboard.it.administration.AdministeredServer.bean;
import static org.switchboard.it.administration.AdministeredServer.jmx;
import static org.switchboard.it.administration.AdministeredServer.lastAudited;
import static org.switchboard.it.administration.AdministeredServer.measured;
import static org.switchboard.it.administration.AdministeredServer.newSession;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.switchboard.support.Eventually;

/** Draining a server and letting it serve again, by JMX and by HTTP. */
class DrainIT {
    @AfterEach
    void serveAgain() {
        admin().post("/server/resume").then().statusCode(200);
    }

    @Test
    void whoDrainsIsNotReadyRefusesNewWorkAndIsReadyToStop() throws Exception {
        String drained = String.valueOf(jmx().invoke(bean("Server"), "drain", null, null));

        assertThat(drained).isEqualTo("Draining");
        given().baseUri(AdministeredServer.url("").toString())
                .get("/health/ready")
                .then()
                .statusCode(503);
        Eventually.becomes("what is measured", true, PATIENCE, () -> measured("Server", "Draining") == 2);
        Response refused = alice().body("{}").post("/sessions");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.jsonPath().getString("responseStatus.errorCode")).isEqualTo("Draining");
        assertThat(admin().get("/server").jsonPath().getString("state")).isEqualTo("ReadyToStop");
        assertThat(lastAudited("Drained").getString("door")).isEqualTo("jmx");

        jmx().invoke(bean("Server"), "resume", null, null);

        assertThat(lastAudited("Resumed").getString("door")).isEqualTo("jmx");
        given().baseUri(AdministeredServer.url("").toString())
                .get("/health/ready")
                .then()
                .statusCode(200);
        newSession();
    }

    @Test
    void anAdministratorDrainsByHttp() {
        assertThat(admin().post("/server/drain").jsonPath().getString("state")).isEqualTo("Draining");

        assertThat(lastAudited("Drained").getString("actor")).isEqualTo(ADMIN);
    }

    @Test
    void anAdministratorResumesByHttp() throws Exception {
        jmx().invoke(bean("Server"), "resume", null, null);

        assertThat(admin().post("/server/resume").jsonPath().getString("state")).isEqualTo("Serving");

        JsonPath audited = lastAudited("Resumed");
        assertThat(audited.getString("actor")).isEqualTo(ADMIN);
        assertThat(audited.getString("kind")).isEqualTo("Server");
    }
}
