package org.switchboard.persistence.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.switchboard.monitoring.Metric;
import org.switchboard.persistence.SqlState;
import org.switchboard.support.Eventually;

/** What is counted of a pool of two connections, be it our own or another. */
class GuardedDataSourceTest {
    private static final int SIZE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String URL = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    private final JdbcConnectionPool another = another();
    private final GuardedDataSource database = new GuardedDataSource(new ServerDataSource(another));
    private final HikariDataSource ours = ours();

    private static JdbcConnectionPool another() {
        JdbcConnectionPool pool = JdbcConnectionPool.create(URL, "sa", "");
        pool.setMaxConnections(SIZE);
        return pool;
    }

    private static HikariDataSource ours() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(URL);
        config.setUsername("sa");
        config.setMaximumPoolSize(SIZE);
        return new HikariDataSource(config);
    }

    @AfterEach
    void close() {
        ours.close();
        another.dispose();
    }

    @Test
    void aConnectionIsInUseUntilItIsGivenBack() throws SQLException {
        Connection first = database.getConnection();
        Connection second = database.getConnection();
        assertThat(database.active()).isEqualTo(2);

        second.close();
        second.close();
        assertThat(database.active()).as("after one was closed twice").isEqualTo(1);

        first.close();
        assertThat(database.active()).isZero();
        assertThat(database.taken()).isEqualTo(2);
    }

    @Test
    void whoWaitsIsCountedUntilThereIsAConnectionAndForHowLong() throws Exception {
        ExecutorService others = Executors.newFixedThreadPool(SIZE);
        try {
            Connection first = database.getConnection();
            Connection second = database.getConnection();
            long waitedBefore = database.waitedMilliseconds();
            List<Future<Connection>> waiting = new ArrayList<>();
            for (int i = 0; i < SIZE; i++) {
                waiting.add(others.submit(() -> database.getConnection()));
            }
            Eventually.becomes("threads that wait", 2L, PATIENCE, database::waiting);
            long seen = System.nanoTime();
            Eventually.becomes(
                    "both wait for 50 ms",
                    true,
                    PATIENCE,
                    () -> System.nanoTime() - seen > TimeUnit.MILLISECONDS.toNanos(50));

            first.close();
            Eventually.becomes("threads that wait", 1L, PATIENCE, database::waiting);
            second.close();
            for (Future<Connection> each : waiting) {
                each.get().close();
            }

            assertThat(database.waiting()).isZero();
            assertThat(database.waitedMilliseconds() - waitedBefore)
                    .as("milliseconds, of two who each waited for 50 and more")
                    .isGreaterThanOrEqualTo(100);
        } finally {
            others.shutdownNow();
        }
    }

    @Test
    void thatNoneIsToBeHadIsCounted() throws SQLException {
        another.setLoginTimeout(1);
        try (Connection first = database.getConnection();
                Connection second = database.getConnection()) {
            assertThat(first).isNotEqualTo(second);
            assertThatThrownBy(database::getConnection).isInstanceOf(SQLException.class);
        }

        assertThat(database.refused()).isEqualTo(1);
        assertThat(database.taken()).isEqualTo(2);
        assertThat(database.waiting()).isZero();
        assertThat(database.active()).isZero();
    }

    @Test
    void whatManyTakeAtOnceAddsUp() {
        int times = 500;
        List<CompletableFuture<Void>> takers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(2 * SIZE);
        try {
            for (int i = 0; i < times; i++) {
                takers.add(CompletableFuture.runAsync(this::takeAndGiveBack, threads));
            }
            takers.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }

        assertThat(database.taken()).isEqualTo(times);
        assertThat(database.active()).isZero();
        assertThat(database.waiting()).isZero();
    }

    private void takeAndGiveBack() {
        try (Connection connection = database.getConnection()) {
            assertThat(connection.isClosed()).isFalse();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aConnectionThatIsCountedDoesWhatItDid() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(connection).isEqualTo(connection).isNotEqualTo(statement.getConnection());
            assertThat(connection.getAutoCommit()).isFalse();
            assertThatThrownBy(() -> statement.execute("select nonsense"))
                    .as("what the database objects to, not that a call failed")
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("NONSENSE");
        }
    }

    /** A database that does what it is asked to commit, and whose answer is lost. */
    private static DataSource losingAnswers(DataSource database) {
        return proxy(
                DataSource.class,
                database,
                (method, result) -> result instanceof Connection connection
                        ? proxy(Connection.class, connection, GuardedDataSourceTest::lostIfCommit)
                        : result);
    }

    private static Object lostIfCommit(Method method, Object result) throws SQLException {
        if (method.getName().equals("commit")) {
            throw new SQLException("The connection is gone", "08006");
        }
        return result;
    }

    private interface After {
        Object of(Method method, Object result) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T target, After after) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> after.of(method, method.invoke(target, arguments))));
    }

    @Test
    void thatTheAnswerToACommitIsLostMeansThatItIsNotKnownWhetherItWasDone() throws SQLException {
        try (Connection connection = new GuardedDataSource(losingAnswers(ours)).getConnection()) {
            assertThatThrownBy(connection::commit)
                    .matches(SqlState::isUnresolved)
                    .hasMessageContaining("not known");
        }
    }

    @Test
    void whileTheDatabaseIsAwayNobodyWaitsForAConnection() throws SQLException {
        AtomicBoolean isThere = new AtomicBoolean();
        database.openWhile(isThere::get);

        assertThatThrownBy(database::getConnection).matches(SqlState::isConnectionLost);
        assertThat(database.active()).isZero();

        isThere.set(true);
        database.getConnection().close();
        assertThat(database.taken()).isEqualTo(1);
    }

    @Test
    void ofOurPoolTheSizeIsToldTooAndOfAnotherWhatIsCounted() {
        List<String> counted = List.of("Active", "Waiting", "Taken", "WaitMilliseconds", "Failures");

        assertThat(names(another)).isEqualTo(counted);
        assertThat(names(ours)).startsWith(counted.toArray(String[]::new)).endsWith("Idle", "Maximum");
    }

    private static List<String> names(DataSource pool) {
        return new PoolMetrics(new GuardedDataSource(pool))
                .metrics().stream().map(Metric::name).toList();
    }

    @Test
    void eachFigureIsToldUnderItsOwnName() throws SQLException {
        GuardedDataSource counted = new GuardedDataSource(ours);
        PoolMetrics metrics = new PoolMetrics(counted);
        counted.getConnection().close();

        try (Connection inUse = counted.getConnection()) {
            assertThat(inUse.isClosed()).isFalse();
            assertThat(value(metrics, "Active")).isEqualTo(1);
            assertThat(value(metrics, "Waiting")).isZero();
            assertThat(value(metrics, "Taken")).isEqualTo(2);
            assertThat(value(metrics, "Failures")).isZero();
            assertThat(value(metrics, "Maximum")).isEqualTo(SIZE);
        }
    }

    private static double value(PoolMetrics metrics, String name) {
        return metrics.metrics().stream()
                .filter(metric -> metric.name().equals(name))
                .flatMap(metric -> metric.values().get().values().stream())
                .mapToDouble(Number::doubleValue)
                .sum();
    }
}
