package org.switchboard.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * The wire to a database, which can be cut in the middle of a transaction: the statement or commit that was next is not done,
 * and the connection is gone, until the wire is mended.
 */
public final class PowerCut {
    private static final Set<String> COUNTED = Set.of("prepareStatement", "createStatement", "commit");

    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

    /** Cuts the wire once so many statements more are done. */
    public void after(int statements) {
        left.set(statements);
    }

    public void mend() {
        left.set(Integer.MAX_VALUE);
    }

    /** The same database behind the wire. */
    public DataSource wire(DataSource database) {
        return (DataSource) Proxy.newProxyInstance(
                PowerCut.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return ofObject(proxy, method, arguments);
                    }
                    Object result = invoke(database, method, arguments);
                    return result instanceof Connection connection ? wire(connection) : result;
                });
    }

    private Connection wire(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                PowerCut.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return ofObject(proxy, method, arguments);
                    }
                    if (COUNTED.contains(method.getName()) && left.getAndDecrement() <= 0) {
                        connection.abort(Runnable::run);
                        throw new SQLException("The wire was cut at " + method.getName(), "08006");
                    }
                    return invoke(connection, method, arguments);
                });
    }

    private Object ofObject(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "behind a wire that can be cut " + System.identityHashCode(this);
        };
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
