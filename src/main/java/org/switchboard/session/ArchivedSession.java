package org.switchboard.session;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.switchboard.persistence.AccountCondition;

/** A session in the archive: one that ended long ago. It changes no more while it is there. */
@Entity
@AccountCondition("e.accountId in :accounts")
@Table(name = "archived_session")
public class ArchivedSession extends Session {
    /** For JPA. */
    protected ArchivedSession() {}
}
