package org.switchboard.startup;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.directory.Account;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.format.Formats;
import org.switchboard.http.security.WarmUpCredentials;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.Caller;
import org.switchboard.request.Role;
import org.switchboard.runtime.ApplicationThreads;

/**
 * Creates sessions as dry runs after the start, so that the first clients find code that the JVM has compiled. The server
 * is not ready meanwhile. The requests come to where the server listens and go the way of every request, through the interfaces
 * and the database, and leave nothing: what a dry run stores is rolled back. It is over when the compiler has little left
 * to do, and after its time in any case. Thread-safe.
 */
@ApplicationScoped
public class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class.getName());
    private static final int THREADS = Math.min(8, 2 * Runtime.getRuntime().availableProcessors());
    private static final int MAX_SECONDS = 120;

    /** How long after the start the server may take to send the first request to the application. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    private static final Duration TO_STOP = WarmUpRequests.LONGEST_REQUEST.plusSeconds(2);
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
    private DirectoryCache directoryCache;

    private final ApplicationThreads threads = new ApplicationThreads("warm-up");

    @Inject
    private WarmUpCredentials warmUpCredentials;

    @Inject
    private Formats formats;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile String contextPath = "";
    private volatile boolean begun;
    private volatile boolean over;
    private volatile long end;
    private volatile boolean stopping;

    /** Whether it is over, was not wanted, or has taken as long as it may: what hangs in it holds nobody up. */
    public boolean isOver() {
        return over || begun && System.nanoTime() - end > 0;
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
        Optional<URI> application = LoopbackListener.of(contextPath);
        Optional<Account> account = directoryCache.anyAccount();
        if (application.isEmpty() || account.isEmpty()) {
            LOG.info(() -> "No warm-up: "
                    + (application.isEmpty() ? "the server tells no address of HTTP" : "there is no account"));
            over = true;
            return;
        }
        end = System.nanoTime() + TO_ANSWER.plusSeconds(seconds).toNanos();
        begun = true;
        threads.newThread(() -> run(application.get(), account.get().id())).start();
    }

    private void run(URI application, String accountId) {
        try {
            Optional<String> obstacle = new FirstAnswer(application).await(TO_ANSWER, () -> stopping);
            if (obstacle.isEmpty()) {
                String authorization = warmUpCredentials.open(caller(accountId));
                send(new WarmUpRequests(WarmUpRequest.all(application, authorization, formats, sessions(accountId))));
            } else if (!stopping) {
                LOG.warning(() -> "No warm-up: " + obstacle.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The warm-up ended early", e);
        } finally {
            warmUpCredentials.close();
            over = true;
            ended.countDown();
        }
    }

    private void send(WarmUpRequests warmUpRequests) throws InterruptedException {
        long first = System.nanoTime();
        end = first + TimeUnit.SECONDS.toNanos(seconds);
        JitCompiler jitCompiler = JitCompiler.ofThisJvm();
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            senders.add(threads.newThread(
                    () -> warmUpRequests.sendUntil(() -> stopping || isOver() || jitCompiler.hasRested())));
        }
        senders.forEach(Thread::start);
        for (Thread sender : senders) {
            sender.join();
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - first);
        LOG.info(() -> "Warmed up by " + warmUpRequests + " in " + millis + " ms");
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
        withOthers.customerId = directoryCache.anyCustomer(accountId).orElse(null);
        withOthers.memberEmailAddresses = new ArrayList<>(directoryCache.anyUsers(accountId, MEMBERS));
        return List.of(alone, withOthers);
    }

    /** Lets the dry runs that are under way come to their end, before the database goes. */
    @PreDestroy
    void stop() {
        stopping = true;
        try {
            if (begun && !ended.await(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warning("The warm-up did not end in " + TO_STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        warmUpCredentials.close();
    }
}
