package org.switchboard.session.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.contract.sessions.GetStuckSessions;
import org.switchboard.contract.sessions.GetStuckSessionsResponse;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.contract.sessions.StuckSessionInfo;
import org.switchboard.error.FieldErrors;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.Transactions;
import org.switchboard.request.RequestContext;
import org.switchboard.session.LiveSession;
import org.switchboard.session.SessionWithLog;
import org.switchboard.text.Timestamps;

/** Finds sessions that claim to be live and show no life. Thread-safe. */
@Singleton
public class StuckSessionSearch {
    /** After which silence a session counts as stuck, where the caller names no other. */
    public static final Duration SHOWN_AFTER = Duration.ofHours(1);

    private static final int MAX_SHOWN = 1000;
    private static final int MAX_SECONDS = 366 * 24 * 3600;

    private final Transactions database;
    private final Clock clock;
    private final Duration endAfter;

    /** @param endAfter after which silence a session is ended */
    @Inject
    StuckSessionSearch(
            Transactions database,
            Clock clock,
            @ConfigProperty(name = "switchboard.stuck.after", defaultValue = "P1D") Duration endAfter) {
        this.database = database;
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
}
