package org.switchboard.session.cleanup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.sessions.DeleteSessions;
import org.switchboard.contract.sessions.DeleteSessionsResponse;
import org.switchboard.directory.audit.AuditTrail;
import org.switchboard.error.FieldErrors;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.ConflictRetry;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.ScopedQuery;
import org.switchboard.persistence.Transactions;
import org.switchboard.request.RequestContext;
import org.switchboard.session.Session;
import org.switchboard.session.SessionTables;
import org.switchboard.session.SessionWriter;
import org.switchboard.session.WriteResult;
import org.switchboard.session.chat.Message;
import org.switchboard.session.idempotency.IdempotencyService;
import org.switchboard.text.Timestamps;

/**
 * Deletes the sessions of an account that were created in a range of time, wherever they are stored, with their logs, which
 * the database removes along, and messages. A few hundred in each transaction, with a rest between two, so that others are not held up; what was deleted
 * when something fails in the middle stays deleted, and the same request goes on. Thread-safe.
 */
@Singleton
public class BulkDeletion {
    private static final int BATCH = 500;
    private static final String START = "StartDateTime";
    private static final String END = "EndDateTime";

    /** A write may have brought a session back from the archive meanwhile, so the live ones are looked at once more. */
    private static final List<SessionTables> WAY =
            List.of(SessionTables.LIVE, SessionTables.ARCHIVE, SessionTables.LIVE);

    private final Transactions database;
    private final SessionWriter writer;
    private final Clock clock;
    private final IdempotencyService writes;
    private final AuditTrail auditTrail;

    @Inject
    public BulkDeletion(
            Transactions database,
            SessionWriter writer,
            IdempotencyService writes,
            AuditTrail auditTrail,
            Clock clock) {
        this.database = database;
        this.writer = writer;
        this.clock = clock;
        this.writes = writes;
        this.auditTrail = auditTrail;
    }

    private record Range(String accountId, OffsetDateTime from, OffsetDateTime to) {
        AccountScope scope() {
            return AccountScope.only(accountId);
        }

        <T extends Session> ScopedQuery<T> in(ScopedEntities entities, Class<T> type) {
            return entities.query(type, scope())
                    .where("e.dateCreated >= :from", "from", from)
                    .where("e.dateCreated <= :to", "to", to);
        }
    }

    /** Deletes, or only counts in a dry run; both ends of the range belong to it. */
    public WriteResult<DeleteSessionsResponse> delete(RequestContext context, DeleteSessions request) {
        Range range = range(context, request);
        if (context.dryRun()) {
            return new WriteResult<>(counted(range), "", 0, range.accountId(), false);
        }
        return writes.longWrite(context, request, DeleteSessionsResponse.class, range.accountId(), () -> {
            note(context, "DeletingSessions", range, counted(range));
            DeleteSessionsResponse deleted = deleted(range, context.caller().email());
            note(context, "DeletedSessions", range, deleted);
            return deleted;
        });
    }

