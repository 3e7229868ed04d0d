package org.switchboard.session.creation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.persistence.MinimumPosition;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.TablePosition;
import org.switchboard.session.LiveLogEntry;
import org.switchboard.session.LiveSession;
import org.switchboard.session.Session;
import org.switchboard.session.SessionMapper;
import org.switchboard.session.SessionWriter;
import org.switchboard.session.idempotency.IdempotencyRecord;
import org.switchboard.session.idempotency.IdempotentRequest;

/**
 * A new session that is not stored yet, with all that is stored together with it. Its date may be put off until then, and so
 * what it shows. Not thread-safe.
 */
public final class PendingSession {

    private final LiveSession session;
    private final List<LiveLogEntry> log;
    private final Optional<IdempotentRequest> keyed;
    private SessionInfo shown;
    private Optional<IdempotencyRecord> answer;

    /** @param keyed under which key it was asked for, if under one */
    public PendingSession(LiveSession session, List<LiveLogEntry> log, Optional<IdempotentRequest> keyed) {
        this.session = session;
        this.log = List.copyOf(log);
        this.keyed = keyed;
        this.shown = SessionMapper.of(session, this.log);
        this.answer = answered();
    }

    private Optional<IdempotencyRecord> answered() {
        Instant created = session.dateCreated().toInstant();
        return keyed.map(
                attempt -> new IdempotencyRecord(attempt, session.accountId(), shown, Session.FIRST_VERSION, created));
    }

    OffsetDateTime date() {
        return session.dateCreated();
    }

    /** Puts it behind a position: its date becomes later if need be. */
    void putBehind(MinimumPosition minimumPosition) {
        OffsetDateTime date = minimumPosition
                .behind(new TablePosition(session.dateCreated(), session.id()))
                .date();
        if (date.isEqual(session.dateCreated())) {
            return;
        }
        session.postpone(date);
        log.forEach(entry -> entry.postpone(date));
        shown = SessionMapper.of(session, log);
        answer = answered();
    }

    /** Stores it: the session, then what refers to it. */
    void store(ScopedEntities entities, SessionWriter writer) {
        writer.create(entities, session, log, shown);
        answer.ifPresent(entities::add);
    }

    /** The session as the contract shows it. */
    public SessionInfo shown() {
        return shown;
    }
}
