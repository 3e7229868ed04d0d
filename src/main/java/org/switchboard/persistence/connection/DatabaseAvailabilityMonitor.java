package org.switchboard.persistence.connection;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.switchboard.persistence.DatabaseKind;
import org.switchboard.runtime.ApplicationThreads;
import org.switchboard.runtime.StartupPriority;

/**
 * Asks the database each second whether it is there, on threads and a connection of its own. While it is not, nobody waits
 * for it: no connection is given out, and those in use are broken off once it has been silent for {@link #SILENCE}. So a
 * statement may take as long as it needs while the database answers others. After the database was away or took no writes,
 * the pool's connections are made anew. Thread-safe.
 */
@ApplicationScoped
public class DatabaseAvailabilityMonitor {
    /** How long the database may leave a question unanswered before it counts as away. */
    static final Duration SILENCE = Duration.ofSeconds(4);

    private static final Logger LOG = Logger.getLogger(DatabaseAvailabilityMonitor.class.getName());
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    /** A proof that the database takes writes counts as long as this. */
    private static final Duration PROOF = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int THREADS = 3;
    private static final Duration TO_END = Duration.ofSeconds(5);

    @Inject
    private GuardedDataSource connections;

    @Inject
    private DatabaseProbe probe;

    private final AtomicReference<DatabaseState> state = new AtomicReference<>(DatabaseState.WRITABLE);
    private final ScheduledExecutorService threads =
            Executors.newScheduledThreadPool(THREADS, new ApplicationThreads("database"));
    private @Nullable Future<Boolean> proof;
    private long provedAt;

    void start(@Observes @Priority(StartupPriority.SCHEMA_IN_PLACE) Startup startup) {
        if (DatabaseKind.of(connections) == DatabaseKind.POSTGRESQL) {
            connections.openWhile(this::isThere);
            threads.scheduleWithFixedDelay(this::ask, 0, BETWEEN_QUESTIONS.toMillis(), TimeUnit.MILLISECONDS);
            threads.scheduleWithFixedDelay(this::look, 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private boolean isThere() {
        return state.get() != DatabaseState.AWAY;
    }

    private void ask() {
        DatabaseState seen = probe.ask();
        if (state.getAndSet(seen) == seen) {
            return;
        }
        LOG.log(seen == DatabaseState.WRITABLE ? Level.INFO : Level.WARNING, () -> "The database " + seen.text());
        if (seen == DatabaseState.WRITABLE) {
            connections.renew();
        }
    }

    /** Counts looks and not time, for a process that itself stood still has not waited. */
    private void look() {
        if (probe.looksAtOpenQuestion() * BETWEEN_LOOKS.toMillis() < SILENCE.toMillis()) {
            return;
        }
        if (state.getAndSet(DatabaseState.AWAY) != DatabaseState.AWAY) {
            LOG.warning(() ->
                    "The database has not answered for " + SILENCE.toSeconds() + " s; what waits for it is broken off");
        }
        probe.breakOff();
        connections.breakOff();
    }

    /** Whether the database took a write within the last seconds, or does so now. Waits a bounded time for that. */
    public boolean takesWrites() {
        if (!isThere()) {
            return false;
        }
        try {
            return proof().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    private synchronized Future<Boolean> proof() {
        @Nullable Future<Boolean> last = proof;
        if (last != null && !(last.isDone() && System.nanoTime() - provedAt > PROOF.toNanos())) {
            return last;
        }
        Future<Boolean> current = threads.submit(probe::writes);
        provedAt = System.nanoTime();
        proof = current;
        return current;
    }

    @PreDestroy
    void stop() {
        ApplicationThreads.end(threads, TO_END, "The watch of the database");
        probe.breakOff();
    }
}
