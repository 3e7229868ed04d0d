package org.switchboard.session.creation;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.switchboard.persistence.SqlState;

/**
 * Those who wait for the same kind of transaction, and the transactions under way. What comes alone is stored at once.
 * Nobody waits for company: while some are being stored, the next ones gather, and one of their own threads then stores
 * them all. If a shared transaction fails, each is tried alone, so none suffers for another; not if the database is away, for what is
 * tried again may have been stored. Thread-safe; holds at most
 * one entry per waiting thread.
 *
 * @param <T> what is stored
 */
final class CommitQueue<T> {
    private static final int MAX_TOGETHER = 32;
    private static final int TRANSACTIONS_AT_ONCE = 3;
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Queue<Waiting<T>> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore turns = new Semaphore(TRANSACTIONS_AT_ONCE);
    private final Consumer<List<T>> transaction;
    private final IntConsumer succeeded;

    CommitQueue(Consumer<List<T>> transaction, IntConsumer succeeded) {
        this.transaction = transaction;
        this.succeeded = succeeded;
    }

    /**
     * Waits until what is given was stored.
     *
     * @throws RuntimeException why it was not
     */
    void add(T wanted) {
        Waiting<T> own = new Waiting<>(wanted);
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
        List<Waiting<T>> together = new ArrayList<>();
        try {
            gather(together);
            if (!together.isEmpty()) {
                store(together);
            }
            return !together.isEmpty();
        } catch (Error e) {
            together.forEach(waiting -> waiting.finishIfWaiting(e));
            throw e;
        } finally {
            turns.release();
            wakeNext();
        }
    }

    private void gather(List<Waiting<T>> together) {
        Waiting<T> next = queue.poll();
        while (next != null) {
            together.add(next);
            next = together.size() < MAX_TOGETHER ? queue.poll() : null;
        }
    }

    private void store(List<Waiting<T>> together) {
        try {
            transaction.accept(together.stream().map(waiting -> waiting.wanted).toList());
        } catch (RuntimeException e) {
            if (together.size() == 1 || SqlState.isConnectionLost(e)) {
                together.forEach(waiting -> waiting.finish(e));
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
        Waiting<T> next = queue.peek();
        if (next != null) {
            LockSupport.unpark(next.thread);
        }
    }

    /** What is to be stored, and the thread that waits for it. */
    private static final class Waiting<T> {
        private final T wanted;
        private final Thread thread = Thread.currentThread();
        private volatile boolean done;
        private volatile @Nullable RuntimeException failure;

        Waiting(T wanted) {
            this.wanted = wanted;
        }

        void finish(@Nullable RuntimeException reason) {
            failure = reason;
            done = true;
            LockSupport.unpark(thread);
        }

        void finishIfWaiting(Error reason) {
            if (!done) {
                finish(new IllegalStateException("It is not known whether this was stored", reason));
            }
        }
    }
}
