package org.switchboard.persistence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.logging.Logger;

/**
 * Lets readers follow a table upward and miss nothing. A row is dated before it is committed, so one with a later date may be
 * seen first, and whoever has read that one would never come back for the other. Two promises prevent it, of which neither asks
 * for clocks that agree:
 *
 * <p>A writer announces itself, looks then which row is the last, and puts its own rows behind that one.
 *
 * <p>A reader looks which row is the last, then who has announced a write, and waits for these to end before it reads as far as
 * that row. Whoever announces a write later sees that row, and stays behind it. A write that takes too long is not waited
 * for: the reader stops before it.
 *
 * <p>Thread-safe.
 */
@Singleton
public class CommitOrder {
    /** By how much the clocks of servers on one database may differ. */
    public static final Duration TOLERANCE = Duration.ofMinutes(10);

    private static final Logger LOG = Logger.getLogger(CommitOrder.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_WARNINGS = Duration.ofMinutes(1);
    private static final long FIRST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Transactions database;
    private final Clock clock;
    private final Duration tolerance;
    private final Duration patience;
    private final WriterRegistry inThisProcess = new LocalWriterRegistry();
    private final WriterRegistry inTheDatabase = new PostgresWriterRegistry();

    /** A row that was read may be deleted, but not before whoever wrote at that time has ended: this server remembers it. */
    private final Map<FollowedTable, TablePosition> highest = new ConcurrentHashMap<>();

    private final AtomicLong writes = new AtomicLong();
    private final AtomicReference<Instant> lastWarning = new AtomicReference<>(Instant.MIN);

    @Inject
    CommitOrder(Transactions database, Clock clock) {
        this(database, clock, TOLERANCE, PATIENCE);
    }

    /**
     * With other bounds.
     *
     * @param tolerance by how much clocks may differ
     * @param patience how long a reader waits for a write
     */
    public CommitOrder(Transactions database, Clock clock, Duration tolerance, Duration patience) {
        this.database = database;
        this.clock = clock;
        this.tolerance = tolerance;
        this.patience = patience;
    }

    /**
     * Adds rows to a table in a transaction, all of it or nothing.
     *
     * @param earliest no row is dated before this
     * @param work adds the rows, each behind the position given
     * @return what the work returns
     */
    public <T> T write(
            FollowedTable table, OffsetDateTime earliest, BiFunction<ScopedEntities, MinimumPosition, T> work) {
        String writer = Long.toString(writes.incrementAndGet());
        try {
            return database.call(entities -> {
                Optional<TablePosition> last =
                        announcements(entities).announce(entities.connection(), table, earliest, writer);
                MinimumPosition minimumPosition = new MinimumPosition(remembered(table, last), tolerance);
                warnIfOutOfReach(minimumPosition, earliest);
                return work.apply(entities, minimumPosition);
            });
        } finally {
            inThisProcess.over(writer);
        }
    }

    /** As far as a table can be read upward, so that no row will ever appear before or at that place. */
    public TablePosition readLimit(FollowedTable table) {
        Look first = look(table);
        Set<String> open = new HashSet<>(first.open().keySet());
        long deadline = System.nanoTime() + patience.toNanos();
        long pause = FIRST_PAUSE_NANOS;
        while (!open.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
            open.retainAll(look(table).open().keySet());
        }
        TablePosition last = first.last().orElse(TablePosition.FIRST);
        return open.stream().map(writer -> stopBefore(first, writer)).reduce(last, CommitOrder::earlier);
    }

    /**
     * What there is to see at one moment.
     *
     * @param last the last row, if there is one; looked for first
     * @param open who was writing, by name, and before which date they write nothing
     */
    record Look(Optional<TablePosition> last, Map<String, OffsetDateTime> open) {}

    private Look look(FollowedTable table) {
        Look look = database.call(entities -> announcements(entities).look(entities.connection(), table));
        remembered(table, look.last());
        return look;
    }

    private WriterRegistry announcements(ScopedEntities entities) {
        return entities.database() == DatabaseKind.POSTGRESQL ? inTheDatabase : inThisProcess;
    }

    private Optional<TablePosition> remembered(FollowedTable table, Optional<TablePosition> last) {
        return last.map(tablePosition -> highest.merge(table, tablePosition, CommitOrder::later))
                .or(() -> Optional.ofNullable(highest.get(table)));
    }

    private TablePosition stopBefore(Look look, String writer) {
        OffsetDateTime since = look.open().getOrDefault(writer, TablePosition.FIRST.date());
        warn("A write that began at " + since + " has not ended; lists of sessions in ascending order and exports stop"
                + " before it until it ends, or is ended after " + PostgresWriterRegistry.LONGEST_SILENCE.toSeconds()
                + " s of silence");
        return TablePosition.before(since);
    }

    private void warnIfOutOfReach(MinimumPosition minimumPosition, OffsetDateTime earliest) {
        if (minimumPosition.isOutOfReach(TablePosition.before(earliest))) {
            warn("The newest session is dated more than " + tolerance.toMinutes() + " minutes after the clock of this"
                    + " server, or of the server that wrote it, is wrong: readers that follow may miss sessions");
        }
    }

    private void warn(String what) {
        Instant now = clock.instant();
        Instant last = lastWarning.get();
        if ((last == Instant.MIN || Duration.between(last, now).abs().compareTo(BETWEEN_WARNINGS) >= 0)
                && lastWarning.compareAndSet(last, now)) {
            LOG.warning(what);
        }
    }

    private static TablePosition earlier(TablePosition one, TablePosition other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static TablePosition later(TablePosition one, TablePosition other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
