package org.switchboard.session.cleanup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.job.ScheduledJob;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.FollowedTable;
import org.switchboard.persistence.OpenWrites;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.TablePosition;
import org.switchboard.session.ArchivedSession;
import org.switchboard.session.LiveSession;
import org.switchboard.session.SessionTables;
import org.switchboard.session.SessionWriter;

/**
 * Moves sessions that ended long ago out of the live tables, a few hundred in each transaction. A session and its log are
 * moved together or not at all, and what another server has moved meanwhile is passed over, so each is moved once whatever happens
 * in the middle. Thread-safe.
 */
@Singleton
public class SessionArchive implements ScheduledJob {
    private static final AccountScope EVERYWHERE = new AccountScope.All();
    private static final int BATCH = 500;
    private static final int MAX_BATCHES = 2000;

    private final SessionWriter writer;
    private final OpenWrites openWrites;
    private final Duration after;

    /** @param after how long ago a session must have ended */
    @Inject
    public SessionArchive(
            SessionWriter writer,
            OpenWrites openWrites,
            @ConfigProperty(name = "switchboard.archive.after", defaultValue = "P15D") Duration after) {
        this.writer = writer;
        this.openWrites = openWrites;
        this.after = after;
    }

    @Override
    public String name() {
        return "sessions into the archive";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(10);
    }

    @Override
    public int run(Instant now) {
        int moved = 0;
        for (int batch = 0; batch < MAX_BATCHES; batch++) {
            int some = moveSome(now);
            moved += some;
            if (some == 0) {
                break;
            }
        }
        return moved;
    }

    /** Moves one batch. By the index {@code session_completed}. */
    int moveSome(Instant now) {
        OffsetDateTime moment = now.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
        return openWrites.write(SessionTables.ARCHIVE.followed(), moment, (entities, minimumPosition) -> {
            List<LiveSession> ours = held(entities, now);
            writer.archive(entities, ours, moment.toInstant());
            giveTheirPlace(
                    entities,
                    minimumPosition.behind(TablePosition.before(moment)).date());
            return ours.size();
        });
    }

    /** Those that nobody else moves or changes before the end of the transaction. */
    private List<LiveSession> held(ScopedEntities entities, Instant now) {
        List<String> old = entities.query(LiveSession.class, EVERYWHERE)
                .where("e.dateCompleted < :before", "before", now.minus(after).atOffset(ZoneOffset.UTC))
                .orderedBy("e.dateCompleted")
                .values("id", String.class, BATCH);
        return old.isEmpty()
                ? List.of()
                : entities.query(LiveSession.class, EVERYWHERE)
                        .where("e.id in :ids", "ids", old)
                        .orderedBy("e.id")
                        .listForUpdate();
    }

    /**
     * Puts all that has no place in the archive yet behind what others may have read of it: what was just moved, and what a
     * server of the release before has moved. What comes into the archive again has its place. By the index {@code
     * archived_session_archived}.
     */
    private static void giveTheirPlace(ScopedEntities entities, OffsetDateTime place) {
        entities.query(ArchivedSession.class, EVERYWHERE)
                .where("e.dateArchived >= :none", "none", FollowedTable.NO_PLACE_YET)
                .update("e.dateArchived = :place, e.version = e.version", "place", place);
    }
}
