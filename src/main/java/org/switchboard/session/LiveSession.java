package org.switchboard.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.switchboard.persistence.AccountCondition;

/** A session in the live tables: one that has not ended, or not long ago. */
@Entity
@AccountCondition("e.accountId in :accounts")
@Table(name = "session")
public class LiveSession extends Session {
    /** For JPA, and for {@link Session#open}. */
    protected LiveSession() {}
}
