package org.switchboard.runtime;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.runtime.ObjectMethods;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * For each of {@code equals}, {@code hashCode} and {@code toString} the JDK remembers, for all applications together, the
 * record that used it for the first time last. An application that has ended would be kept in memory by that, until
 * another begins to use a record; so a class of the JDK takes the place of ours. Made in time: when an application is
 * ended, none of its classes can be loaded any more.
 */
public final class RecordClassCleaner {
    private static final Logger LOG = Logger.getLogger(RecordClassCleaner.class.getName());

    private final Map<String, MethodType> methods = Map.of(
            "equals", methodType(boolean.class, String.class, Object.class),
            "hashCode", methodType(int.class, String.class),
            "toString", methodType(String.class, String.class));

    /** Makes the JDK take a text of its own for the last record. */
    public void forget() {
        try {
            MethodHandle component =
                    MethodHandles.publicLookup().findVirtual(String.class, "strip", methodType(String.class));
            for (Map.Entry<String, MethodType> method : methods.entrySet()) {
                ObjectMethods.bootstrap(
                        MethodHandles.lookup(), method.getKey(), method.getValue(), String.class, "text", component);
            }
        } catch (Throwable e) {
            LOG.log(Level.WARNING, "Some of the application may stay in memory", e);
        }
    }
}
