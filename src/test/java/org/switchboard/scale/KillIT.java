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
    private static final int CLIENTS = 8;
    private static final int SOME = 100;

    private static TwoServers servers;

    /** How a server comes to its end. */
    private interface Ending {
        void of(TwoServers servers, int which);
    }

    @BeforeAll
    static void startServers() throws Exception {
        servers = TwoServers.start("killed", Map.of(), TwoServers.SMALL);
    }

    @AfterAll
    static void stopServers() {
        servers.close();
    }

    @Test
    void nothingIsLostOrDoubledForClientsThatRepeatWhenServersAreKilled() throws Exception {
        CreatingClients clients = whileEnding(KILLS, TwoServers::kill);

        assertNothingIsLostOrDoubled("killed", clients);
        assertThat(clients.repeats())
                .as("repeats; none means that nothing was interrupted")
                .isPositive();
    }

    @Test
    void nothingIsLostOrDoubledForClientsThatRepeatWhenAServerIsTerminated() throws Exception {
        assertNothingIsLostOrDoubled("terminated", whileEnding(1, TwoServers::stop));
    }

    private static CreatingClients whileEnding(int times, Ending ending) throws Exception {
        CreatingClients clients = CreatingClients.repeating(servers.url(), CLIENTS);
        try (clients) {
            for (int time = 0; time < times; time++) {
                clients.awaitMore(SOME);
                ending.of(servers, time % 2);
                clients.awaitMore(SOME);
                servers.startAgain(time % 2);
            }
            clients.awaitMore(SOME);
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
