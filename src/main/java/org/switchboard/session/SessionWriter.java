package org.switchboard.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.session.event.SessionChangedEvent;
import org.switchboard.session.event.SessionChangedEvent.Kind;
import org.switchboard.session.event.SessionEvents;

/**
 * The one writer of sessions: whatever is created, changed, moved or deleted goes through it, as a part of the transaction
 * that it is given, and makes one {@link SessionChangedEvent}. Thread-safe.
 */
@Singleton
public class SessionWriter {
    private static final List<ScopedEntities.Move> AWAY = List.of(
            new ScopedEntities.Move("session", "archived_session", "id"),
            new ScopedEntities.Move("session_log", "archived_session_log", "session_id"));
    private static final List<ScopedEntities.Move> BACK = List.of(
            new ScopedEntities.Move("archived_session", "session", "id"),
            new ScopedEntities.Move("archived_session_log", "session_log", "session_id"));

    private final SessionEvents events;

    @Inject
    SessionWriter(SessionEvents events) {
        this.events = events;
    }

    /**
     * Stores a new session.
     *
     * @param log its log
     * @param shown both, as the contract shows them
     */
    public void create(ScopedEntities entities, LiveSession session, List<LiveLogEntry> log, SessionInfo shown) {
        entities.add(session);
        log.forEach(entities::add);
        events.fire(
                entities,
                () -> new SessionChangedEvent(
                        Kind.CREATED,
                        entities,
                        session.accountId(),
                        session.id(),
                        Session.FIRST_VERSION,
                        session.createdBy,
                        session.dateCreated().toInstant(),
                        null,
                        shown,
                        log.stream().map(LogEntry::message).toList(),
                        null));
    }

    /**
     * A session in the live tables, where nobody else can change it before the end of the transaction. One of the archive is
     * brought back first.
     *
     * @param by the email address of who wants to change it
     */
    public Optional<LiveSession> lock(ScopedEntities entities, AccountScope scope, String id, String by, Instant now) {
        return lockLive(entities, scope, id)
                .or(() -> bringBack(entities, scope, id, by, now) ? lockLive(entities, scope, id) : Optional.empty())
                .or(() -> lockLive(entities, scope, id));
    }

    /** The same, if it is in the live tables. */
    public Optional<LiveSession> lockLive(ScopedEntities entities, AccountScope scope, String id) {
        return entities.query(LiveSession.class, scope).where("e.id = :id", "id", id).listForUpdate().stream()
                .findFirst();
    }

    /**
     * Changes a session that is locked. What adds nothing to its log and sends no message is no change: that somebody asked
     * for what is so already is a sign of life.
     *
     * @param work what to do with it
     * @return what the work returns
     */
    public <T> T change(
            ScopedEntities entities, LiveSession session, SessionAuthor author, Function<SessionChange, T> work) {
        @Nullable SessionInfo before = events.isObserved(entities) ? SessionWithLog.shownWithoutLog(session) : null;
        boolean wasEnded = session.isEnded();
        SessionChange change = new SessionChange(entities, session, author);
        T result = work.apply(change);
        if (!change.changesAnything()) {
            noteLife(entities, session, author.now());
            return result;
        }
        session.touch(author.email(), author.now());
        entities.flush();
        events.fire(
                entities,
                () -> new SessionChangedEvent(
                        session.isEnded() && !wasEnded ? Kind.ENDED : Kind.CHANGED,
                        entities,
                        session.accountId(),
                        session.id(),
                        session.version(),
                        author.email(),
                        author.now(),
                        before,
                        SessionWithLog.shownWithoutLog(session),
                        change.log(),
                        change.message().orElse(null)));
        return result;
    }

    /** The version is set to what it is, since a statement that says nothing of it would raise it. */
    private static void noteLife(ScopedEntities entities, LiveSession session, Instant now) {
        if (!session.isEnded()) {
            entities.query(LiveSession.class, AccountScope.only(session.accountId()))
                    .where("e.id = :id", "id", session.id())
                    .update("e.dateLastLife = :now, e.version = e.version", "now", now.atOffset(ZoneOffset.UTC));
        }
    }

    /** Moves sessions that are locked into the archive. */
    public void archive(ScopedEntities entities, List<LiveSession> sessions, Instant now) {
        if (sessions.isEmpty()) {
            return;
        }
        entities.move(AWAY, sessions.stream().map(Session::id).toList());
        for (LiveSession session : sessions) {
            fire(Kind.ARCHIVED, entities, session, SessionAuthor.SYSTEM, now);
        }
    }

    /**
     * Whether the session was in the archive. Whoever else brings it back or deletes it is waited for, so that it is not
     * brought back from nowhere.
     */
    private boolean bringBack(ScopedEntities entities, AccountScope scope, String id, String by, Instant now) {
        List<ArchivedSession> archived = entities.query(ArchivedSession.class, scope)
                .where("e.id = :id", "id", id)
                .listForUpdate();
        if (archived.isEmpty()) {
            return false;
        }
        entities.move(BACK, List.of(id));
        fire(Kind.BROUGHT_BACK, entities, archived.get(0), by, now);
        return true;
    }

    /**
     * Deletes sessions of one account that are locked, with their logs, which the database removes along.
     *
     * @param tables where they are
     * @param by the email address of who does it
     * @return how many there were
     */
    public int delete(
            ScopedEntities entities, SessionTables tables, List<? extends Session> sessions, String by, Instant now) {
        if (sessions.isEmpty()) {
            return 0;
        }
        int deleted = entities.query(
                        tables.session(), AccountScope.only(sessions.get(0).accountId()))
                .where("e.id in :ids", "ids", sessions.stream().map(Session::id).toList())
                .delete();
        for (Session session : sessions) {
            fire(Kind.DELETED, entities, session, by, now);
        }
        return deleted;
    }

    /** Tells of a session that was moved or deleted as it is. */
    private void fire(Kind kind, ScopedEntities entities, Session session, String by, Instant now) {
        events.fire(entities, () -> {
            SessionInfo shown = SessionWithLog.shownWithoutLog(session);
            boolean isDeleted = kind == Kind.DELETED;
            return new SessionChangedEvent(
                    kind,
                    entities,
                    session.accountId(),
                    session.id(),
                    session.version(),
                    by,
                    now,
                    isDeleted ? shown : null,
                    isDeleted ? null : shown,
                    List.of(),
                    null);
        });
    }
}
