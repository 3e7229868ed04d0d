package org.switchboard.session.listing;

import java.time.Clock;
import java.time.Duration;
import org.switchboard.directory.AuditTrail;
import org.switchboard.platform.Transactions;
import org.switchboard.session.KeyedWrites;
import org.switchboard.session.SessionEnding;

/** Builds what deals with many sessions at once for the tests of other features. */
public final class BulkFixture {
    private BulkFixture() {}

    /** Ends what is silent for too long. */
    public static StuckSessions stuckSessions(
            Transactions database, SessionEnding ending, Clock clock, Duration endAfter) {
        return new StuckSessions(database, ending, clock, endAfter);
    }

    /** Deletes ranges. */
    public static DeletingSessions deletingSessions(Transactions database, KeyedWrites writes, AuditTrail auditTrail) {
        return new DeletingSessions(database, writes, auditTrail);
    }
}
