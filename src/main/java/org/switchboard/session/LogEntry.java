package org.switchboard.session;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** One entry of a session's log. Entries are added and never changed, removed or cut. */
@MappedSuperclass
public abstract class LogEntry {
    /** The greatest length of a message, in characters. */
    public static final int MAX_LENGTH = 4096;

    @Id
    private int position;

    @Column(name = "date_logged")
    private OffsetDateTime date = OffsetDateTime.MIN;

    private String message = "";

    /** For JPA. */
    protected LogEntry() {}

    LogEntry(int position, Instant date, String message) {
        this.position = position;
        this.date = date.atOffset(ZoneOffset.UTC);
        this.message = message;
    }

    /** Gets a later date before it is stored. */
    public void postpone(OffsetDateTime later) {
        date = later;
    }

    /** Its place in the log, from 0. */
    public int position() {
        return position;
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
