package org.switchboard.session.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.contract.sessions.GetStuckSessions;
import org.switchboard.contract.sessions.GetStuckSessionsResponse;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.contract.sessions.StuckSessionInfo;
import org.switchboard.error.ApiException;
import org.switchboard.error.ConflictException;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.NotFoundException;
import org.switchboard.job.ScheduledJob;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.Transactions;
import org.switchboard.request.RequestContext;
import org.switchboard.session.LiveSession;
import org.switchboard.session.SessionWithLog;
import org.switchboard.session.StuckSessionTermination;
import org.switchboard.text.Timestamps;

/**
 * Sessions that claim to be live and show no life: shows them, and ends those that have been silent for longer than is
 * configured. Thread-safe.
 */
@Singleton
public class StuckSessions implements ScheduledJob {
    /** After which silence a session counts as stuck, where the caller names no other. */
    public static final Duration SHOWN_AFTER = Duration.ofHours(1);

    private static final AccountScope EVERYWHERE = new AccountScope.All();
    private static final int BATCH = 200;
    private static final int MAX_BATCHES = 1000;
    private static final int MAX_SHOWN = 1000;
    private static final int MAX_SECONDS = 366 * 24 * 3600;

    private final Transactions database;
    private final StuckSessionTermination stuckSessionTermination;
    private final Clock clock;
    private final Duration endAfter;

    /** @param endAfter after which silence a session is ended */
    @Inject
    StuckSessions(
            Transactions database,
            StuckSessionTermination stuckSessionTermination,
            Clock clock,
            @ConfigProperty(name = "switchboard.stuck.after", defaultValue = "P1D") Duration endAfter) {
        this.database = database;
        this.stuckSessionTermination = stuckSessionTermination;
        this.clock = clock;
        this.endAfter = endAfter;
    }

    /** The sessions that have been silent for a while, the longest silent first. By the index {@code session_live}. */
    public GetStuckSessionsResponse list(RequestContext context, GetStuckSessions request) {
        int seconds = Objects.requireNonNullElse(request.silentSeconds, (int) SHOWN_AFTER.toSeconds());
        FieldErrors faults = new FieldErrors();
        if (seconds < 0 || seconds > MAX_SECONDS) {
            faults.add("InvalidValue", "SilentSeconds", "is " + seconds + "; allowed are 0 to " + MAX_SECONDS);
        }
        faults.refuseIfAny();
        Set<String> named = request.accountIds == null
                ? Set.of()
                : request.accountIds.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        AccountScope scope = context.scopeOf(named);
        Instant now = clock.instant();
        GetStuckSessionsResponse response = new GetStuckSessionsResponse();
        response.sessions = database.call(entities -> new ArrayList<>(entities
                .query(LiveSession.class, scope)
                .where("e.ended = false")
                .where(
                        "e.dateLastLife <= :before",
                        "before",
                        now.minusSeconds(seconds).atOffset(ZoneOffset.UTC))
                .orderedBy("e.dateLastLife, e.id")
                .list(0, MAX_SHOWN)
                .stream()
                .map(session -> shown(session, now))
                .toList()));
        return response;
    }

    private StuckSessionInfo shown(LiveSession session, Instant now) {
        SessionInfo whole = SessionWithLog.shownWithoutLog(session);
        StuckSessionInfo shown = new StuckSessionInfo();
        shown.sessionId = session.id();
        shown.accountId = session.accountId();
        shown.displayName = whole.displayName;
        shown.callState = session.callState();
        shown.dateCreated = whole.dateCreated;
        shown.dateLastLife = Timestamps.shown(session.dateLastLife());
        shown.silentSeconds = (int) ActiveSessions.silence(session, now).toSeconds();
        shown.dateToEnd = Timestamps.shown(session.dateLastLife().plus(endAfter));
        return shown;
    }

    /**
     * A session that was ended.
     *
     * @param sessionId its id
     * @param accountId its account
     * @param dateLastLife when it last showed life
     */
    public record Silent(String sessionId, String accountId, String dateLastLife) {}

    /**
     * Ends one that has been silent, whatever {@code switchboard.stuck.after} says. By primary key.
     *
     * @throws ApiException if there is no such session, or it has ended or shown life
     */
    public Silent end(String sessionId, Duration silence) {
        Instant now = clock.instant();
        LiveSession session = database.call(entities -> entities.find(LiveSession.class, EVERYWHERE, sessionId))
                .orElseThrow(() -> new NotFoundException("Session does not exist"));
        String lastLife = Timestamps.shown(session.dateLastLife());
        if (!stuckSessionTermination.endIfSilent(sessionId, silence, now)) {
            throw new ConflictException("The session is not stuck: it has ended, or it last showed life at " + lastLife
                    + ", less than " + silence.toSeconds() + " s ago; nothing was done");
        }
        return new Silent(sessionId, session.accountId(), lastLife);
    }

    @Override
    public String name() {
        return "stuck sessions";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(1);
    }

    /** Ends what has been silent for too long; each is looked at once more when it is held. By {@code session_live}. */
    @Override
    public int run(Instant now) {
        int ended = 0;
        for (int batch = 0; batch < MAX_BATCHES; batch++) {
            List<String> silent = silent(now);
            int before = ended;
            for (String id : silent) {
                ended += stuckSessionTermination.endIfSilent(id, endAfter, now) ? 1 : 0;
            }
            if (silent.size() < BATCH || ended == before) {
                break;
            }
        }
        return ended;
    }

    private List<String> silent(Instant now) {
        return database.call(entities -> entities.query(LiveSession.class, EVERYWHERE)
                .where("e.ended = false")
                .where("e.dateCreated <= :before", "before", now.minus(endAfter).atOffset(ZoneOffset.UTC))
                .where("e.dateLastLife <= :before")
                .orderedBy("e.dateCreated, e.id")
                .values("id", String.class, BATCH));
    }
}
