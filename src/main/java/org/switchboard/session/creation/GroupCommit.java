package org.switchboard.session.creation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.switchboard.monitoring.LabelledCounter;
import org.switchboard.monitoring.Metric;
import org.switchboard.monitoring.MetricSource;
import org.switchboard.monitoring.RateMeter;
import org.switchboard.persistence.OpenWrites;
import org.switchboard.persistence.Transactions;
import org.switchboard.session.SessionTables;
import org.switchboard.session.SessionWriter;

/**
 * Stores sessions that arrive at the same time in one transaction, so that they share its cost: the round trips, and the
 * wait for the disk. Dry runs share transactions with each other as creates do, and never with a create. Thread-safe.
 */
@Singleton
public class GroupCommit implements MetricSource {
    private final Transactions database;
    private final OpenWrites openWrites;
    private final SessionWriter writer;
    private final CommitQueue<PendingSession> stored;
    private final CommitQueue<PendingSession> rehearsed;
    private final LongAdder created = new LongAdder();
    private final LabelledCounter transactions = new LabelledCounter();
    private final RateMeter creates;

    @Inject
    public GroupCommit(Transactions database, OpenWrites openWrites, SessionWriter writer, Clock clock) {
        this.database = database;
        this.openWrites = openWrites;
        this.writer = writer;
        creates = new RateMeter(clock);
        stored = new CommitQueue<>(this::store, this::count);
        rehearsed = new CommitQueue<>(this::tryToStore, size -> {});
    }

    @Override
    public String subject() {
        return "Sessions";
    }

    @Override
    public List<Metric> metrics() {
        return List.of(
                Metric.counter("Created", "Sessions that this server has stored", "sessions", created::sum),
                Metric.gauge(
                        "CreatesPerSecond",
                        "Sessions that this server has stored in a second, over the last " + RateMeter.SECONDS
                                + " seconds",
                        "sessions per second",
                        creates::perSecond),
                Metric.counter(
                        "GroupCommits",
                        "Transactions that stored new sessions, by how many each stored",
                        "transactions",
                        "size",
                        transactions));
    }

    /**
     * Tries to store a new session and what belongs to it, and takes it back; for a dry run. Dry runs share transactions
     * with each other as creates do, and never with a create.
     */
    void dryRun(PendingSession session) {
        rehearsed.add(session);
    }

    /**
     * Stores a new session and what belongs to it, together or not at all. When this returns, they are on disk.
     *
     * @throws jakarta.persistence.PersistenceException if nothing was stored, such as when the idempotency key is taken
     */
    public void add(PendingSession session) {
        stored.add(session);
    }

    /**
     * Stores new sessions and what belongs to them in one transaction: all of it or nothing. The date of each may be put off,
     * so that nobody who follows the sessions has passed it already.
     *
     * @throws jakarta.persistence.PersistenceException if nothing was stored, such as when an idempotency key is taken
     */
    public void store(List<PendingSession> sessions) {
        OffsetDateTime earliest = sessions.stream()
                .map(PendingSession::date)
                .min(OffsetDateTime.timeLineOrder())
                .orElseThrow();
        openWrites.write(SessionTables.LIVE.followed(), earliest, (entities, minimumPosition) -> {
            for (PendingSession session : sessions) {
                session.putBehind(minimumPosition);
                session.store(entities, writer);
            }
            return sessions.size();
        });
    }

    private void tryToStore(List<PendingSession> sessions) {
        database.dryRun(entities -> {
            sessions.forEach(session -> session.store(entities, writer));
            entities.flush();
            return true;
        });
    }

    private void count(int together) {
        created.add(together);
        creates.mark(together);
        transactions.add(String.valueOf(together));
    }
}
