package org.switchboard.platform;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is taken out of a pool and given back, whichever pool it is: our own, or one of the server's, whose figures
 * are the server's. Adds up only, so that those who take connections do not wait for each other. Thread-safe.
 */
final class CountedDataSource extends WrappedDataSource {
    private final LongAdder asked = new LongAdder();
    private final LongAdder taken = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder givenBack = new LongAdder();
    private final LongAdder waitedNanos = new LongAdder();

    CountedDataSource(DataSource pool) {
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

    @Override
    public Connection getConnection() throws SQLException {
        return counted(pool()::getConnection);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return counted(() -> pool().getConnection(user, password));
    }

    /** What is asked of the pool. */
    @FunctionalInterface
    private interface Taking {
        Connection take() throws SQLException;
    }

    private Connection counted(Taking taking) throws SQLException {
        asked.increment();
        long begun = System.nanoTime();
        boolean given = false;
        try {
            Connection connection = taking.take();
            given = true;
            return toGiveBack(connection);
        } finally {
            waitedNanos.add(System.nanoTime() - begun);
            (given ? taken : refused).increment();
        }
    }

    private Connection toGiveBack(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                CountedDataSource.class.getClassLoader(), new Class<?>[] {Connection.class}, new InUse(connection));
    }

    /** Does what a connection does, and counts that it is given back, once however often it is closed. */
    private final class InUse implements InvocationHandler {
        private final Connection connection;
        private final AtomicBoolean isGivenBack = new AtomicBoolean();

        InUse(Connection connection) {
            this.connection = connection;
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
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw Objects.requireNonNullElse(e.getCause(), e);
            }
        }
    }
}
