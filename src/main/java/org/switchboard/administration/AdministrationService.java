package org.switchboard.administration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.switchboard.directory.audit.AuditTrail;
import org.switchboard.error.ApiException;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.NotFoundException;
import org.switchboard.job.JobScheduler;
import org.switchboard.monitoring.Drain;
import org.switchboard.request.RequestContext;
import org.switchboard.security.LoginSessionService;
import org.switchboard.session.cleanup.SessionArchive;
import org.switchboard.session.cleanup.StuckSessionTermination;
import org.switchboard.session.search.StuckSessionSearch;

/** What can be done to look after the server; each is noted in the audit trail. Thread-safe. */
@Singleton
public class AdministrationService {
    private static final int MAX_SECONDS = (int) Duration.ofDays(366).toSeconds();

    private final Drain drain;
    private final JobScheduler jobScheduler;
    private final SessionArchive sessionArchive;
    private final StuckSessionTermination stuckSessions;
    private final LoginSessionService loginSessionService;
    private final LogLevels logLevels;
    private final AuditTrail trail;

    @Inject
    AdministrationService(
            Drain drain,
            JobScheduler jobScheduler,
            SessionArchive sessionArchive,
            StuckSessionTermination stuckSessions,
            LoginSessionService loginSessionService,
            LogLevels logLevels,
            AuditTrail trail) {
        this.drain = drain;
        this.jobScheduler = jobScheduler;
        this.sessionArchive = sessionArchive;
        this.stuckSessions = stuckSessions;
        this.loginSessionService = loginSessionService;
        this.logLevels = logLevels;
        this.trail = trail;
    }

    /** How many were archived, as the trail shows it. */
    private record Archived(int moved) {}

    /** How many sign-ins were ended, as the trail shows it. */
    private record Ended(int signIns) {}

    /** Takes nothing on any more. The trail comes first: a drain that nobody can be named for does not begin. */
    public void drain(RequestContext context) {
        trail.noteServer(context, "Drained", null);
        drain.begin();
    }

    /** Serves again. */
    public void resume(RequestContext context) {
        trail.noteServer(context, "Resumed", null);
        drain.end();
    }

    /** Moves what ended long ago into the archive now; how many sessions were moved. */
    public int archive(RequestContext context) {
        int moved = jobScheduler.run(sessionArchive);
        trail.noteServer(context, "Archived", new Archived(moved));
        return moved;
    }

    /**
     * Ends a session that has been silent.
     *
     * @param silentSeconds for how long at least; null for the default
     * @throws ApiException if there is no such session, or it shows life or has ended
     */
    public StuckSessionTermination.StuckSession endStuckSession(
            RequestContext context, @Nullable String sessionId, @Nullable Integer silentSeconds) {
        FieldErrors faults = new FieldErrors();
        if (sessionId == null || sessionId.isBlank()) {
            faults.add("Required", "SessionId", "is missing: name the session");
        }
        if (silentSeconds != null && (silentSeconds < 0 || silentSeconds > MAX_SECONDS)) {
            faults.add("InvalidValue", "SilentSeconds", "is " + silentSeconds + "; allowed are 0 to " + MAX_SECONDS);
        }
        faults.refuseIfAny();
        Duration silence = silentSeconds == null ? StuckSessionSearch.SHOWN_AFTER : Duration.ofSeconds(silentSeconds);
        StuckSessionTermination.StuckSession ended = stuckSessions.end(String.valueOf(sessionId), silence);
        trail.note(context, "Ended", "Session", ended.accountId(), ended.sessionId(), ended);
        return ended;
    }

    /**
     * Ends every sign-in of a user, here or kept elsewhere; another server knows within {@link
     * org.switchboard.directory.DirectoryCache#STALENESS}.
     *
     * @param user the id or the email address
     * @throws ApiException if there is no such user and nobody of that name is signed in
     */
    public LoginSessionService.Closed signOut(RequestContext context, @Nullable String user) {
        FieldErrors faults = new FieldErrors();
        if (user == null || user.isBlank()) {
            faults.add("Required", "UserId", "is missing: give the ID or the email address of a user");
        }
        faults.check("UserId", user, FieldErrors.MAX_NAME);
        faults.refuseIfAny();
        Optional<LoginSessionService.Closed> closed = loginSessionService.closeAll(String.valueOf(user));
        LoginSessionService.Closed done = closed.orElseThrow(() -> new NotFoundException("User does not exist"));
        trail.note(context, "SignedOutByAdministrator", done.accountIds(), done.userId(), new Ended(done.count()));
        return done;
    }

    /**
     * Logs more or less, until the application ends.
     *
     * @return the level before
     * @throws ApiException if the logger is none of those in {@link LogLevels}, or there is no such level
     */
    public Level logLevel(RequestContext context, @Nullable String logger, @Nullable String level) {
        FieldErrors faults = new FieldErrors();
        if (logger == null || !LogLevels.isOurs(logger)) {
            faults.add("InvalidValue", "Logger", "is not one of these or below: " + LogLevels.ROOTS);
        }
        Optional<Level> wanted = LogLevels.level(level);
        if (wanted.isEmpty()) {
            faults.add("InvalidValue", "Level", "is not one of " + LogLevels.LEVELS);
        }
        faults.refuseIfAny();
        LogLevels.Changed changed = logLevels.set(String.valueOf(logger), wanted.orElseThrow());
        trail.noteServer(context, "LogLevelChanged", changed.shown());
        return changed.before();
    }

    /** What {@link #logLevel} can be told. */
    static List<String> loggers() {
        return LogLevels.ROOTS;
    }
}
