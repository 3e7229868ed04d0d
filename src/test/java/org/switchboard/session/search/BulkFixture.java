package org.switchboard.session.search;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.switchboard.directory.audit.AuditTrail;
import org.switchboard.persistence.Transactions;
import org.switchboard.session.IdempotencyService;
import org.switchboard.session.StuckSessionTermination;

/** Builds what deals with many sessions at once for the tests of other features. */
public final class BulkFixture {
    private BulkFixture() {}

    /** Ends what is silent for too long. */
    public static StuckSessions stuckSessions(
            Transactions database, StuckSessionTermination ending, Clock clock, Duration endAfter) {
        return new StuckSessions(database, ending, clock, endAfter);
    }

    /** Deletes ranges. */
    public static BulkDeletion deletingSessions(
            Transactions database, IdempotencyService writes, AuditTrail auditTrail) {
        return new BulkDeletion(database, writes, auditTrail);
    }

    /** How many live sessions there are of each kind: live, queued, held, stuck. */
    public static List<Long> counts(Transactions database, Clock clock) {
        SessionCounts.Counts counts = new SessionCounts(database, clock).count();
        return List.of(counts.live(), counts.queued(), counts.held(), counts.stuck());
    }
}
