package org.switchboard.monitoring;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Empties the server of work before it is stopped. From the moment of draining the server says that it is not ready, so
 * that proxies send it nothing new; for a while it still does what arrives until they have noticed; then it refuses what
 * would change something, and is ready to stop once nothing is under way. Live sessions are in the database and go on on
 * another server. Thread-safe.
 */
@Singleton
public class Drain {
    private final Clock clock;
    private final Duration grace;
    private final AtomicInteger underWay = new AtomicInteger();
    private final ThreadLocal<Boolean> own = ThreadLocal.withInitial(() -> false);
    private final AtomicReference<@Nullable Instant> since = new AtomicReference<>();

    /** How far it is. */
    public enum State {
        /** It does what arrives. */
        Serving,
        /** It is not ready for more, and ends what it has. */
        Draining,
        /** It has nothing to do any more and takes nothing on. */
        ReadyToStop
    }

    /** @param grace how long it still does what arrives */
    @Inject
    public Drain(Clock clock, @ConfigProperty(name = "switchboard.drain.grace", defaultValue = "PT5S") Duration grace) {
        this.clock = clock;
        this.grace = grace;
    }

    /** Begins to drain; nothing changes if it does already. */
    public void begin() {
        since.compareAndSet(null, clock.instant());
    }

    /** Serves again. */
    public void end() {
        since.set(null);
    }

    /** Since when it has been draining. */
    public Optional<Instant> since() {
        return Optional.ofNullable(since.get());
    }

    /** Whether what arrives and would change something is to be refused. */
    public boolean refuses() {
        @Nullable Instant began = since.get();
        return began != null && !clock.instant().isBefore(began.plus(grace));
    }

    /** How far it is, as whoever asks sees it: a request that asks is not work of its own. */
    public State state() {
        if (since.get() == null) {
            return State.Serving;
        }
        return refuses() && underWay() == 0 ? State.ReadyToStop : State.Draining;
    }

    /** How many requests are under way, beside the one that asks. */
    public int underWay() {
        return underWay.get() - (own.get() ? 1 : 0);
    }

    /** Notes that this thread begins to answer a request. */
    public void beginRequest() {
        underWay.incrementAndGet();
        own.set(true);
    }

    /** Notes that this thread does no more for it, though it goes on. */
    public void leaveRequest() {
        own.remove();
    }

    /** Notes that it is answered. */
    public void endRequest() {
        own.remove();
        underWay.decrementAndGet();
    }
}
