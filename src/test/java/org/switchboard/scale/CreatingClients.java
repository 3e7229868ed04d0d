package org.switchboard.scale;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.switchboard.support.Eventually;

/**
 * Clients that create sessions at a steady pace, each session under a key of its own, and remember what they were told.
 * Those that repeat ask again under the same key until they are told of a session, for two minutes at most, or as long as {@code server.patience} says; the others ask
 * once.
 */
public final class CreatingClients implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(Long.getLong("server.patience", 120));
    private static final Duration BETWEEN_SESSIONS = Duration.ofMillis(20);
    private static final Duration BEFORE_A_REPEAT = Duration.ofMillis(100);
    private static final String REPLAYED = "Idempotent-Replayed";

    private final SessionClient http = new SessionClient();
    private final Map<String, String> told = new ConcurrentHashMap<>();
    private final Map<String, String> failed = new ConcurrentHashMap<>();
    private final Set<String> kinds = ConcurrentHashMap.newKeySet();
    private final AtomicLong repeats = new AtomicLong();
    private final AtomicLong replays = new AtomicLong();
    private final AtomicLong longestNanos = new AtomicLong();
    private final ExecutorService threads;
    private final URI server;
    private final boolean repeating;
    private final String run = UUID.randomUUID().toString();
    private volatile boolean ending;

    private CreatingClients(URI server, int count, boolean repeating) {
        this.server = server;
        this.repeating = repeating;
        threads = Executors.newFixedThreadPool(count);
        for (int i = 0; i < count; i++) {
            threads.execute(this::createUntilTheEnd);
        }
    }

    /** Clients that repeat. */
    public static CreatingClients repeating(URI server, int count) {
        return new CreatingClients(server, count, true);
    }

    /** Clients that ask once and take what comes. */
    public static CreatingClients askingOnce(URI server, int count) {
        return new CreatingClients(server, count, false);
    }

    private void createUntilTheEnd() {
        while (!ending) {
            create(run + '-' + UUID.randomUUID());
            LockSupport.parkNanos(BETWEEN_SESSIONS.toNanos());
        }
    }

    private void create(String key) {
        long begun = System.nanoTime();
        String why = attempt(key);
        while (!why.isEmpty() && repeating && System.nanoTime() - begun < PATIENCE.toNanos()) {
            repeats.incrementAndGet();
            LockSupport.parkNanos(BEFORE_A_REPEAT.toNanos());
            why = attempt(key);
        }
        longestNanos.accumulateAndGet(System.nanoTime() - begun, Math::max);
        if (!why.isEmpty()) {
            failed.put(key, why);
        }
    }

    /** Why it was not answered with a session; empty if it was. */
    private String attempt(String key) {
        try {
            HttpResponse<String> answer = http.create(server, key);
            if (answer.statusCode() == 200) {
                answer.headers().firstValue(REPLAYED).ifPresent(replayed -> replays.incrementAndGet());
                told.put(key, answer.body());
                return "";
            }
            return noted(answer.statusCode() + " " + answer.body());
        } catch (IOException e) {
            return noted(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return noted(e.toString());
        }
    }

    private String noted(String why) {
        String brief = why.length() > 80 ? why.substring(0, 80) : why;
        kinds.add(brief);
        return brief;
    }

    /** Waits until so many sessions more have been acknowledged. */
    public void awaitMore(int count) throws Exception {
        int enough = told.size() + count;
        Eventually.becomes(
                "that clients have been told of " + enough + " sessions; what else they were told: " + kinds,
                true,
                Duration.ofMinutes(2),
                () -> told.size() >= enough);
    }

    /** What all their keys begin with. */
    public String run() {
        return run;
    }

    /** The answers that showed a session, by key. */
    public Map<String, String> told() {
        return Map.copyOf(told);
    }

    /** The keys under which nothing was made as far as clients know, and why. */
    public Map<String, String> failed() {
        return Map.copyOf(failed);
    }

    /** How often a client asked again. */
    public long repeats() {
        return repeats.get();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d repeats, %d answered from before, slowest session %d ms, %d failed, told beside sessions: %s",
                repeats.get(),
                replays.get(),
                TimeUnit.NANOSECONDS.toMillis(longestNanos.get()),
                failed.size(),
                kinds);
    }

    /** Lets each client come to the end of the session it is at. */
    @Override
    public void close() {
        ending = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.plus(PATIENCE).toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Clients did not come to an end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
