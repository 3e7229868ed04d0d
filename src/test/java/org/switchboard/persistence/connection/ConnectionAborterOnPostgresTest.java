package org.switchboard.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.switchboard.persistence.SqlState;
import org.switchboard.support.Eventually;
import org.switchboard.support.NewDatabase;

/** What waits for PostgreSQL can be ended from outside. */
class ConnectionAborterOnPostgresTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final NewDatabase database = NewDatabase.onPostgres("breaking");
    private final GuardedDataSource connections = new GuardedDataSource(database.connections());
    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    @AfterEach
    void close() {
        threads.shutdownNow();
        database.close();
    }

    private boolean sleeps() throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.execute("select pg_sleep(600)");
        }
    }

    private long sleeping() {
        return Long.parseLong(database.texts("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and query like 'select pg_sleep%' and state = 'active'")
                .get(0));
    }

    @Test
    void whoWaitsHearsThatTheConnectionIsLostAndTheNextConnectionIsSound() throws Exception {
        Future<Boolean> waiting = threads.submit(this::sleeps);
        Eventually.becomes("statements that wait", 1L, PATIENCE, this::sleeping);

        connections.breakOff();

        assertThatThrownBy(() -> waiting.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .matches(SqlState::isConnectionLost);
        try (Connection next = connections.getConnection()) {
            assertThat(next.isValid(1)).isTrue();
        }
    }

    @Test
    void aConnectionBesideThePoolIsNotCountedAndBeginsATransaction() throws SQLException {
        try (Connection beside = connections.beside();
                Statement statement = beside.createStatement();
                ResultSet answer = statement.executeQuery("select 1")) {
            assertThat(answer.next()).isTrue();
            assertThat(beside.getAutoCommit()).isFalse();
            assertThat(connections.active()).isZero();
            assertThat(beside.isWrapperFor(HikariDataSource.class)).isFalse();
        }
    }
}
