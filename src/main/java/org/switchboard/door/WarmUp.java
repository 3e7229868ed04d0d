package org.switchboard.door;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.glassfish.jersey.server.ApplicationHandler;
import org.switchboard.access.Caller;
import org.switchboard.directory.Account;
import org.switchboard.directory.Directory;
import org.switchboard.directory.Role;
import org.switchboard.platform.AccountScope;

/**
 * Creates sessions as dry runs for some seconds after the start, so that the first clients find code that the JVM has
 * compiled. The server is not ready meanwhile. The requests go through the doors and through the database, past the
 * network, and leave nothing: what a dry run stores is rolled back. Thread-safe.
 */
@ApplicationScoped
public class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class.getName());
    private static final int THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());
    private static final int MAX_SECONDS = 120;
    private static final Duration TO_STOP = Duration.ofSeconds(5);
    private static final String NAME = "warm-up";

    @Inject
    @ConfigProperty(name = "switchboard.warmup.enabled", defaultValue = "true")
    private boolean enabled;

    @Inject
    @ConfigProperty(name = "switchboard.warmup.seconds", defaultValue = "10")
    private int seconds;

    @Inject
    private Directory directory;

    @Resource
    private ManagedThreadFactory threads;

    private final CompletableFuture<ApplicationHandler> handler = new CompletableFuture<>();
    private final CountDownLatch running = new CountDownLatch(THREADS);
    private final AtomicLong requests = new AtomicLong();
    private volatile boolean over;
    private volatile long begun;
    private volatile long end;
    private volatile boolean stopping;

    /** Whether it is over, was not wanted, or has taken as long as it may: what hangs in it holds nobody up. */
    public boolean isOver() {
        return over || end != 0 && System.nanoTime() - end > 0;
    }

    /** Takes what answers requests, once that is there. */
    void through(ApplicationHandler answering) {
        handler.complete(answering);
    }

    void start(@Observes @Priority(Integer.MAX_VALUE - 1) Startup startup) {
        if (seconds < 0 || seconds > MAX_SECONDS) {
            throw new IllegalArgumentException(
                    "switchboard.warmup.seconds must be 0 to " + MAX_SECONDS + ", found " + seconds);
        }
        Optional<Caller> caller = enabled && seconds > 0 ? caller() : Optional.empty();
        if (caller.isEmpty()) {
            over = true;
            return;
        }
        begun = System.nanoTime();
        end = begun + TimeUnit.SECONDS.toNanos(seconds);
        for (int i = 0; i < THREADS; i++) {
            threads.newThread(() -> run(caller.get())).start();
        }
    }

    /** Somebody without a login, in any account; without an account there is nothing to make a session in. */
    private Optional<Caller> caller() {
        return directory
                .anyAccount()
                .map(Account::id)
                .map(account -> new Caller(
                        NAME,
                        NAME,
                        NAME,
                        Set.of(Role.User),
                        AccountScope.only(account),
                        Caller.Way.BASIC,
                        Optional.empty()));
    }

    private void run(Caller caller) {
        try {
            ApplicationHandler answering = handler.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            List<DryRun> dryRuns = DryRun.all(answering, caller);
            while (!stopping && !isOver()) {
                for (DryRun each : dryRuns) {
                    each.answer();
                    requests.incrementAndGet();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.log(Level.WARNING, "The warm-up ended early", e);
        } finally {
            end();
        }
    }

    private void end() {
        running.countDown();
        if (running.getCount() == 0 && !over) {
            over = true;
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            LOG.info(() -> "Warmed up by " + requests + " dry runs in " + millis + " ms");
        }
    }

    /** Lets the dry runs that are under way come to their end, before the database goes. */
    @PreDestroy
    void stop() {
        stopping = true;
        try {
            if (!over && !running.await(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warning("The warm-up did not end in " + TO_STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
