package org.switchboard.door;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The compiler of this JVM, and whether it still has much to do. Thread-safe. */
final class Compiler {
    /** Over how long it is looked at. */
    private static final Duration SPAN = Duration.ofSeconds(3);

    /** How much of that time it may compile and yet be called done: some methods are compiled forever. */
    private static final double AT_REST = 0.1;

    private final @Nullable CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    private long since = System.nanoTime();
    private long before = millis();
    private boolean rested;

    /** Whether it compiled next to nothing in a whole span since this was made; never, if the JVM does not tell. */
    synchronized boolean hasRested() {
        long nanos = System.nanoTime() - since;
        if (rested || nanos < SPAN.toNanos()) {
            return rested;
        }
        long spent = millis() - before;
        since += nanos;
        before += spent;
        rested = before > 0 && spent < AT_REST * Duration.ofNanos(nanos).toMillis();
        return rested;
    }

    private long millis() {
        return compiler == null || !compiler.isCompilationTimeMonitoringSupported()
                ? 0
                : compiler.getTotalCompilationTime();
    }
}