    private static Range range(RequestContext context, DeleteSessions request) {
        FieldErrors faults = new FieldErrors();
        Optional<Instant> from = moment(START, request.startDateTime, faults);
        Optional<Instant> to = moment(END, request.endDateTime, faults);
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            faults.add("InvalidValue", START, "is after " + END);
        }
        String account = account(context, request.accountId, faults);
        faults.refuseIfAny();
        context.requireExpectedAccount(account);
        return new Range(
                account,
                from.orElseThrow().atOffset(ZoneOffset.UTC),
                to.orElseThrow().atOffset(ZoneOffset.UTC));
    }

    private static String account(RequestContext context, @Nullable String given, FieldErrors faults) {
        Optional<String> account = Optional.ofNullable(given)
                .filter(id -> !id.isBlank())
                .or(context::accountId)
                .or(() -> context.scope().single());
        if (account.isEmpty()) {
            faults.add("Required", "AccountId", "is missing: your login does not have exactly one account; name one");
        }
        account.filter(id -> !context.scope().includes(id)).ifPresent(id -> {
            throw RequestContext.foreignAccount(id);
        });
        return account.orElse("");
    }

    private static Optional<Instant> moment(String field, @Nullable String text, FieldErrors faults) {
        if (!faults.require(field, text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Timestamps.read(String.valueOf(text)));
        } catch (DateTimeException e) {
            faults.add("InvalidDate", field, Timestamps.ALLOWED);
            return Optional.empty();
        }
    }

    /** By the indexes {@code session_account_date} and {@code archived_session_account_date}. */
    private DeleteSessionsResponse counted(Range range) {
        return database.call(entities -> {
            DeleteSessionsResponse response = new DeleteSessionsResponse();
            response.dryRun = true;
            response.archivedCount = Math.toIntExact(
                    range.in(entities, SessionTables.ARCHIVE.session()).count());
            response.count = response.archivedCount
                    + Math.toIntExact(
                            range.in(entities, SessionTables.LIVE.session()).count());
            response.liveCount = Math.toIntExact(range.in(entities, SessionTables.LIVE.session())
                    .where("e.ended = false")
                    .count());
            return response;
        });
    }

    private DeleteSessionsResponse deleted(Range range, String by) {
        DeleteSessionsResponse response = new DeleteSessionsResponse();
        for (SessionTables tables : WAY) {
            int seen = BATCH;
            while (seen > 0) {
                long began = System.nanoTime();
                Deleted some = ConflictRetry.call(() -> deleteSome(range, tables, by));
                seen = some.seen();
                response.count += some.count();
                response.liveCount += some.live();
                response.archivedCount += tables == SessionTables.ARCHIVE ? some.count() : 0;
                rest(Duration.ofNanos(System.nanoTime() - began));
            }
        }
        return response;
    }

    /**
     * What one transaction did.
     *
     * @param seen how many sessions it found
     * @param count how many of them it deleted
     * @param live how many of these had not ended
     */
    private record Deleted(int seen, int count, int live) {}

    /** As long a rest as the work took, so that half of the database's time is left to others. */
    private static void rest(Duration worked) {
        LockSupport.parkNanos(Math.min(worked.toNanos(), TimeUnit.SECONDS.toNanos(1)));
    }

    /** Each session is held first, so that nobody adds a message to it, or moves it, while it goes. */
    private Deleted deleteSome(Range range, SessionTables tables, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return database.call(entities -> {
            List<String> ids = range.in(entities, tables.session())
                    .orderedBy("e.dateCreated")
                    .values("id", String.class, BATCH);
            if (ids.isEmpty()) {
                return new Deleted(0, 0, 0);
            }
            List<? extends Session> ours =
                    among(entities, range, tables, ids).orderedBy("e.id").listForUpdate();
            if (ours.isEmpty()) {
                return new Deleted(ids.size(), 0, 0);
            }
            List<String> held = ours.stream().map(Session::id).toList();
            entities.query(Message.class, range.scope())
                    .where("e.sessionId in :ids", "ids", held)
                    .delete();
            int live = (int) ours.stream().filter(session -> !session.isEnded()).count();
            return new Deleted(ids.size(), writer.delete(entities, tables, ours, by, now), live);
        });
    }

    private static ScopedQuery<? extends Session> among(
            ScopedEntities entities, Range range, SessionTables tables, List<String> ids) {
        return entities.query(tables.session(), range.scope()).where("e.id in :ids", "ids", ids);
    }

    private void note(RequestContext context, String action, Range range, DeleteSessionsResponse what) {
        auditTrail.note(
                context,
                action,
                "Session",
                range.accountId(),
                range.accountId(),
                Map.of(
                        "from",
                        Timestamps.shown(range.from()),
                        "to",
                        Timestamps.shown(range.to()),
                        "count",
                        what.count,
                        "liveCount",
                        what.liveCount,
                        "archivedCount",
                        what.archivedCount));
    }
}
