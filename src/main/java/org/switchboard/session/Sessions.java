package org.switchboard.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.directory.AccountScope;

/** Where sessions are kept. What a method has returned from is on disk. */
@Singleton
public class Sessions {
    private final EntityManager database;

    @Inject
    Sessions(EntityManager database) {
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
     * Stores a new session and its first log entries, together or not at all.
     *
     * @throws jakarta.persistence.PersistenceException if nothing was stored, such as when the idempotency key is taken
     */
    @Transactional
    public void add(Session session, Collection<LogEntry> log) {
        database.persist(session);
        log.forEach(database::persist);
        database.flush();
    }

    /** The session with its log, if it lies in the scope. By primary key. */
    @Transactional
    public Optional<Kept> find(AccountScope scope, String id) {
        return one(scope, id).map(session -> new Kept(session, log(id)));
    }

    /** Whether there is such a session in the scope. By primary key. */
    public boolean exists(AccountScope scope, String id) {
        return one(scope, id).isPresent();
    }

    /** What was created under the key by the login. By the index {@code session_idempotency}. */
    Optional<KeyedCreation> createdWith(String loginId, IdempotencyKey key) {
        return database.createQuery(
                        "select s from Session s where s.createdById = :login and s.keyedCreation.key = :key",
                        Session.class)
                .setParameter("login", loginId)
                .setParameter("key", key.value())
                .getResultStream()
                .findFirst()
                .flatMap(Session::keyedCreation);
    }

    /** Forgets the keys that have expired; the sessions stay. By the index {@code session_idempotency_expires}. */
    @Transactional
    int forgetKeys(Instant expiredBy) {
        return database.createQuery("update Session s set s.keyedCreation.key = null, s.keyedCreation.digest = null,"
                        + " s.keyedCreation.answer = null, s.keyedCreation.expires = null"
                        + " where s.keyedCreation.expires <= :now")
                .setParameter("now", expiredBy.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private Optional<Session> one(AccountScope scope, String id) {
        TypedQuery<Session> query =
                scope instanceof AccountScope.Only only ? inside(only.accountIds(), id) : anywhere(id);
        return query.getResultStream().findFirst();
    }

    private TypedQuery<Session> inside(Set<String> accountIds, String id) {
        return database.createQuery(
                        "select s from Session s where s.id = :id and s.accountId in :accounts", Session.class)
                .setParameter("id", id)
                .setParameter("accounts", accountIds.isEmpty() ? Set.of("") : accountIds);
    }

    private TypedQuery<Session> anywhere(String id) {
        return database.createQuery("select s from Session s where s.id = :id", Session.class)
                .setParameter("id", id);
    }

    private List<LogEntry> log(String id) {
        return database.createQuery(
                        "select e from LogEntry e where e.session.id = :id order by e.position", LogEntry.class)
                .setParameter("id", id)
                .getResultList();
    }
}
