package org.switchboard.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A wire to a database on which the next commit of new rows can be held until it is let go; all others pass. */
public final class HeldCommits {
    private final AtomicReference<@Nullable Hold> next = new AtomicReference<>();

    /** A commit that is held. */
    public static final class Hold {
        private final String insert;
        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        Hold(String insert) {
            this.insert = insert;
        }

        /** Waits until everything but the commit is done. */
        public void awaitCommit() throws InterruptedException {
            arrived.await();
        }

        /** Lets it be committed. */
        public void release() {
            released.countDown();
        }
    }

    /** Holds the next commit of rows that were inserted into a table. */
    public Hold holdNextInto(String table) {
        Hold hold = new Hold("insert into " + table + ' ');
        next.set(hold);
        return hold;
    }

    /** The same database behind the wire. */
    public DataSource wire(DataSource database) {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = invoke(database, method, arguments);
            return result instanceof Connection connection ? wire(connection) : result;
        });
    }

    private Connection wire(Connection connection) {
        AtomicBoolean inserted = new AtomicBoolean();
        return proxy(Connection.class, (method, arguments) -> {
            @Nullable Hold hold = next.get();
            if (hold != null && method.getName().equals("prepareStatement") && isInsert(hold, arguments)) {
                inserted.set(true);
            }
            if (hold != null && method.getName().equals("commit") && inserted.get() && next.compareAndSet(hold, null)) {
                hold.arrived.countDown();
                hold.released.await();
            }
            return invoke(connection, method, arguments);
        });
    }

    private static boolean isInsert(Hold hold, Object[] arguments) {
        return String.valueOf(arguments[0]).toLowerCase(Locale.ROOT).startsWith(hold.insert);
    }

    private interface Behaviour {
        Object of(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Behaviour behaviour) {
        return type.cast(Proxy.newProxyInstance(
                HeldCommits.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> behaviour.of(method, arguments)));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
