package org.switchboard.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Clients that never repeat create sessions through a load balancer while both servers are restarted, one after the other:
 * drained, stopped once ready for it, started, and taken in turn again.
 */
@EnabledIfSystemProperty(named = "database", matches = "postgresql")
class RollingIT {
    private static final int CLIENTS = 4;

    @Test
    void noWriteFailsWhileBothServersAreRestarted() throws Exception {
        try (TwoServers servers = TwoServers.start("rolling", Map.of("switchboard.drain.grace", "PT8S"))) {
            CreatingClients clients = CreatingClients.askingOnce(servers.url(), CLIENTS);
            try (clients) {
                Disturbance.rollingRestart().on(servers, clients);
            }
            Comparison comparison = Comparison.of(clients, servers.settings(), servers.url());
            System.out.printf("Servers restarted: %s; %s%n", comparison, clients);
            assertThat(clients.failed()).as("writes that failed, by key").isEmpty();
            assertThat(comparison).matches(Comparison::isWhole);
        }
    }
}
