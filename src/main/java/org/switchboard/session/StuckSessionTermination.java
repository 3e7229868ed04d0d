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

    @Inject
    StuckSessionTermination(Transactions database) {
        this.database = database;
    }

    /**
     * Ends a session that has shown no life for a while, with an outcome and a log entry that say so.
     *
     * @return whether it did: nobody else had, and it was still silent
     */
    public boolean endIfSilent(String sessionId, Duration silence, Instant moment) {
        Instant now = moment.truncatedTo(ChronoUnit.MILLIS);
        return database.call(entities -> {
            Optional<LiveSession> found =
                    entities
                            .query(LiveSession.class, EVERYWHERE)
                            .where("e.id = :id", "id", sessionId)
                            .listForUpdate()
                            .stream()
                            .filter(session -> !session.isEnded())
                            .filter(session ->
                                    !session.dateLastLife().toInstant().isAfter(now.minus(silence)))
                            .findFirst();
            found.ifPresent(session -> {
                SessionAuthor author = SessionAuthor.system(now);
                String since = Timestamps.shown(session.dateLastLife());
                session.end(Optional.of("Stuck"), author)
                        .ifPresent(message ->
                                entities.add(session.log(now, message + ": no sign of life since " + since)));
                session.touch(author.email(), now);
            });
            return found.isPresent();
        });
    }
}
