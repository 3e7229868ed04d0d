package org.switchboard.session.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.switchboard.persistence.SqlState;

/** What becomes of those who wait for one transaction together. */
@Timeout(30)
class CommitQueueTest {
    private static final int MANY = 20;

    /** More transactions than run at once, so that the others gather. */
    private static final int BLOCKERS = 3;

    private final Semaphore blocked = new Semaphore(0);
    private final CountDownLatch release = new CountDownLatch(1);
    private final List<Integer> succeeded = new ArrayList<>();

    /** Adds some that hold up the queue, then many that must share what comes after, and lets them go. */
    private List<CompletableFuture<Void>> addTogether(Consumer<List<Object>> transaction) throws Exception {
        CommitQueue<Object> queue = new CommitQueue<>(
                entities -> {
                    if (entities.contains("blocker")) {
                        blocked.release();
                        await(release);
                    } else {
                        transaction.accept(entities);
                    }
                },
                size -> {
                    synchronized (succeeded) {
                        succeeded.add(size);
                    }
                });
        for (int i = 0; i < BLOCKERS; i++) {
            start(() -> queue.add("blocker"));
            // Two that came at the same time would share a transaction.
            blocked.acquire();
        }
        List<Thread> waiting = new ArrayList<>();
        List<CompletableFuture<Void>> answers = IntStream.range(0, MANY)
                .mapToObj(i -> {
                    CompletableFuture<Void> answer = new CompletableFuture<>();
                    waiting.add(start(() -> {
                        try {
                            queue.add("entity " + i);
                            answer.complete(null);
                        } catch (Throwable e) {
                            answer.completeExceptionally(e);
                        }
                    }));
                    return answer;
                })
                .toList();
        while (!waiting.stream().allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING)) {
            Thread.onSpinWait();
        }
        release.countDown();
        return answers;
    }

    private static Thread start(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void get(CompletableFuture<Void> answer) throws Exception {
        answer.get(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
    }

    @Test
    void thoseWhoWaitShareATransaction() throws Exception {
        for (CompletableFuture<Void> answer : addTogether(entities -> {})) {
            get(answer);
        }

        assertThat(succeeded).as("sizes of the transactions").contains(MANY);
    }

    @Test
    void oneThatCannotBeStoredFailsAlone() throws Exception {
        List<CompletableFuture<Void>> answers = addTogether(entities -> {
            if (entities.contains("entity 7")) {
                throw new IllegalArgumentException("seven");
            }
        });

        for (int i = 0; i < MANY; i++) {
            if (i != 7) {
                get(answers.get(i));
            }
        }
        assertThatThrownBy(() -> get(answers.get(7))).hasRootCauseMessage("seven");
    }

    /** Tried again, it would be found as stored already, and be answered as not done. */
    @Test
    void whatMayHaveBeenStoredIsNotTriedAgain() throws Exception {
        AtomicInteger transactions = new AtomicInteger();
        for (CompletableFuture<Void> answer : addTogether(entities -> {
            transactions.incrementAndGet();
            throw new PersistenceException(new SQLException("lost", "08007"));
        })) {
            assertThatThrownBy(() -> get(answer)).matches(SqlState::isUnresolved);
        }

        assertThat(transactions).hasValue(1);
    }

    @Test
    void anErrorReachesEveryoneWhoSharedTheTransactionAndNobodyWaitsForEver() throws Exception {
        for (CompletableFuture<Void> answer : addTogether(entities -> {
            throw new NoClassDefFoundError("gone");
        })) {
            assertThatThrownBy(() -> get(answer))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseInstanceOf(NoClassDefFoundError.class);
        }
    }
}
