package org.switchboard.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.contract.sessions.SessionLogInfo;
import org.switchboard.error.ServiceUnavailableException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.Transactions;
import org.switchboard.text.XmlCharacters;

/** Where sessions are stored: in the live tables, or in the archive. {@link SessionWriter} puts them there. */
@Singleton
public class SessionRepository {
    private static final int MAX_LOOKS = 100;
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

    /** For the logs of sessions that were read inside a scope: to ask for the account again costs H2 a join without end. */
    private static final AccountScope OF_THE_SESSIONS = new AccountScope.All();

    private static final List<String> SESSIONS = List.of("session", "archived_session");

    private final Transactions database;

    @Inject
    SessionRepository(Transactions database) {
        this.database = database;
    }

    /**
     * The session with its log, if it lies in the scope, wherever it is stored. By primary keys. It may be on its way between
     * the places, even between the reading of the session and of its log.
     */
    public Optional<SessionWithLog> find(AccountScope scope, String id) {
        return wherever(
                scope,
                id,
                (entities, tables) -> find(entities, scope, id, tables).filter(SessionWithLog::isWhole));
    }

    /** The session without its log, if it lies in the scope, wherever it is stored, or is on its way. By primary keys. */
    public Optional<Session> findWithoutLog(AccountScope scope, String id) {
        return wherever(scope, id, (entities, tables) -> one(entities, scope, id, tables));
    }

    /** Looks in both places, and again, after a pause, as long as the session was in one of them at the same moment. */
    private <T> Optional<T> wherever(
            AccountScope scope, String id, BiFunction<ScopedEntities, SessionTables, Optional<T>> look) {
        if (!XmlCharacters.isAllowed(id)) {
            return Optional.empty();
        }
        return database.call(entities -> {
            for (int looks = 1; looks <= MAX_LOOKS; looks++) {
                Optional<T> found =
                        look.apply(entities, SessionTables.LIVE).or(() -> look.apply(entities, SessionTables.ARCHIVE));
                if (found.isPresent() || !entities.isInAny(SESSIONS, scope, id)) {
                    return found;
                }
                LockSupport.parkNanos(LOOK_AGAIN_NANOS * looks);
            }
            throw new ServiceUnavailableException("The session is on its way to or from the archive. Try again");
        });
    }

    /** Whether there is such a session in the scope. By primary keys. */
    public boolean exists(AccountScope scope, String id) {
        return findWithoutLog(scope, id).isPresent();
    }

    private static Optional<SessionWithLog> find(
            ScopedEntities entities, AccountScope scope, String id, SessionTables tables) {
        return one(entities, scope, id, tables)
                .map(session -> new SessionWithLog(session, log(entities, scope, session, tables)));
    }

    private static Optional<Session> one(ScopedEntities entities, AccountScope scope, String id, SessionTables tables) {
        return entities.find(tables.session(), scope, id).map(session -> session);
    }

    /** The whole log of a session. By primary key. */
    static List<? extends LogEntry> log(
            ScopedEntities entities, AccountScope scope, Session session, SessionTables tables) {
        return entities.query(tables.log(), scope)
                .where("e.session.id = :id", "id", session.id())
                .orderedBy("e.position")
                .list();
    }

    /** A session as it stands in a transaction, with its whole log. */
    public static SessionInfo shown(ScopedEntities entities, LiveSession session) {
        entities.flush();
        return SessionMapper.of(
                session, log(entities, AccountScope.only(session.accountId()), session, SessionTables.LIVE));
    }

    /**
     * Sessions as the contract shows them, in their order, their logs read with one question for all. A log that has grown
     * since the sessions were read is shown as it was then; that of a session which was moved since is read where it is now.
     * By primary key.
     */
    public static List<SessionInfo> shown(
            ScopedEntities entities, List<? extends Session> sessions, SessionTables tables) {
        Map<String, List<SessionLogInfo>> logs = logs(entities, sessions, tables);
        List<? extends Session> moved = sessions.stream()
                .filter(session -> logOf(session, logs).size() < session.logLength())
                .toList();
        logs.putAll(logs(entities, moved, tables.other()));
        return sessions.stream()
                .map(session -> SessionMapper.with(session, logOf(session, logs)))
                .toList();
    }

    private static List<SessionLogInfo> logOf(Session session, Map<String, List<SessionLogInfo>> logs) {
        List<SessionLogInfo> log = logs.getOrDefault(session.id(), List.of());
        return log.subList(0, Math.min(log.size(), session.logLength()));
    }

    /** The logs by session; as rows, since there are many more entries than sessions. */
    private static Map<String, List<SessionLogInfo>> logs(
            ScopedEntities entities, List<? extends Session> sessions, SessionTables tables) {
        Map<String, List<SessionLogInfo>> logs = new HashMap<>();
        if (sessions.isEmpty()) {
            return logs;
        }
        List<Object[]> rows = entities.query(tables.log(), OF_THE_SESSIONS)
                .where(
                        "e.session.id in :ids",
                        "ids",
                        sessions.stream().map(Session::id).toList())
                .orderedBy("e.session.id, e.position")
                .rows("e.session.id, e.date, e.message");
        for (Object[] row : rows) {
            logs.computeIfAbsent((String) row[0], unused -> new ArrayList<>())
                    .add(SessionMapper.entry((OffsetDateTime) row[1], (String) row[2]));
        }
        return logs;
    }
}
