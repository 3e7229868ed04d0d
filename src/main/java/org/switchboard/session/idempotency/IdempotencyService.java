package org.switchboard.session.idempotency;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.switchboard.contract.Document;
import org.switchboard.error.ApiException;
import org.switchboard.error.IdempotencyKeyInProgressException;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.SqlState;
import org.switchboard.persistence.Transactions;
import org.switchboard.request.RequestContext;
import org.switchboard.session.WriteResult;

/** Writes that concern no single session, safe to repeat under a key. Thread-safe. */
@Singleton
public class IdempotencyService {
    private final Transactions database;
    private final IdempotencyRepository idempotencyRepository;
    private final Clock clock;

    @Inject
    public IdempotencyService(Transactions database, IdempotencyRepository idempotencyRepository, Clock clock) {
        this.database = database;
        this.idempotencyRepository = idempotencyRepository;
        this.clock = clock;
    }

    /** A write while it is made; belongs to one transaction. */
    public static final class Write {
        private final ScopedEntities entities;
        private final Instant now;
        private String accountId = "";

        private Write(ScopedEntities entities, Instant now) {
            this.entities = entities;
            this.now = now;
        }

        /** What is stored. */
        public ScopedEntities entities() {
            return entities;
        }

        /** The moment, to the millisecond. */
        public Instant now() {
            return now;
        }

        /** Says in which account it is done. */
        public void in(String account) {
            accountId = account;
        }
    }

    /**
     * Does something in one transaction, or answers what was answered to the same request under the same key before.
     *
     * @param request the document that the caller sent
     * @param work what to do
     * @throws ApiException if it is refused; nothing was stored
     */
    public <A extends Document> WriteResult<A> write(
            RequestContext context, Document request, Class<A> type, Function<Write, A> work) {
        Optional<IdempotentRequest> keyed = IdempotentRequest.of(context, request);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Function<ScopedEntities, WriteResult<A>> attempt = entities -> {
            Optional<IdempotencyRecord> before = keyed.flatMap(
                    key -> idempotencyRepository.find(entities, context.caller().accounts(), key, now));
            if (before.isPresent()) {
                return new WriteResult<>(
                        before.get().answer(type), "", 0, before.get().accountId(), true);
            }
            Write write = new Write(entities, now);
            A answer = work.apply(write);
            entities.flush();
            keyed.ifPresent(key -> idempotencyRepository.add(entities, key, write.accountId, answer, 0, now));
            return new WriteResult<>(answer, "", 0, write.accountId, false);
        };
        if (context.dryRun()) {
            return database.dryRun(attempt);
        }
        try {
            return database.call(attempt);
        } catch (RuntimeException e) {
            if (SqlState.isUniqueViolation(e) || SqlState.isBusy(e)) {
                throw inProgress();
            }
            throw e;
        }
    }

    /**
     * The same for work that takes many transactions of its own; how it was answered is stored in a last one.
     * Twice at once it is done twice, and one of the two is told that the other was first.
     *
     * @param accountId in which account it is done
     */
    public <A extends Document> WriteResult<A> longWrite(
            RequestContext context, Document request, Class<A> type, String accountId, Supplier<A> work) {
        Optional<IdempotentRequest> keyed = IdempotentRequest.of(context, request);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<IdempotencyRecord> before =
                keyed.flatMap(key -> idempotencyRepository.find(context.caller().accounts(), key, now));
        if (before.isPresent()) {
            return new WriteResult<>(
                    before.get().answer(type), "", 0, before.get().accountId(), true);
        }
        A answer = work.get();
        try {
            keyed.ifPresent(key ->
                    database.run(entities -> idempotencyRepository.add(entities, key, accountId, answer, 0, now)));
        } catch (RuntimeException e) {
            if (SqlState.isUniqueViolation(e) || SqlState.isBusy(e)) {
                throw inProgress();
            }
            throw e;
        }
        return new WriteResult<>(answer, "", 0, accountId, false);
    }

    private static ApiException inProgress() {
        return new IdempotencyKeyInProgressException();
    }
}
