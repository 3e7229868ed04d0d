package org.switchboard.session.search;

import java.util.Optional;
import java.util.Set;
import org.switchboard.persistence.AccountScope;
import org.switchboard.session.SessionTables;

/** Questions for many sessions. */
final class Questions {
    static final SessionOrder NEWEST_FIRST = new SessionOrder(SessionOrder.Field.dateCreated, true);

    private Questions() {}

    /** For all of these accounts. */
    static SessionCriteria within(AccountScope scope) {
        return new SessionCriteria(
                scope,
                SessionTables.LIVE,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
