package org.switchboard.session;

import org.switchboard.persistence.FollowedTable;

/** One of the two places where sessions are. */
public enum SessionTables {
    /** Those that have not ended, or not long ago. */
    LIVE(LiveSession.class, LiveLogEntry.class, new FollowedTable("session", "date_created", 0x5342_0001)),
    /** Those that ended long ago. */
    ARCHIVE(
            ArchivedSession.class,
            ArchivedLogEntry.class,
            new FollowedTable("archived_session", "date_archived", 0x5342_0002));

    private final Class<? extends Session> session;
    private final Class<? extends LogEntry> log;
    private final FollowedTable followed;

    SessionTables(Class<? extends Session> session, Class<? extends LogEntry> log, FollowedTable followed) {
        this.session = session;
        this.log = log;
        this.followed = followed;
    }

    /** The other one. */
    SessionTables other() {
        return this == LIVE ? ARCHIVE : LIVE;
    }

    /** The sessions. */
    public Class<? extends Session> session() {
        return session;
    }

    /** How they are followed. By the indexes {@code session_date} and {@code archived_session_archived}. */
    public FollowedTable followed() {
        return followed;
    }

    /** Their logs. */
    public Class<? extends LogEntry> log() {
        return log;
    }
}
