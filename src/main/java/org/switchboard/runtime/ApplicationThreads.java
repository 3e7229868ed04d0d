package org.switchboard.runtime;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;

/**
 * Makes threads that hold nothing of the application once they have ended. When two threads load a class of the server for
 * the first time at the same moment, its module system (Felix) may keep one of them for ever; a thread of the server's own
 * factory keeps the application's class loader by that, so these are plain ones. They have the application's class loader
 * while they work, and no context of a component. Thread-safe.
 */
public final class ApplicationThreads implements ThreadFactory {
    private static final Logger LOG = Logger.getLogger(ApplicationThreads.class.getName());

    private final String name;
    private final AtomicInteger made = new AtomicInteger();

    /** @param name what its threads do */
    public ApplicationThreads(String name) {
        this.name = "switchboard-" + name;
    }

    /** Takes on nothing more and lets what runs come to its end, if it does in time; {@code who} runs it is for the log. */
    public static void end(ExecutorService threads, Duration patience, String who) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warning(() -> who + " did not end in " + patience.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(null, () -> run(work), name + '-' + made.incrementAndGet(), 0, false);
        thread.setContextClassLoader(null);
        thread.setDaemon(true);
        return thread;
    }

    private static void run(Runnable work) {
        Thread.currentThread().setContextClassLoader(ApplicationThreads.class.getClassLoader());
        try {
            work.run();
        } finally {
            Thread.currentThread().setContextClassLoader(null);
        }
    }
}
