package org.switchboard.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.switchboard.persistence.AccountCondition;

/** An entry in the log of a session in the live tables. */
@Entity
@AccountCondition("e.session.accountId in :accounts")
@Table(name = "session_log")
@IdClass(LiveLogEntry.Key.class)
public class LiveLogEntry extends LogEntry {
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
    private @Nullable LiveSession session;

    /** For JPA. */
    protected LiveLogEntry() {}

    LiveLogEntry(LiveSession session, int position, Instant date, String message) {
        super(position, date, message);
        this.session = session;
    }
}
