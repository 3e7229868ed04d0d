package org.switchboard.it.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.it.administration.AdministeredServer.PATIENCE;
import static org.switchboard.it.administration.AdministeredServer.POOL;
import static org.switchboard.it.administration.AdministeredServer.alice;
import static org.switchboard.it.administration.AdministeredServer.connection;
import static org.switchboard.it.administration.AdministeredServer.measured;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.switchboard.support.Eventually;

/** What a server measures of its pool of connections. */
class PoolMeasurementsIT {
    /** Each of the changes takes a connection and waits with it for its session, so those that come last get none. */
    @Test
    void whatIsTakenOutOfThePoolAndWhoWaitsForItIsCounted() throws Exception {
        int changes = 3 * POOL;
        ExecutorService threads = Executors.newFixedThreadPool(changes);
        List<Future<Integer>> answers = new ArrayList<>();
        double takenBefore = measured("Pool", "Taken");
        double waitedBefore = measured("Pool", "WaitMilliseconds");
        try (Connection connection = connection();
                Statement lock = connection.createStatement()) {
            List<String> ids = Stream.generate(AdministeredServer::newSession)
                    .limit(changes)
                    .toList();
            connection.setAutoCommit(false);
            lock.executeQuery("select id from session where id in ('" + String.join("', '", ids) + "') for update");

            ids.forEach(id -> answers.add(threads.submit(() -> alice().body("{\"consoleData\":\"x\"}")
                    .patch("/sessions/" + id)
                    .statusCode())));

            Eventually.becomes("connections in use", (double) POOL, PATIENCE, () -> measured("Pool", "Active"));
            Eventually.becomes("whether anybody waits", true, PATIENCE, () -> measured("Pool", "Waiting") > 0);
            assertThat(measured("Pool", "Idle")).isZero();
            assertThat(measured("Pool", "Maximum")).isEqualTo(POOL);
            connection.rollback();
        } finally {
            threads.shutdown();
        }
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(200);
        }

        Eventually.becomes("connections in use", 0.0, PATIENCE, () -> measured("Pool", "Active"));
        Eventually.becomes("threads that wait", 0.0, PATIENCE, () -> measured("Pool", "Waiting"));
        assertThat(measured("Pool", "Taken")).isGreaterThanOrEqualTo(takenBefore + changes);
        assertThat(measured("Pool", "WaitMilliseconds")).isGreaterThan(waitedBefore);
        assertThat(measured("Pool", "Failures")).isZero();
    }
}
