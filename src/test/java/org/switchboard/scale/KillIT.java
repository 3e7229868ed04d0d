package org.switchboard.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Clients create sessions through a load balancer while one of two servers is ended, in turn, and started again. A file of
 * H2 is of one server, so PostgreSQL only. {@code -Dkills=10} kills more often.
 */
@EnabledIfSystemProperty(named = "database", matches = "postgresql")
class KillIT {
    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final int CLIENTS = 6;

    private static TwoServers servers;

    @BeforeAll
    static void startServers() throws Exception {
        servers = TwoServers.start("killed", Map.of());
    }

    @AfterAll
    static void stopServers() {
        servers.close();
    }

    @Test
    void nothingIsLostOrDoubledForClientsThatRepeatWhenServersAreKilled() throws Exception {
        CreatingClients clients = whoseServersMeet(Disturbance.kill(KILLS));

        assertNothingIsLostOrDoubled("killed", clients);
        assertThat(clients.repeats())
                .as("repeats; none means that nothing was interrupted")
                .isPositive();
    }

    @Test
    void nothingIsLostOrDoubledForClientsThatRepeatWhenAServerIsTerminated() throws Exception {
        assertNothingIsLostOrDoubled("terminated", whoseServersMeet(Disturbance.terminate(1)));
    }

    private static CreatingClients whoseServersMeet(Disturbance disturbance) throws Exception {
        CreatingClients clients = CreatingClients.repeating(servers.url(), CLIENTS);
        try (clients) {
            disturbance.on(servers, clients);
        }
        return clients;
    }

    private static void assertNothingIsLostOrDoubled(String how, CreatingClients clients) throws Exception {
        Comparison comparison = Comparison.of(clients, servers.settings(), servers.url());
        System.out.printf("Servers %s: %s; %s%n", how, comparison, clients);
        assertThat(clients.failed()).as("never answered").isEmpty();
        assertThat(comparison).matches(Comparison::isWhole);
    }
}
