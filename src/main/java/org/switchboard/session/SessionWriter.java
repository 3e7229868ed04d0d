package org.switchboard.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Document;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.directory.DirectoryLookup;
import org.switchboard.directory.Endpoint;
import org.switchboard.error.ApiException;
import org.switchboard.error.ConflictException;
import org.switchboard.error.NotFoundException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.SqlState;
import org.switchboard.persistence.Transactions;
import org.switchboard.request.Caller;
import org.switchboard.request.RequestContext;
import org.switchboard.text.XmlCharacters;

/**
 * Changes sessions: each change in one transaction with its log, one after the other for each session, so that none is
 * lost. A session of the archive is brought back into the live tables first. Thread-safe.
 */
@Singleton
public class SessionWriter {
    private static final int ATTEMPTS = 8;
    private static final long MAX_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(4);

    private final Transactions database;
    private final IdempotencyRepository idempotencyRepository;
    private final CarrierGateway carrier;
    private final Clock clock;
    private final SessionLocks sessionLocks = new SessionLocks();

    @Inject
    SessionWriter(
            Transactions database, IdempotencyRepository idempotencyRepository, CarrierGateway carrier, Clock clock) {
        this.database = database;
        this.idempotencyRepository = idempotencyRepository;
        this.carrier = carrier;
        this.clock = clock;
    }

    /**
     * Changes a session and shows it.
     *
     * @param context who asks, and on which terms
     * @param sessionId the session
     * @param request the document that the caller sent, by which a repeated request is known
     * @param work what to do
     * @throws ApiException if it is refused; nothing was stored
     */
    public SessionChangeResult<SessionInfo> change(
            RequestContext context, @Nullable String sessionId, Document request, Consumer<SessionUpdate> work) {
        return change(context, sessionId, request, SessionInfo.class, change -> {
            work.accept(change);
            return Optional.empty();
        });
    }

    /**
     * The same, showing something else, if the work gives it.
     *
     * @param type the type of what is shown
     */
    public <A extends Document> SessionChangeResult<A> change(
            RequestContext context,
            @Nullable String sessionId,
            Document request,
            Class<A> type,
            Function<SessionUpdate, Optional<A>> work) {
        if (sessionId == null || !XmlCharacters.isAllowed(sessionId)) {
            throw notFound();
        }
        Wish<A> wish = new Wish<>(
                context, sessionId, IdempotentRequest.of(context, request), type, work, CarrierGateway.idFor(context));
        return sessionLocks.in(
                sessionId,
                () -> retry(() -> context.dryRun()
                        ? database.dryRun(entities -> attempt(entities, wish))
                        : database.call(entities -> attempt(entities, wish))));
    }

    private record Wish<A extends Document>(
            RequestContext context,
            String sessionId,
            Optional<IdempotentRequest> keyed,
            Class<A> type,
            Function<SessionUpdate, Optional<A>> work,
            String orderId) {}

    private static <T> T retry(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                if (!isMeeting(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    throw new ConflictException(
                            "Somebody changed the same at the same moment; nothing was done. Try again");
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(MAX_PAUSE_NANOS) * attempt);
            }
        }
    }

    private static boolean isMeeting(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return true;
            }
        }
        return SqlState.isBusy(failure) || SqlState.isUniqueViolation(failure);
    }

    private <A extends Document> SessionChangeResult<A> attempt(ScopedEntities entities, Wish<A> wish) {
        RequestContext context = wish.context();
        entities.deferFlush();
        LiveSession session = locked(entities, context.scope(), wish.sessionId());
        context.requireExpectedAccount(session.accountId());
        Instant now = now();
        Optional<IdempotencyRecord> before = wish.keyed()
                .flatMap(keyed ->
                        idempotencyRepository.find(entities, context.caller().accounts(), keyed, now));
        if (before.isPresent()) {
            return changed(
                    session, before.get().answer(wish.type()), before.get().version(), true);
        }
        context.ifMatch().ifPresent(ifMatch -> ifMatch.check(session.version()));
        SessionUpdate change = new SessionUpdate(
                entities, session, context, author(entities, session, context.caller(), now), carrier, wish.orderId());
        Optional<A> made = wish.work().apply(change);
        if (change.changesAnything()) {
            session.touch(change.author().email(), now);
        } else {
            touch(entities, session, now);
        }
        A answer = made.orElseGet(() -> wish.type().cast(change.shown()));
        entities.flush();
        wish.keyed()
                .ifPresent(keyed -> idempotencyRepository.add(
                        entities, keyed, session.accountId(), answer, session.version(), now));
        return changed(session, answer, session.version(), false);
    }

    private static <A> SessionChangeResult<A> changed(Session session, A answer, long version, boolean replayed) {
        return new SessionChangeResult<>(answer, session.id(), version, session.accountId(), replayed);
    }

    /** The session, in the live tables, where nobody else can change it before the end of the transaction. */
    static LiveSession locked(ScopedEntities entities, AccountScope scope, String id) {
        return lockedLive(entities, scope, id)
                .or(() -> SessionArchive.bringBack(entities, scope, id)
                        ? lockedLive(entities, scope, id)
                        : Optional.empty())
                .or(() -> lockedLive(entities, scope, id))
                .orElseThrow(SessionWriter::notFound);
    }

    private static Optional<LiveSession> lockedLive(ScopedEntities entities, AccountScope scope, String id) {
        return entities.query(LiveSession.class, scope).where("e.id = :id", "id", id).listForUpdate().stream()
                .findFirst();
    }

    /**
     * That somebody asked for the state that it has is a sign of life, and not a change: the version is set to what it is,
     * since a statement that says nothing of it would raise it.
     */
    private static void touch(ScopedEntities entities, LiveSession session, Instant now) {
        if (!session.isEnded()) {
            entities.query(LiveSession.class, AccountScope.only(session.accountId()))
                    .where("e.id = :id", "id", session.id())
                    .update("e.dateLastLife = :now, e.version = e.version", "now", now.atOffset(ZoneOffset.UTC));
        }
    }

    private static SessionAuthor author(ScopedEntities entities, Session session, Caller caller, Instant now) {
        return new SessionAuthor(
                caller.loginId(),
                caller.email(),
                caller.displayName(),
                () -> DirectoryLookup.endpointOf(entities, session.accountId(), caller.loginId())
                        .map(Endpoint::id),
                now);
    }

    static ApiException notFound() {
        return new NotFoundException("Session does not exist");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
