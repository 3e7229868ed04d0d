package org.switchboard.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.messaging.MessageInfo;
import org.switchboard.persistence.ScopedEntities;

/**
 * One change of a session while {@link SessionWriter} makes it: the session, which nobody else can change meanwhile, and what
 * is added to its log. Belongs to one transaction.
 */
public final class SessionChange {
    private final ScopedEntities entities;
    private final LiveSession session;
    private final SessionAuthor author;
    private final List<String> log = new ArrayList<>();
    private @Nullable MessageInfo message;

    SessionChange(ScopedEntities entities, LiveSession session, SessionAuthor author) {
        this.entities = entities;
        this.session = session;
        this.author = author;
    }

    /** What else is stored. */
    public ScopedEntities entities() {
        return entities;
    }

    public LiveSession session() {
        return session;
    }

    public SessionAuthor author() {
        return author;
    }

    /** Adds to the session's log. */
    public void log(String entry) {
        entities.add(session.log(author.now(), entry));
        log.add(entry);
    }

    /** Says which message was sent in it, which is a change though nothing is added to the log. */
    public void sent(MessageInfo sent) {
        message = sent;
    }

    List<String> log() {
        return log;
    }

    Optional<MessageInfo> message() {
        return Optional.ofNullable(message);
    }

    boolean changesAnything() {
        return message != null || !log.isEmpty();
    }
}
