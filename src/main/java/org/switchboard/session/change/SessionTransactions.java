package org.switchboard.session.change;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Document;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.error.ApiException;
import org.switchboard.persistence.ConflictRetry;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.SqlState;
import org.switchboard.persistence.Transactions;
import org.switchboard.request.RequestContext;
import org.switchboard.session.LiveSession;
import org.switchboard.session.Session;
import org.switchboard.session.SessionAuthor;
import org.switchboard.session.SessionRepository;
import org.switchboard.session.SessionWriter;
import org.switchboard.session.WriteResult;
import org.switchboard.session.idempotency.IdempotencyRecord;
import org.switchboard.session.idempotency.IdempotencyRepository;
import org.switchboard.session.idempotency.IdempotentRequest;
import org.switchboard.text.XmlCharacters;

/**
 * Changes sessions: each change in one transaction with its log, one after the other for each session, so that none is
 * lost. A session of the archive is brought back into the live tables first. Thread-safe.
 */
@Singleton
public class SessionTransactions {
    private final Transactions database;
    private final SessionWriter writer;
    private final IdempotencyRepository idempotencyRepository;
    private final CarrierGateway carrier;
    private final Clock clock;
    private final SessionLocks sessionLocks = new SessionLocks();

    @Inject
    public SessionTransactions(
            Transactions database,
            SessionWriter writer,
            IdempotencyRepository idempotencyRepository,
            CarrierGateway carrier,
            Clock clock) {
        this.database = database;
        this.writer = writer;
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
    public WriteResult<SessionInfo> change(
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
    public <A extends Document> WriteResult<A> change(
            RequestContext context,
            @Nullable String sessionId,
            Document request,
            Class<A> type,
            Function<SessionUpdate, Optional<A>> work) {
        if (sessionId == null || !XmlCharacters.isAllowed(sessionId)) {
            throw Session.notFound();
        }
        Wish<A> wish = new Wish<>(
                context, sessionId, IdempotentRequest.of(context, request), type, work, CarrierGateway.idFor(context));
        return sessionLocks.in(
                sessionId,
                () -> ConflictRetry.call(
                        () -> context.dryRun()
                                ? database.dryRun(entities -> attempt(entities, wish))
                                : database.call(entities -> attempt(entities, wish)),
                        SqlState::isUniqueViolation));
    }

    private record Wish<A extends Document>(
            RequestContext context,
            String sessionId,
            Optional<IdempotentRequest> keyed,
            Class<A> type,
            Function<SessionUpdate, Optional<A>> work,
            String orderId) {}

    private <A extends Document> WriteResult<A> attempt(ScopedEntities entities, Wish<A> wish) {
        RequestContext context = wish.context();
        entities.deferFlush();
        LiveSession session = writer.lock(
                        entities,
                        context.scope(),
                        wish.sessionId(),
                        context.caller().email(),
                        now())
                .orElseThrow(Session::notFound);
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
        Optional<A> made = make(entities, session, wish, now);
        A answer = made.orElseGet(() -> wish.type().cast(SessionRepository.shown(entities, session)));
        entities.flush();
        wish.keyed()
                .ifPresent(keyed -> idempotencyRepository.add(
                        entities, keyed, session.accountId(), answer, session.version(), now));
        return changed(session, answer, session.version(), false);
    }

    private static <A> WriteResult<A> changed(Session session, A answer, long version, boolean replayed) {
        return new WriteResult<>(answer, session.id(), version, session.accountId(), replayed);
    }

    private <A extends Document> Optional<A> make(
            ScopedEntities entities, LiveSession session, Wish<A> wish, Instant now) {
        RequestContext context = wish.context();
        SessionAuthor author = SessionAuthor.of(entities, session, context.caller(), now);
        return writer.change(
                entities,
                session,
                author,
                change -> wish.work().apply(new SessionUpdate(change, context, carrier, wish.orderId())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
