package org.switchboard.startup;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The compiler of this JVM, and whether it still has much to do. Thread-safe. */
final class JitCompiler {
    /** Over how long it is looked at. */
    static final Duration SPAN = Duration.ofSeconds(3);

    /** How much of that time it may compile and yet be called done: some methods are compiled again and again. */
    private static final double AT_REST = 0.1;

    private final LongSupplier nanos;
    private final LongSupplier compiledMillis;
    private long since;
    private long before;
    private boolean rested;

    /**
     * A compiler that is looked at from now on.
     *
     * @param nanos the time
     * @param compiledMillis for how long it has compiled, all its threads together; always 0 if it does not tell
     */
    JitCompiler(LongSupplier nanos, LongSupplier compiledMillis) {
        this.nanos = nanos;
        this.compiledMillis = compiledMillis;
        since = nanos.getAsLong();
        before = compiledMillis.getAsLong();
    }

    static JitCompiler ofThisJvm() {
        @Nullable CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
        boolean tells = compiler != null && compiler.isCompilationTimeMonitoringSupported();
        return new JitCompiler(System::nanoTime, () -> tells ? compiler.getTotalCompilationTime() : 0);
    }

    /** Whether it compiled next to nothing in a whole span since then; never, if the JVM does not tell. */
    synchronized boolean hasRested() {
        long span = nanos.getAsLong() - since;
        if (rested || span < SPAN.toNanos()) {
            return rested;
        }
        long spent = compiledMillis.getAsLong() - before;
        since += span;
        before += spent;
        rested = before > 0 && spent < AT_REST * Duration.ofNanos(span).toMillis();
        return rested;
    }
}
