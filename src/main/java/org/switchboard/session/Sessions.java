package org.switchboard.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.platform.AccountScope;
import org.switchboard.platform.Entities;
import org.switchboard.platform.Transactions;
import org.switchboard.platform.XmlText;

/** Where sessions are kept. What a method has returned from is on disk. */
@Singleton
public class Sessions {
    /** For the sweep, which is the server's own work. */
    private static final AccountScope EVERYWHERE = new AccountScope.All();

    private final Transactions database;

    @Inject
    Sessions(Transactions database) {
        this.database = database;
    }

    /** A session with its whole log. */
    public record Kept(Session session, List<LogEntry> log) {
        /** Copies the log. */
        public Kept {
            log = List.copyOf(log);
        }

        /** The session as the contract shows it. */
        public SessionInfo shown() {
            return session.shown(log);
        }
    }

    /**
     * Stores new sessions with their first log entries: all of them or none.
     *
     * @throws jakarta.persistence.PersistenceException if nothing was stored, such as when an idempotency key is taken
     */
    void add(Collection<Kept> added) {
        database.run(entities -> added.forEach(kept -> {
            entities.add(kept.session());
            kept.log().forEach(entities::add);
        }));
    }

    /** The session with its log, if it lies in the scope. By primary key. */
    public Optional<Kept> find(AccountScope scope, String id) {
        return database.call(entities ->
                one(entities, scope, id).map(session -> new Kept(session, log(entities, scope, id))));
    }

    /** Whether there is such a session in the scope. By primary key. */
    public boolean exists(AccountScope scope, String id) {
        return database.call(entities -> one(entities, scope, id).isPresent());
    }

    /** What was created under the key by the login, if it lies in the scope. By the index {@code session_idempotency}. */
    Optional<KeyedCreation> createdWith(AccountScope scope, String loginId, IdempotencyKey key) {
        return database.call(entities -> entities.of(Session.class, scope)
                .where("e.createdById = :login", "login", loginId)
                .where("e.keyedCreation.key = :key", "key", key.value())
                .first()
                .flatMap(Session::keyedCreation));
    }

    /** Forgets the keys that have expired; the sessions stay. By the index {@code session_idempotency_expires}. */
    int forgetKeys(Instant expiredBy) {
        return database.call(entities -> entities.of(Session.class, EVERYWHERE)
                .where("e.keyedCreation.expires <= :now", "now", expiredBy.atOffset(ZoneOffset.UTC))
                .update("e.keyedCreation.key = null, e.keyedCreation.digest = null,"
                        + " e.keyedCreation.answer = null, e.keyedCreation.expires = null"));
    }

    private static Optional<Session> one(Entities entities, AccountScope scope, String id) {
        return XmlText.isAllowed(id) ? entities.find(Session.class, scope, id) : Optional.empty();
    }

    private static List<LogEntry> log(Entities entities, AccountScope scope, String id) {
        return entities.of(LogEntry.class, scope)
                .where("e.session.id = :id", "id", id)
                .orderedBy("e.position")
                .list();
    }
}
