package org.switchboard.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.switchboard.support.Eventually;

/** What an administrator does to the application on the server; after each of these it serves as before. */
@OnPayaraServer
class DeploymentIT {
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Domain domain = DomainOfTheRun.domain();

    private static RequestSpecification as(String email, String password) {
        return given().accept(ContentType.JSON)
                .contentType(ContentType.JSON)
                .auth()
                .preemptive()
                .basic(email, password);
    }

    private String newSession() {
        return as("alice@acme.example", "demo")
                .body("{\"destination\":\"(814) 404-3093\"}")
                .post(domain.url("/sessions"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private int statusOf(String session) {
        return as("alice@acme.example", "demo")
                .get(domain.url("/sessions/" + session))
                .statusCode();
    }

    @AfterEach
    void theServiceIsReady() throws Exception {
        Eventually.becomes(
                "ready",
                200,
                PATIENCE,
                () -> given().get(domain.serverUrl("/health/ready")).statusCode());
        assertThat(statusOf(newSession())).isEqualTo(200);
    }

    @Test
    void whatIsUndeployedIsGoneAndDeployedAgainHasItsSessions() {
        String session = newSession();

        domain.asadmin("undeploy", Domain.APPLICATION);
        assertThat(statusOf(session)).isEqualTo(404);

        domain.deploy();
        assertThat(statusOf(session)).isEqualTo(200);
    }

    @Test
    void whatIsDisabledDoesNotServeUntilItIsEnabled() {
        String session = newSession();

        domain.asadmin("disable", Domain.APPLICATION);
        assertThat(statusOf(session)).isEqualTo(404);

        domain.asadmin("enable", Domain.APPLICATION);
        assertThat(statusOf(session)).isEqualTo(200);
    }

    @Test
    void aRedeploymentKeepsTheContextRootAndTheSessions() {
        String session = newSession();

        domain.redeploy();

        assertThat(statusOf(session)).isEqualTo(200);
    }

    @Test
    void nothingIsLeftOfAnApplicationThatWasRedeployed() {
        assertThat(domain.script("redeploys", "3")).contains("Nothing leaked");
    }
}
