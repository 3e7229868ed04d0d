package org.switchboard.server;

import static io.restassured.RestAssured.given;

import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Somebody who asks for the same again and again, and remembers the statuses of the answers. */
final class RepeatedRequest implements AutoCloseable {
    private static final long BETWEEN_QUESTIONS_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long SECONDS_TO_END = 30;

    private final Set<Integer> answers = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private volatile boolean ending;

    private RepeatedRequest(URI what) {
        thread.execute(() -> {
            while (!ending) {
                answers.add(given().get(what).statusCode());
                LockSupport.parkNanos(BETWEEN_QUESTIONS_NANOS);
            }
        });
    }

    /** Begins to ask. */
    static RepeatedRequest forStatusOf(URI what) {
        return new RepeatedRequest(what);
    }

    /** The statuses up to now. */
    Set<Integer> answers() {
        return Set.copyOf(answers);
    }

    @Override
    public void close() {
        ending = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                throw new AssertionError("A question was not answered in " + SECONDS_TO_END + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
