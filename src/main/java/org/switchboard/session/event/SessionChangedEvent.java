package org.switchboard.session.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.messaging.MessageInfo;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.persistence.ScopedEntities;

/**
 * That a session was created, changed, moved or deleted. The writer of sessions fires one as a CDI event for each, inside the
 * transaction that does it and in its thread: what an observer stores by {@link #entities} is committed with the change or
 * not at all, and an observer that throws takes the change back. The transaction may still fail, or be done again, so what
 * cannot be taken back belongs into {@link ScopedEntities#afterCommit}. Nothing is fired for what is refused, for a request
 * that asks for what is so already, or for a dry run. Observers are plain ones: there is no JTA, so an asynchronous one hears
 * nothing, and one that asks to be called after the transaction is called within it. What runs after the commit runs while
 * the session is still held, so it must not change sessions itself.
 *
 * @param kind what happened
 * @param entities the transaction
 * @param accountId the session's account
 * @param sessionId the session
 * @param version the session's version now; the last that it had if it was deleted
 * @param by the email address of who did it, or {@code system}
 * @param time when, to the millisecond
 * @param before the session as it was, without its log; null if it is new or was only moved
 * @param after the session as it is now, a new one with its log, any other without; null if it was deleted
 * @param log what was added to its log, in order
 * @param message the message that was sent in it, if that is the change
 */
public record SessionChangedEvent(
        Kind kind,
        ScopedEntities entities,
        String accountId,
        String sessionId,
        long version,
        String by,
        Instant time,
        @Nullable SessionInfo before,
        @Nullable SessionInfo after,
        List<String> log,
        @Nullable MessageInfo message) {

    /** What happened to a session. */
    public enum Kind {
        /** It was opened. */
        CREATED,
        /** Something of it is not as before; it may have ended long ago. */
        CHANGED,
        /** It has ended, by this change. */
        ENDED,
        /** It was moved out of the live tables, and is otherwise as before. */
        ARCHIVED,
        /** It was moved into the live tables again, so that it can be changed, and is otherwise as before. */
        BROUGHT_BACK,
        /** It is gone, with its log and messages. */
        DELETED
    }

    /** Copies the log. */
    public SessionChangedEvent {
        log = List.copyOf(log);
    }
}
