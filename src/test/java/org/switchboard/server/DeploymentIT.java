package org.switchboard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.switchboard.runtime.BuildVersion;
import org.switchboard.support.Eventually;
import org.switchboard.support.PollingClient;

/** What an administrator does to the application on the server; after each of these it serves as before. */
@OnPayaraServer
class DeploymentIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Domain domain = DomainOfTheRun.domain();
    private final DemoUsers users = new DemoUsers(domain);

    private int statusOf(String session) {
        return users.alice().get("/sessions/" + session).statusCode();
    }

    private void assertNothingIsHeldBut(int copies) throws Exception {
        try (Holdings holdings = domain.holdings()) {
            Holdings.Held held = holdings.nothingBut(copies);
            if (!held.isNothingBut(copies)) {
                fail(
                        "The server still holds of the application: %s; what holds it is in %s",
                        held, holdings.dumpedHeap());
            }
        }
    }

    @AfterEach
    void theServiceIsReady() throws Exception {
        users.awaitReady();
        assertThat(statusOf(users.newSession())).isEqualTo(200);
    }

    @Test
    void whatIsUndeployedIsGoneAndDeployedAgainHasItsSessions() throws Exception {
        String session = users.newSession();

        domain.asadmin("undeploy", Domain.APPLICATION);
        try {
            assertThat(statusOf(session)).isEqualTo(404);
            assertNothingIsHeldBut(0);
        } finally {
            domain.deploy();
        }
        assertThat(statusOf(session)).isEqualTo(200);
    }

    @Test
    void whatIsDisabledDoesNotServeUntilItIsEnabled() throws Exception {
        String session = users.newSession();

        domain.asadmin("disable", Domain.APPLICATION);
        try {
            assertThat(statusOf(session)).isEqualTo(404);
            // The server keeps the class loader of what is disabled in its registry of applications.
            assertNothingIsHeldBut(1);
        } finally {
            domain.enable();
        }
        assertThat(statusOf(session)).isEqualTo(200);
    }

    @Test
    void aRedeploymentKeepsTheContextRootAndTheSessions() {
        String session = users.newSession();

        domain.redeploy();

        assertThat(statusOf(session)).isEqualTo(200);
    }

    @Test
    void aRedeploymentAndARestartTellNoClientALie() throws Exception {
        try (PollingClient client = PollingClient.at(domain.url(""))) {
            Eventually.becomes("what the client hears", PollingClient.SERVED, PATIENCE, client::lastOutcome);
            domain.script("redeploy");
            Eventually.becomes("what the client hears", PollingClient.SERVED, PATIENCE, client::lastOutcome);
            domain.script("stop");
            domain.startAgain();
            Eventually.becomes("what the client hears", PollingClient.SERVED, PATIENCE, client::lastOutcome);

            assertThat(client.heardNoLie())
                    .as("all that a client heard: %s", client.runs())
                    .isTrue();
            assertThat(client.outcomes()).contains(PollingClient.REFUSED, PollingClient.LATER);
        }
    }

    @Test
    void nothingIsLeftOfAnApplicationThatWasRedeployed() {
        assertThat(domain.script("redeploys", "3")).contains("Nothing leaked");
    }

    /** Whoever asks for its health does so all the while, as a load balancer does. */
    @Test
    void aStartWhoseHealthIsAskedForLogsNoFault() throws Exception {
        String before = domain.log();
        try (RepeatedRequest health = RepeatedRequest.forStatusOf(domain.serverUrl("/health/ready"))) {
            domain.redeploy();
            users.awaitReady();
            assertThat(health.answers())
                    .as("answers before and after the start was over")
                    .contains(503, 200);
        }

        assertThat(domain.log().substring(before.length()))
                .contains("Switchboard " + BuildVersion.CURRENT + " is configured so")
                .doesNotContain("[SEVERE]")
                .doesNotContain("Exception");
    }

    @Test
    void whatTheLibrariesOfTheApplicationSayIsInTheLogOfTheServer() {
        assertThat(domain.log())
                .containsPattern("\\[com\\.zaxxer\\.hikari\\.HikariDataSource][^\n]*\n? *switchboard - Start completed")
                .containsPattern(
                        "\\[org\\.flywaydb\\.core[\\w.]*][^\n]*\n? *Successfully (applied|validated) \\d+ migrations")
                .doesNotContain("SLF4J")
                .doesNotContain("Exception executing HealthCheck");
    }
}
