package org.switchboard.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.switchboard.persistence.AccountFilter;

/** A session in the live tables: one that has not ended, or not long ago. */
@Entity
@AccountFilter("e.accountId in :accounts")
@Table(name = "session")
public class LiveSession extends Session {
    /** For JPA, and for {@link Session#open}. */
    protected LiveSession() {}
}
