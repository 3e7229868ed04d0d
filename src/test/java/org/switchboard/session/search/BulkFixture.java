package org.switchboard.session.search;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.switchboard.directory.audit.AuditTrail;
import org.switchboard.persistence.Transactions;
import org.switchboard.session.SessionWriter;
import org.switchboard.session.cleanup.BulkDeletion;
import org.switchboard.session.idempotency.IdempotencyService;

/** Builds what deals with many sessions at once for the tests of other features. */
public final class BulkFixture {
    private BulkFixture() {}

    /** Shows what is silent for too long. */
    public static StuckSessionSearch stuckSessions(Transactions database, Clock clock, Duration endAfter) {
        return new StuckSessionSearch(database, clock, endAfter);
    }

    /** Deletes ranges. */
    public static BulkDeletion deletingSessions(
            Transactions database,
            SessionWriter writer,
            IdempotencyService writes,
            AuditTrail auditTrail,
            Clock clock) {
        return new BulkDeletion(database, writer, writes, auditTrail, clock);
    }

    /** How many live sessions there are of each kind: live, queued, held, stuck. */
    public static List<Long> counts(Transactions database, Clock clock) {
        SessionCounts.Counts counts = new SessionCounts(database, clock).count();
        return List.of(counts.live(), counts.queued(), counts.held(), counts.stuck());
    }
}
