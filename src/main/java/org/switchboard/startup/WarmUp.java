package org.switchboard.startup;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.directory.Account;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.format.Format;
import org.switchboard.format.Formats;
import org.switchboard.http.security.WarmUpCredentials;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.Caller;
import org.switchboard.request.Role;
import org.switchboard.runtime.ApplicationThreads;
import org.switchboard.runtime.StartupPriority;

/**
 * Creates sessions as dry runs after the start, so that the first clients find code that the JVM has compiled. The server
 * is not ready meanwhile. The requests come to where the server listens and go the way of every request, through the interfaces
 * and the database, and leave nothing: what a dry run stores is rolled back. It is over after its time. Thread-safe.
 */
@ApplicationScoped
public class WarmUp {
    private static final Logger LOG = Logger.getLogger(WarmUp.class.getName());
    private static final int THREADS = Math.min(8, 2 * Runtime.getRuntime().availableProcessors());
    private static final int MAX_SECONDS = 120;

    /** How long after the start the server may take to send the first request to the application. */
    private static final Duration TO_ANSWER = Duration.ofSeconds(30);

    private static final Duration TO_STOP = DryRuns.LONGEST_REQUEST.plusSeconds(2);
    private static final String NAME = "warm-up";
    private static final String DESTINATION = "+18144043093";
    private static final int MEMBERS = 2;
    private static final List<Format> MOST_SPOKEN = List.of(Format.JSON, Format.XML);

    @Inject
    @ConfigProperty(name = "switchboard.warmup.enabled", defaultValue = "true")
    private boolean enabled;

    @Inject
    @ConfigProperty(name = "switchboard.warmup.seconds", defaultValue = "20")
    private int seconds;

    @Inject
    private DirectoryCache directoryCache;

    @Inject
    private WarmUpCredentials warmUpCredentials;

    @Inject
    private Formats formats;

    private final ApplicationThreads threads = new ApplicationThreads(NAME);
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile String contextPath = "";
    private volatile boolean begun;
    private volatile long end;
    private volatile boolean stopping;

    /** Whether it is over, was not wanted, or has taken as long as it may: what hangs in it holds nobody up. */
    public boolean isOver() {
        return over.getCount() == 0 || begun && System.nanoTime() - end > 0;
    }

    /** The context itself is not to be had outside a request. */
    void note(@Observes @Initialized(ApplicationScoped.class) ServletContext application) {
        contextPath = application.getContextPath();
    }

    void start(@Observes @Priority(StartupPriority.WARM_UP) Startup startup) {
        if (seconds < 0 || seconds > MAX_SECONDS) {
            throw new IllegalArgumentException(
                    "switchboard.warmup.seconds must be 0 to " + MAX_SECONDS + ", found " + seconds);
        }
        if (!enabled || seconds == 0) {
            over.countDown();
            return;
        }
        Optional<LoopbackClient> client = LoopbackClient.of(contextPath);
        Optional<Account> account = directoryCache.anyAccount();
        if (client.isEmpty() || account.isEmpty()) {
            LOG.info(() -> "No warm-up: "
                    + (client.isEmpty() ? "the server tells no address of HTTP" : "there is no account"));
            over.countDown();
            return;
        }
        end = System.nanoTime() + TO_ANSWER.plusSeconds(seconds).toNanos();
        begun = true;
        threads.newThread(() -> run(client.get(), account.get().id())).start();
    }

    private void run(LoopbackClient client, String accountId) {
        try {
            Optional<String> obstacle = client.awaitApplication(TO_ANSWER, () -> stopping);
            if (obstacle.isEmpty()) {
                send(new DryRuns(client, warmUpCredentials.open(caller(accountId)), bodies(accountId)));
            } else if (!stopping) {
                LOG.warning(() -> "No warm-up: " + obstacle.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The warm-up ended early", e);
        } finally {
            warmUpCredentials.close();
            over.countDown();
        }
    }

    private void send(DryRuns dryRuns) throws InterruptedException {
        long first = System.nanoTime();
        end = first + TimeUnit.SECONDS.toNanos(seconds);
        List<Thread> senders = Stream.generate(
                        () -> threads.newThread(() -> dryRuns.sendUntil(() -> stopping || isOver())))
                .limit(THREADS)
                .toList();
        senders.forEach(Thread::start);
        for (Thread sender : senders) {
            sender.join();
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - first);
        LOG.info(() -> "Warmed up by " + dryRuns + " in " + millis + " ms");
    }

    /** Somebody without a login. */
    private static Caller caller(String accountId) {
        return new Caller(
                NAME, NAME, NAME, Set.of(Role.User), AccountScope.only(accountId), Caller.Way.BASIC, Optional.empty());
    }

    /** A session that names nobody and one that names whom the account has, each in every format that most clients speak. */
    private List<DryRuns.Body> bodies(String accountId) {
        NewSession alone = new NewSession();
        alone.channel = FlowChannels.Voice;
        alone.destination = DESTINATION;
        NewSession withOthers = new NewSession();
        withOthers.channel = FlowChannels.Voice;
        withOthers.destination = DESTINATION;
        withOthers.displayName = NAME;
        withOthers.customerId = directoryCache.anyCustomer(accountId).orElse(null);
        withOthers.memberEmailAddresses = new ArrayList<>(directoryCache.anyUsers(accountId, MEMBERS));
        return Stream.of(alone, withOthers)
                .flatMap(session -> MOST_SPOKEN.stream()
                        .map(format -> new DryRuns.Body(
                                format.mediaType().getType()
                                        + '/'
                                        + format.mediaType().getSubtype(),
                                formats.write(format, session))))
                .toList();
    }

    /** Lets the dry runs that are under way come to their end, before the database goes. */
    @PreDestroy
    void stop() {
        stopping = true;
        try {
            if (begun && !over.await(TO_STOP.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warning("The warm-up did not end in " + TO_STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        warmUpCredentials.close();
    }
}
