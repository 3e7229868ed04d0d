package org.switchboard.door;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.access.Caller;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.directory.Account;
import org.switchboard.directory.Directory;
import org.switchboard.directory.Role;
import org.switchboard.door.format.Formats;
import org.switchboard.door.http.OwnRequests;
import org.switchboard.platform.AccountScope;

/**
 * Creates sessions as dry runs after the start, so that the first clients find code that the JVM has compiled. The server
 * is not ready meanwhile. The requests come to where the server listens and go the way of every request, through the doors
 * and the database, and leave nothing: what a dry run stores is rolled back. It is over when the compiler has little left
 * to do, and after its time in any case. Thread-safe.
 */
@ApplicationScoped
public class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class.getName());
    private static final int THREADS =
            Math.max(1, Math.min(4, Runtime.getRuntime().availableProcessors() - 1));
    private static final int MAX_SECONDS = 120;
    private static final int OK = 200;
    private static final long LOOK_AGAIN_MILLIS = 50;
    private static final Duration TO_STOP = Duration.ofSeconds(5);
    private static final String NAME = "warm-up";
    private static final String DESTINATION = "+18144043093";
    private static final int MEMBERS = 2;

    @Inject
    @ConfigProperty(name = "switchboard.warmup.enabled", defaultValue = "true")
    private boolean enabled;

    @Inject
    @ConfigProperty(name = "switchboard.warmup.seconds", defaultValue = "60")
    private int seconds;

    @Inject
    private Directory directory;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private OwnRequests ownRequests;

    @Inject
    private Formats formats;

    private final Compiler compiler = Compiler.ofThisJvm();
    private final CountDownLatch running = new CountDownLatch(THREADS);
    private final AtomicLong requests = new AtomicLong();
    private volatile String contextPath = "";
    private volatile boolean over;
    private volatile long begun;
    private volatile long end;
    private volatile boolean stopping;

    /** Whether it is over, was not wanted, or has taken as long as it may: what hangs in it holds nobody up. */
    public boolean isOver() {
        return over || end != 0 && System.nanoTime() - end > 0;
    }

    /** The context itself is not to be had outside a request. */
    void note(@Observes @Initialized(ApplicationScoped.class) ServletContext application) {
        contextPath = application.getContextPath();
    }

    void start(@Observes @Priority(Integer.MAX_VALUE - 1) Startup startup) {
        if (seconds < 0 || seconds > MAX_SECONDS) {
            throw new IllegalArgumentException(
                    "switchboard.warmup.seconds must be 0 to " + MAX_SECONDS + ", found " + seconds);
        }
        if (!enabled || seconds == 0) {
            over = true;
            return;
        }
        Optional<URI> place = OwnAddress.of(contextPath);
        Optional<Account> account = directory.anyAccount();
        if (place.isEmpty() || account.isEmpty()) {
            LOG.info(() ->
                    "No warm-up, for lack of " + (place.isEmpty() ? "an HTTP listener without TLS" : "an account"));
            over = true;
            return;
        }
        String authorization = ownRequests.open(caller(account.get().id()));
        List<DryRun> dryRuns = DryRun.all(
                place.get(), authorization, formats, sessions(account.get().id()));
        begun = System.nanoTime();
        end = begun + TimeUnit.SECONDS.toNanos(seconds);
        for (int i = 0; i < THREADS; i++) {
            threads.newThread(() -> run(dryRuns)).start();
        }
    }

    /** Somebody without a login. */
    private static Caller caller(String accountId) {
        return new Caller(
                NAME, NAME, NAME, Set.of(Role.User), AccountScope.only(accountId), Caller.Way.BASIC, Optional.empty());
    }

    /** One that names nobody, and one that names whom the account has. */
    private List<NewSession> sessions(String accountId) {
        NewSession alone = new NewSession();
        alone.channel = FlowChannels.Voice;
        alone.destination = DESTINATION;
        NewSession withOthers = new NewSession();
        withOthers.channel = FlowChannels.Voice;
        withOthers.destination = DESTINATION;
        withOthers.displayName = NAME;
        withOthers.customerId = directory.anyCustomer(accountId).orElse(null);
        withOthers.memberEmailAddresses = new ArrayList<>(directory.anyUsers(accountId, MEMBERS));
        return List.of(alone, withOthers);
    }

    private void run(List<DryRun> dryRuns) {
        try {
            await(dryRuns.get(0));
            while (!stopping && !isOver() && !compiler.hasRested()) {
                for (DryRun each : dryRuns) {
                    int status = each.send();
                    if (status != OK) {
                        LOG.info(() -> "The warm-up ends early: a dry run was answered with HTTP " + status);
                        return;
                    }
                    requests.incrementAndGet();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The warm-up ended early", e);
        } finally {
            end();
        }
    }

    /** The server begins to send requests to an application only some time after it has started it. */
    private void await(DryRun first) throws InterruptedException {
        String answer = "nothing was sent";
        while (!stopping && !isOver()) {
            try {
                int status = first.send();
                if (status == OK) {
                    return;
                }
                answer = "HTTP " + status;
            } catch (IOException e) {
                answer = e.toString();
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
        if (!stopping) {
            LOG.warning("No warm-up: at " + first.place() + " the last answer was: " + answer);
        }
    }

    private void end() {
        running.countDown();
        if (running.getCount() == 0 && !over) {
            over = true;
            ownRequests.close();
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            LOG.info(() -> "Warmed up by " + requests + " dry runs in " + millis + " ms");
        }
    }

    /** Lets the dry runs that are under way come to their end, before the database goes. */
    @PreDestroy
    void stop() {
        stopping = true;
        ownRequests.close();
        try {
            if (!over && !running.await(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warning("The warm-up did not end in " + TO_STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
