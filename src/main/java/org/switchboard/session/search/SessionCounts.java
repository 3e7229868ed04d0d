package org.switchboard.session.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionQueueStates;
import org.switchboard.monitoring.Metric;
import org.switchboard.monitoring.MetricSource;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.ScopedQuery;
import org.switchboard.persistence.Transactions;
import org.switchboard.session.LiveSession;

/**
 * How many sessions are live in the database, whichever server opened them, and in which state. Counted when asked, at
 * most once in {@link #REMEMBERED}. Thread-safe.
 */
@Singleton
public class SessionCounts implements MetricSource {
    /** How old a count may be. */
    public static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final AccountScope EVERYWHERE = new AccountScope.All();
    private static final Logger LOG = Logger.getLogger(SessionCounts.class.getName());
    private static final String UNIT = "sessions";

    private final Transactions database;
    private final Clock clock;
    private final LoadingCache<Boolean, Optional<Counts>> recent =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(unused -> tried());

    @Inject
    SessionCounts(Transactions database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * How many there are.
     *
     * @param live that have not ended
     * @param queued of these, that wait in a queue
     * @param held of these, that are on hold
     * @param stuck of these, that have shown no life for {@link StuckSessionSearch#SHOWN_AFTER}
     */
    record Counts(long live, long queued, long held, long stuck) {}

    @Override
    public String subject() {
        return "Sessions";
    }

    @Override
    public List<Metric> metrics() {
        return List.of(
                Metric.gauge("Live", "Sessions that have not ended", UNIT, () -> now().live()),
                Metric.gauge("Queued", "Live sessions that wait in a queue", UNIT, () -> now().queued()),
                Metric.gauge("Held", "Live sessions that are on hold", UNIT, () -> now().held()),
                Metric.gauge(
                        "Stuck",
                        "Live sessions that have shown no life for " + StuckSessionSearch.SHOWN_AFTER.toMinutes()
                                + " minutes",
                        UNIT,
                        () -> now().stuck()));
    }

    private Counts now() {
        return recent.get(true).orElseThrow(() -> new IllegalStateException("the sessions could not be counted"));
    }

    /** That it failed is remembered too: whoever watches does not wait for a database that is away, once for each count. */
    private Optional<Counts> tried() {
        try {
            return Optional.of(count());
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "The sessions could not be counted", e);
            return Optional.empty();
        }
    }

    /** By the index {@code session_live}. */
    Counts count() {
        return database.call(entities -> new Counts(
                live(entities).count(),
                live(entities)
                        .where("e.queueState = :state", "state", SessionQueueStates.Queued)
                        .count(),
                live(entities)
                        .where("e.callState = :state", "state", SessionCallState.Hold)
                        .count(),
                live(entities)
                        .where("e.dateLastLife <= :silent", "silent", silentSince())
                        .count()));
    }

    private OffsetDateTime silentSince() {
        return clock.instant().minus(StuckSessionSearch.SHOWN_AFTER).atOffset(ZoneOffset.UTC);
    }

    private static ScopedQuery<LiveSession> live(ScopedEntities entities) {
        return entities.query(LiveSession.class, EVERYWHERE).where("e.ended = false");
    }
}
