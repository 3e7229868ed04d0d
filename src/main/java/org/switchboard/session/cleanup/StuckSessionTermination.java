package org.switchboard.session.cleanup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.switchboard.error.ApiException;
import org.switchboard.error.ConflictException;
import org.switchboard.job.ScheduledJob;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.SqlState;
import org.switchboard.persistence.Transactions;
import org.switchboard.session.LiveSession;
import org.switchboard.session.Session;
import org.switchboard.session.SessionAuthor;
import org.switchboard.session.SessionChange;
import org.switchboard.session.SessionWriter;
import org.switchboard.text.Timestamps;

/** Ends, as the server itself, sessions that have shown no life for longer than is configured. Thread-safe. */
@Singleton
public class StuckSessionTermination implements ScheduledJob {
    private static final AccountScope EVERYWHERE = new AccountScope.All();
    private static final int BATCH = 200;
    private static final int MAX_BATCHES = 1000;
    private static final Logger LOG = Logger.getLogger(StuckSessionTermination.class.getName());

    private final Transactions database;
    private final SessionWriter writer;
    private final Clock clock;
    private final Duration endAfter;

    /** @param endAfter after which silence a session is ended */
    @Inject
    public StuckSessionTermination(
            Transactions database,
            SessionWriter writer,
            Clock clock,
            @ConfigProperty(name = "switchboard.stuck.after", defaultValue = "P1D") Duration endAfter) {
        this.database = database;
        this.writer = writer;
        this.clock = clock;
        this.endAfter = endAfter;
    }

    /**
     * A session that was ended.
     *
     * @param sessionId its id
     * @param accountId its account
     * @param dateLastLife when it last showed life
     */
    public record StuckSession(String sessionId, String accountId, String dateLastLife) {}

    /**
     * Ends one that has been silent, whatever {@code switchboard.stuck.after} says. By primary key.
     *
     * @throws ApiException if there is no such session, or it has ended or shown life
     */
    public StuckSession end(String sessionId, Duration silence) {
        Instant now = clock.instant();
        LiveSession session = database.call(entities -> entities.find(LiveSession.class, EVERYWHERE, sessionId))
                .orElseThrow(Session::notFound);
        String lastLife = Timestamps.shown(session.dateLastLife());
        if (!endIfSilent(sessionId, silence, now)) {
            throw new ConflictException("The session is not stuck: it has ended, or it last showed life at " + lastLife
                    + ", less than " + silence.toSeconds() + " s ago; nothing was done");
        }
        return new StuckSession(sessionId, session.accountId(), lastLife);
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
                ended += endUnlessItFails(id, now) ? 1 : 0;
            }
            if (silent.size() < BATCH || ended == before) {
                break;
            }
        }
        return ended;
    }

    /** One session that cannot be ended keeps no other open; a database that is away ends the sweep. */
    private boolean endUnlessItFails(String sessionId, Instant now) {
        try {
            return endIfSilent(sessionId, endAfter, now);
        } catch (RuntimeException e) {
            if (SqlState.isUnusable(e)) {
                throw e;
            }
            LOG.log(Level.WARNING, e, () -> "The stuck session " + sessionId + " cannot be ended");
            return false;
        }
    }

    private List<String> silent(Instant now) {
        return database.call(entities -> entities.query(LiveSession.class, EVERYWHERE)
                .where("e.ended = false")
                .where("e.dateCreated <= :before", "before", now.minus(endAfter).atOffset(ZoneOffset.UTC))
                .where("e.dateLastLife <= :before")
                .orderedBy("e.dateCreated, e.id")
                .values("id", String.class, BATCH));
    }

    /**
     * Ends a session that has shown no life for a while, with an outcome and a log entry that say so.
     *
     * @return whether it did: nobody else had, and it was still silent
     */
    private boolean endIfSilent(String sessionId, Duration silence, Instant moment) {
        Instant now = moment.truncatedTo(ChronoUnit.MILLIS);
        return database.call(entities -> {
            Optional<LiveSession> silent = writer.lockLive(entities, EVERYWHERE, sessionId)
                    .filter(session -> !session.isEnded())
                    .filter(session -> !session.dateLastLife().toInstant().isAfter(now.minus(silence)));
            silent.ifPresent(session ->
                    writer.change(entities, session, SessionAuthor.system(now), StuckSessionTermination::end));
            return silent.isPresent();
        });
    }

    private static boolean end(SessionChange change) {
        LiveSession session = change.session();
        String since = Timestamps.shown(session.dateLastLife());
        session.end(Optional.of("Stuck"), change.author())
                .ifPresent(message -> change.log(message + ": no sign of life since " + since));
        return session.isEnded();
    }
}
