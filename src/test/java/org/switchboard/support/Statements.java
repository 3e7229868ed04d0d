package org.switchboard.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Stands between JPA and a database and notes, while somebody listens, each statement that is run, with its values. */
public final class Statements {
    private final DataSource database;
    private final Queue<Run> runs = new ConcurrentLinkedQueue<>();
    private volatile boolean listening;

    Statements(DataSource database) {
        this.database = database;
    }

    /** The database, with this in between. */
    DataSource between() {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = call(database, method, arguments);
            return result instanceof Connection connection ? connection(connection) : result;
        });
    }

    /** What is run meanwhile. */
    public List<Run> during(Runnable work) {
        runs.clear();
        listening = true;
        try {
            work.run();
        } finally {
            listening = false;
        }
        return List.copyOf(runs);
    }

    private Connection connection(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement && listening
                    ? statement(statement, String.valueOf(arguments[0]))
                    : result;
        });
    }

    private PreparedStatement statement(PreparedStatement statement, String sql) {
        Run run = new Run(sql, new ArrayList<>());
        return proxy(PreparedStatement.class, (method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1) {
                run.values().add(new Value(method, arguments));
            } else if (method.getName().startsWith("execute")) {
                runs.add(run);
            }
            return call(statement, method, arguments);
        });
    }

    private interface Behaviour {
        Object call(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Behaviour behaviour) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> behaviour.call(method, arguments)));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private record Value(Method setter, Object[] arguments) {}

    /** A statement that was run, and the values that it was given. */
    public record Run(String sql, List<Value> values) {
        /**
         * How PostgreSQL runs it.
         *
         * @param mode {@code force_custom_plan} for these values, {@code force_generic_plan} for any
         */
        public String plan(NewDatabase database, String mode) {
            return database.using(connection -> {
                try (Statement setting = connection.createStatement()) {
                    setting.execute("set local plan_cache_mode = " + mode);
                }
                try (PreparedStatement explain = connection.prepareStatement("explain " + sql)) {
                    for (Value value : values) {
                        call(explain, value.setter(), value.arguments());
                    }
                    List<String> lines = new ArrayList<>();
                    try (ResultSet rows = explain.executeQuery()) {
                        while (rows.next()) {
                            lines.add(rows.getString(1));
                        }
                    }
                    return lines.stream().collect(Collectors.joining("\n"));
                } catch (SQLException | RuntimeException e) {
                    throw e;
                } catch (Throwable e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }
}
