package org.switchboard.persistence;

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
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.switchboard.runtime.ApplicationThreads;

/**
 * Asks the database each second whether it is there, on threads and a connection of its own. While it is not, nobody waits
 * for it: no connection is given out, and those in use are broken off once it has been silent for {@link #SILENCE}. So a
 * statement may take as long as it needs while the database answers others. After the database was away or took no writes,
 * the pool's connections are made anew. Thread-safe.
 */
@ApplicationScoped
public class DatabaseWatch {
    /** How long the database may leave a question unanswered before it counts as away. */
    static final Duration SILENCE = Duration.ofSeconds(4);

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class.getName());
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    /** A proof that the database takes writes counts as long as this. */
    private static final Duration PROOF = Duration.ofSeconds(5);

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int THREADS = 3;
    private static final int SECONDS_TO_END = 5;

    @Inject
    private MeteredDataSource connections;

    private final DatabaseState state = new DatabaseState();
    private @Nullable DatabaseProbe probe;
    private @Nullable ScheduledExecutorService threads;
    private @Nullable Future<Boolean> proof;
    private long provedAt;

    void start(@Observes @Priority(Migration.PRIORITY + 1) Startup startup) {
        DatabaseProbe made = new DatabaseProbe(connections);
        ScheduledExecutorService executor =
                Executors.newScheduledThreadPool(THREADS, new ApplicationThreads("database"));
        probe = made;
        threads = executor;
        if (DatabaseKind.of(connections) == DatabaseKind.POSTGRESQL) {
            connections.openWhile(state::isThere);
            executor.scheduleWithFixedDelay(() -> ask(made), 0, BETWEEN_QUESTIONS.toMillis(), TimeUnit.MILLISECONDS);
            executor.scheduleWithFixedDelay(() -> look(made), 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void ask(DatabaseProbe asked) {
        DatabaseState.Seen seen = asked.ask();
        DatabaseState.Seen before = state.changeTo(seen);
        if (before != seen) {
            LOG.log(
                    seen == DatabaseState.Seen.WRITABLE ? Level.INFO : Level.WARNING,
                    () -> "The database " + seen.text());
            if (seen == DatabaseState.Seen.WRITABLE) {
                connections.renew();
            }
        }
    }

    /** Counts looks and not time, for a process that itself stood still has not waited. */
    private void look(DatabaseProbe asked) {
        if (asked.looksAtOpenQuestion() * BETWEEN_LOOKS.toMillis() < SILENCE.toMillis()) {
            return;
        }
        if (state.changeTo(DatabaseState.Seen.AWAY) != DatabaseState.Seen.AWAY) {
            LOG.warning(() ->
                    "The database has not answered for " + SILENCE.toSeconds() + " s; what waits for it is broken off");
        }
        asked.breakOff();
        connections.breakOff();
    }

    /** Whether the database took a write within the last seconds, or does so now. Waits a bounded time for that. */
    public boolean takesWrites() {
        if (!state.isThere()) {
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
        DatabaseProbe made = probe;
        ScheduledExecutorService executor = threads;
        if (made == null || executor == null) {
            throw new IllegalStateException("asked before the start");
        }
        @Nullable Future<Boolean> last = proof;
        if (last != null && !(last.isDone() && System.nanoTime() - provedAt > PROOF.toNanos())) {
            return last;
        }
        Future<Boolean> current = executor.submit(made::writes);
        provedAt = System.nanoTime();
        proof = current;
        return current;
    }

    @PreDestroy
    void stop() {
        ScheduledExecutorService executor = threads;
        DatabaseProbe made = probe;
        if (executor == null || made == null) {
            return;
        }
        executor.shutdown();
        try {
            if (!executor.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.warning("The watch of the database did not end in " + SECONDS_TO_END + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        made.breakOff();
    }
}
