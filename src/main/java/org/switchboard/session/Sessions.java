package org.switchboard.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.directory.AccountScope;
import org.switchboard.platform.Transactions;
import org.switchboard.platform.XmlText;

/** Where sessions are kept. What a method has returned from is on disk. */
@Singleton
public class Sessions {
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
            entities.persist(kept.session());
            kept.log().forEach(entities::persist);
        }));
    }

    /** The session with its log, if it lies in the scope. By primary key. */
    public Optional<Kept> find(AccountScope scope, String id) {
        return database.call(entities -> one(entities, scope, id).map(session -> new Kept(session, log(entities, id))));
    }

    /** Whether there is such a session in the scope. By primary key. */
    public boolean exists(AccountScope scope, String id) {
        return database.call(entities -> one(entities, scope, id).isPresent());
    }

    /** What was created under the key by the login. By the index {@code session_idempotency}. */
    Optional<KeyedCreation> createdWith(String loginId, IdempotencyKey key) {
        return database.call(entities -> entities.createQuery(
                        "select s from Session s where s.createdById = :login and s.keyedCreation.key = :key",
                        Session.class)
                .setParameter("login", loginId)
                .setParameter("key", key.value())
                .getResultStream()
                .findFirst()
                .flatMap(Session::keyedCreation));
    }

    /** Forgets the keys that have expired; the sessions stay. By the index {@code session_idempotency_expires}. */
    int forgetKeys(Instant expiredBy) {
        return database.call(entities -> entities.createQuery(
                        "update Session s set s.keyedCreation.key = null, s.keyedCreation.digest = null,"
                                + " s.keyedCreation.answer = null, s.keyedCreation.expires = null"
                                + " where s.keyedCreation.expires <= :now")
                .setParameter("now", expiredBy.atOffset(ZoneOffset.UTC))
                .executeUpdate());
    }

    private static Optional<Session> one(EntityManager entities, AccountScope scope, String id) {
        if (!XmlText.isAllowed(id)) {
            return Optional.empty();
        }
        TypedQuery<Session> query = scope instanceof AccountScope.Only only
                ? inside(entities, only.accountIds(), id)
                : anywhere(entities, id);
        return query.getResultStream().findFirst();
    }

    private static TypedQuery<Session> inside(EntityManager entities, Set<String> accountIds, String id) {
        return entities.createQuery(
                        "select s from Session s where s.id = :id and s.accountId in :accounts", Session.class)
                .setParameter("id", id)
                .setParameter("accounts", accountIds.isEmpty() ? Set.of("") : accountIds);
    }

    private static TypedQuery<Session> anywhere(EntityManager entities, String id) {
        return entities.createQuery("select s from Session s where s.id = :id", Session.class)
                .setParameter("id", id);
    }

    private static List<LogEntry> log(EntityManager entities, String id) {
        return entities.createQuery(
                        "select e from LogEntry e where e.session.id = :id order by e.position", LogEntry.class)
                .setParameter("id", id)
                .getResultList();
    }
}
