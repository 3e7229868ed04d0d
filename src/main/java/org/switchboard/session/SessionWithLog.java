package org.switchboard.session;

import java.util.List;
import org.switchboard.contract.sessions.SessionInfo;

/**
 * A session with its whole log.
 *
 * @param session the session
 * @param log its entries, in order
 */
public record SessionWithLog(Session session, List<? extends LogEntry> log) {
    /** Copies the log. */
    public SessionWithLog {
        log = List.copyOf(log);
    }

    /** Whether no entry of its log is missing. */
    boolean isWhole() {
        return log.size() >= session.logLength();
    }

    /** A session whose log does not matter. */
    public static SessionInfo shownWithoutLog(Session session) {
        return SessionMapper.with(session, List.of());
    }

    /** The session as the contract shows it. */
    public SessionInfo shown() {
        return SessionMapper.of(session, log);
    }
}
