package org.switchboard.http.transport;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.switchboard.runtime.ApplicationThreads;

/**
 * Looks every half second whether a client is too slow, and has threads of its own for requests whose body came late.
 * Thread-safe.
 */
@Singleton
public class TransferMonitor {
    private static final Logger LOG = Logger.getLogger(TransferMonitor.class.getName());
    private static final long EVERY_MILLIS = 500;
    private static final int THREADS = 32;
    private static final long IDLE_SECONDS = 30;

    private final Set<Transfer> underWay = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(new ApplicationThreads("transfers"));
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            new ApplicationThreads("late-requests"));

    public TransferMonitor() {
        threads.allowCoreThreadTimeOut(true);
        clock.scheduleWithFixedDelay(this::check, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void begin(Transfer transfer) {
        underWay.add(transfer);
    }

    void end(Transfer transfer) {
        underWay.remove(transfer);
    }

    /** Does what is to be done now that a body is here. */
    void then(Runnable work) {
        threads.execute(work);
    }

    private void check() {
        for (Transfer transfer : underWay) {
            try {
                transfer.check();
            } catch (RuntimeException e) {
                // The server may have ended the request meanwhile; the next must be looked at all the same.
                LOG.log(Level.FINE, "A transfer could not be looked at", e);
            }
        }
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
        threads.shutdownNow();
    }
}
