package org.switchboard.session.idempotency;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.switchboard.contract.Document;
import org.switchboard.error.ApiException;
import org.switchboard.error.IdempotencyKeyReusedException;
import org.switchboard.job.ScheduledJob;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.Transactions;

/** How writes under idempotency keys were answered; forgets those that have expired. Thread-safe. */
@Singleton
public class IdempotencyRepository implements ScheduledJob {
    /** For the sweep, which is the server's own work. */
    private static final AccountScope EVERYWHERE = new AccountScope.All();

    private final Transactions database;

    @Inject
    public IdempotencyRepository(Transactions database) {
        this.database = database;
    }

    /**
     * How the attempt was answered before. By primary key.
     *
     * @throws ApiException if the key was used for another request
     */
    public Optional<IdempotencyRecord> find(
            ScopedEntities entities, AccountScope scope, IdempotentRequest attempt, Instant now) {
        Optional<IdempotencyRecord> found = entities.query(IdempotencyRecord.class, scope)
                .where("e.loginId = :login", "login", attempt.loginId())
                .where("e.key = :key", "key", attempt.key().value())
                .first()
                .filter(answer -> !answer.isExpired(now));
        if (found.isPresent() && !found.get().isOf(attempt.digest())) {
            throw new IdempotencyKeyReusedException();
        }
        return found;
    }

    /** The same, in a transaction of its own. */
    public Optional<IdempotencyRecord> find(AccountScope scope, IdempotentRequest attempt, Instant now) {
        return database.call(entities -> find(entities, scope, attempt, now));
    }

    /**
     * Remembers how a write was answered, in its own transaction. An answer under the same key that has expired makes room.
     *
     * @param version the version of what the answer shows; 0 if it has none
     */
    public void add(
            ScopedEntities entities,
            IdempotentRequest attempt,
            String accountId,
            Document answer,
            long version,
            Instant now) {
        entities.query(IdempotencyRecord.class, EVERYWHERE)
                .where("e.loginId = :login", "login", attempt.loginId())
                .where("e.key = :key", "key", attempt.key().value())
                .where("e.expires <= :now", "now", now.atOffset(ZoneOffset.UTC))
                .delete();
        entities.add(new IdempotencyRecord(attempt, accountId, answer, version, now));
        entities.flush();
    }

    @Override
    public String name() {
        return "expired idempotency keys";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(1);
    }

    /** Forgets the keys that have expired. By the index {@code keyed_answer_expires}. */
    @Override
    public int run(Instant now) {
        return database.call(entities -> entities.query(IdempotencyRecord.class, EVERYWHERE)
                .where("e.expires <= :now", "now", now.atOffset(ZoneOffset.UTC))
                .delete());
    }
}
