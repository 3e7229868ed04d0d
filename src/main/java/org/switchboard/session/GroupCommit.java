package org.switchboard.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.switchboard.platform.monitoring.LabelledCounter;
import org.switchboard.platform.monitoring.Metric;
import org.switchboard.platform.monitoring.MetricSource;
import org.switchboard.platform.monitoring.RateMeter;

/**
 * Stores sessions that arrive at the same time in one transaction, so that they share its cost: the round trips, and the
 * wait for the disk. A request that comes alone is stored at once. Nobody waits for company: while some requests are
 * being stored, the next ones gather, and one of their own threads then stores them all. If a shared transaction fails,
 * each session is tried alone, so none suffers for another. Thread-safe; holds at most one entry per waiting thread.
 */
@Singleton
class GroupCommit implements MetricSource {
    private static final int MAX_TOGETHER = 32;
    private static final int TRANSACTIONS_AT_ONCE = 3;
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final CommitQueue stored;
    private final CommitQueue rehearsed;
    private final LongAdder created = new LongAdder();
    private final LabelledCounter transactions = new LabelledCounter();
    private final RateMeter creates;

    @Inject
    GroupCommit(Sessions sessions, Clock clock) {
        creates = new RateMeter(clock);
        stored = new CommitQueue(sessions::add, this::count);
        rehearsed = new CommitQueue(sessions::rehearse, size -> {});
    }

    @Override
    public String subject() {
        return "Sessions";
    }

    @Override
    public List<Metric> metrics() {
        return List.of(
                Metric.counter("Created", "Sessions that this server has stored", "sessions", created::sum),
                Metric.gauge(
                        "CreatesPerSecond",
                        "Sessions that this server has stored in a second, over the last " + RateMeter.SECONDS
                                + " seconds",
                        "sessions per second",
                        creates::perSecond),
                Metric.counter(
                        "GroupCommits",
                        "Transactions that stored new sessions, by how many each stored",
                        "transactions",
                        "size",
                        transactions));
    }

    /** A session to store with what belongs to it, and the thread that waits for it. */
    private static final class Waiting {
        private final List<Object> entities;
        private final Thread thread = Thread.currentThread();
        private volatile boolean done;
        private volatile @Nullable RuntimeException failure;

        Waiting(List<Object> entities) {
            this.entities = entities;
        }

        void finish(@Nullable RuntimeException reason) {
            failure = reason;
            done = true;
            LockSupport.unpark(thread);
        }
    }

    /**
     * Tries to store a new session and what belongs to it, and takes it back; for a dry run. Dry runs share transactions
     * with each other as creates do, and never with a create.
     */
    void rehearse(List<Object> entities) {
        rehearsed.add(entities);
    }

    /**
     * Stores a new session and what belongs to it, together or not at all. When this returns, they are on disk.
     *
     * @param entities the session, then what refers to it
     *
     * @throws jakarta.persistence.PersistenceException if nothing was stored, such as when the idempotency key is taken
     */
    void add(List<Object> entities) {
        stored.add(entities);
    }

    private void count(int together) {
        created.add(together);
        creates.mark(together);
        transactions.add(String.valueOf(together));
    }

    /** Those who wait for the same kind of transaction, and the transactions under way. */
    private static final class CommitQueue {
        private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
        private final Semaphore turns = new Semaphore(TRANSACTIONS_AT_ONCE);
        private final Consumer<List<Object>> transaction;
        private final IntConsumer succeeded;

        CommitQueue(Consumer<List<Object>> transaction, IntConsumer succeeded) {
            this.transaction = transaction;
            this.succeeded = succeeded;
        }

        void add(List<Object> entities) {
            Waiting own = new Waiting(entities);
            queue.add(own);
            while (!own.done) {
                if (!turns.tryAcquire() || !storeGathered()) {
                    LockSupport.parkNanos(this, LOOK_AGAIN_NANOS);
                }
            }
            RuntimeException failure = own.failure;
            if (failure != null) {
                throw failure;
            }
        }

        /** Whether there was anything to store; if not, another thread is storing what this one waits for. */
        private boolean storeGathered() {
            try {
                List<Waiting> together = gather();
                if (!together.isEmpty()) {
                    store(together);
                }
                return !together.isEmpty();
            } finally {
                turns.release();
                wakeNext();
            }
        }

        private List<Waiting> gather() {
            List<Waiting> together = new ArrayList<>();
            Waiting next = queue.poll();
            while (next != null) {
                together.add(next);
                next = together.size() < MAX_TOGETHER ? queue.poll() : null;
            }
            return together;
        }

        private void store(List<Waiting> together) {
            try {
                transaction.accept(together.stream()
                        .flatMap(waiting -> waiting.entities.stream())
                        .toList());
            } catch (RuntimeException e) {
                if (together.size() == 1) {
                    together.get(0).finish(e);
                } else {
                    together.forEach(waiting -> store(List.of(waiting)));
                }
                return;
            }
            succeeded.accept(together.size());
            together.forEach(waiting -> waiting.finish(null));
        }

        /** Whoever waits and was not taken along has the next turn. */
        private void wakeNext() {
            Waiting next = queue.peek();
            if (next != null) {
                LockSupport.unpark(next.thread);
            }
        }
    }
}
