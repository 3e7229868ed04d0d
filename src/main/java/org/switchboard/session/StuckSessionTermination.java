package org.switchboard.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.Transactions;
import org.switchboard.text.Timestamps;

/** Ends sessions as the server itself. Thread-safe. */
@Singleton
public class StuckSessionTermination {
    private static final AccountScope EVERYWHERE = new AccountScope.All();

    private final Transactions database;
    private final StoredSessionWriter writer;

    @Inject
    StuckSessionTermination(Transactions database, StoredSessionWriter writer) {
        this.database = database;
        this.writer = writer;
    }

    /**
     * Ends a session that has shown no life for a while, with an outcome and a log entry that say so.
     *
     * @return whether it did: nobody else had, and it was still silent
     */
    public boolean endIfSilent(String sessionId, Duration silence, Instant moment) {
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
