package org.switchboard.persistence.connection;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.switchboard.persistence.SqlState;

/**
 * Counts what is taken out of a pool and given back, whichever pool it is: our own, or one of the server's, whose figures
 * are the server's. Adds up only, so that those who take connections do not wait for each other. Thread-safe.
 */
final class GuardedDataSource extends WrappedDataSource {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    private final LongAdder asked = new LongAdder();
    private final LongAdder taken = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder givenBack = new LongAdder();
    private final LongAdder waitedNanos = new LongAdder();
    private final Set<Connection> inUse = ConcurrentHashMap.newKeySet();
    private volatile BooleanSupplier open = () -> true;

    GuardedDataSource(DataSource pool) {
        super(pool);
    }

    /** How many connections were taken since the start. */
    long taken() {
        return taken.sum();
    }

    /** How often none was to be had. */
    long refused() {
        return refused.sum();
    }

    /** How many are in use. What leaves is read before what comes, so that a change meanwhile makes no negative number. */
    long active() {
        long left = givenBack.sum();
        return taken.sum() - left;
    }

    /** How many ask for one at this moment. */
    long waiting() {
        long answered = taken.sum() + refused.sum();
        return asked.sum() - answered;
    }

    /** How long all together have waited, those who wait now not yet included. */
    long waitedMilliseconds() {
        return TimeUnit.NANOSECONDS.toMillis(waitedNanos.sum());
    }

    /** Gives connections out only while a condition holds; whoever asks else hears at once that there is none. */
    void openWhile(BooleanSupplier condition) {
        open = condition;
    }

    /** A new connection that is not counted, beside those of our own pool; out of another pool. */
    Connection beside() throws SQLException {
        if (!(pool() instanceof HikariDataSource ours)) {
            return pool().getConnection();
        }
        Properties properties = new Properties();
        properties.putAll(ours.getDataSourceProperties());
        properties.setProperty("user", ours.getUsername());
        properties.setProperty("password", ours.getPassword());
        Connection connection = DriverManager.getConnection(ours.getJdbcUrl(), properties);
        connection.setAutoCommit(false);
        return connection;
    }

    /** Lets our own pool make its connections anew, each when it is given back. Of another pool the administrator says. */
    void renew() {
        if (pool() instanceof HikariDataSource ours) {
            ours.getHikariPoolMXBean().softEvictConnections();
        }
    }

    /** Breaks off what is done on the connections that are in use; whoever uses one hears that it has failed. */
    void breakOff() {
        inUse.forEach(ConnectionAborter::off);
    }

    @Override
    public Connection getConnection() throws SQLException {
        asked.increment();
        long begun = System.nanoTime();
        boolean given = false;
        try {
            Connection connection = takenFromPool();
            given = true;
            return toGiveBack(connection);
        } finally {
            waitedNanos.add(System.nanoTime() - begun);
            (given ? taken : refused).increment();
        }
    }

    private Connection takenFromPool() throws SQLException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (open.getAsBoolean()) {
            try {
                return pool().getConnection();
            } catch (SQLException e) {
                if (!isOurs() || System.nanoTime() - end > 0) {
                    throw new SQLTransientConnectionException("No connection was to be had", SqlState.NO_CONNECTION, e);
                }
            }
        }
        throw new SQLTransientConnectionException("The database does not answer", SqlState.NO_CONNECTION);
    }

    /** Our own pool waits a part of the time only, so that it is noticed meanwhile when the database goes away. */
    private boolean isOurs() {
        return pool() instanceof HikariDataSource;
    }

    private Connection toGiveBack(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                GuardedDataSource.class.getClassLoader(), new Class<?>[] {Connection.class}, new InUse(connection));
    }

    /** Does what a connection does, and counts that it is given back, once however often it is closed. */
    private final class InUse implements InvocationHandler {
        private final Connection connection;
        private final AtomicBoolean isGivenBack = new AtomicBoolean();

        InUse(Connection connection) {
            this.connection = connection;
            inUse.add(connection);
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            String name = method.getName();
            if (name.equals("equals") && arguments != null) {
                return self == arguments[0];
            }
            if (name.equals("close") && isGivenBack.compareAndSet(false, true)) {
                givenBack.increment();
                inUse.remove(connection);
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
                throw name.equals("commit") && SqlState.isConnectionLost(cause) ? unresolved(cause) : cause;
            }
        }

        /** What was sent to be stored has been stored, or has not. */
        private static SQLException unresolved(Throwable cause) {
            return new SQLException("It is not known whether the transaction was stored", SqlState.UNRESOLVED, cause);
        }
    }
}
