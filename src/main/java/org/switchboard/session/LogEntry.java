package org.switchboard.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.switchboard.platform.WithinAccounts;

/** One entry of a session's log. Entries are added and never changed, removed or cut. */
@Entity
@WithinAccounts("e.session.accountId in :accounts")
@Table(name = "session_log")
@IdClass(LogEntry.Key.class)
public class LogEntry {
    /** The greatest length of a message, in characters. */
    public static final int MAX_LENGTH = 4096;

    /** Which entry: the session's id and the place in its log. */
    public record Key(String session, int position) implements Serializable {
        /** For JPA. */
        public Key() {
            this("", 0);
        }
    }

    @Id
    @ManyToOne(optional = false)
    @JoinColumn(name = "session_id")
    private @Nullable Session session;

    @Id
    private int position;

    @Column(name = "date_logged")
    private OffsetDateTime date;

    private String message;

    /** For JPA. */
    protected LogEntry() {
        this.date = OffsetDateTime.MIN;
        this.message = "";
    }

    LogEntry(Session session, int position, Instant date, String message) {
        this.session = session;
        this.position = position;
        this.date = date.atOffset(ZoneOffset.UTC);
        this.message = message;
    }

    /** When it happened. */
    public Instant date() {
        return date.toInstant();
    }

    /** What happened. */
    public String message() {
        return message;
    }
}
