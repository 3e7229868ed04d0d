package org.switchboard.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.switchboard.persistence.AccountCondition;

/** An entry in the log of a session in the archive. */
@Entity
@AccountCondition("e.session.accountId in :accounts")
@Table(name = "archived_session_log")
@IdClass(ArchivedLogEntry.Key.class)
public class ArchivedLogEntry extends LogEntry {
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
    private @Nullable ArchivedSession session;

    /** For JPA. */
    protected ArchivedLogEntry() {}
}
