package org.switchboard.session;

import java.time.Instant;
import java.util.Optional;
import org.switchboard.access.Caller;
import org.switchboard.access.CallerFixture;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.directory.DemoDirectory;
import org.switchboard.directory.Directory;
import org.switchboard.platform.Transactions;
import org.switchboard.support.NewDatabase;
import org.switchboard.support.SettableClock;

/** The real classes on a real, new database that holds the demo directory; only the container is missing. */
final class Installation implements AutoCloseable {
    /** The moment at which the clock stands at first. */
    static final Instant START = Instant.parse("2026-05-01T09:30:00.123Z");

    final SettableClock clock = new SettableClock(START);
    final Transactions database;
    final Directory directory;
    final Sessions sessions;
    final FindingPlace findingPlace;
    final OpeningSession openingSession;

    private final NewDatabase stored;

    private Installation(NewDatabase stored) {
        this.stored = stored;
        database = stored.transactions();
        directory = DemoDirectory.on(database);
        sessions = new Sessions(database);
        findingPlace = new FindingPlace(directory, sessions);
        openingSession = new OpeningSession(findingPlace, sessions, new GroupCommit(sessions), clock);
        DemoDirectory.load(directory);
    }

    static Installation onH2() {
        return new Installation(NewDatabase.onH2("sessions"));
    }

    static Installation onPostgres() {
        return new Installation(NewDatabase.onPostgres("sessions"));
    }

    /** Another server on the same database, at the same time of day; it shares nothing else. */
    OpeningSession anotherServer() {
        Sessions itsSessions = new Sessions(database);
        FindingPlace itsFindingPlace = new FindingPlace(DemoDirectory.on(database), itsSessions);
        return new OpeningSession(itsFindingPlace, itsSessions, new GroupCommit(itsSessions), clock);
    }

    /** Somebody of the demo directory, signed in. */
    Caller caller(String name) {
        return directory
                .loginByEmail(name + "@acme.example")
                .or(() -> directory.loginByEmail(name + "@globex.example"))
                .or(() -> directory.loginByEmail(name + "@partner.example"))
                .or(() -> directory.loginByEmail(name + "@switchboard.example"))
                .map(CallerFixture::callerOf)
                .orElseThrow();
    }

    /** Opens a session that must not be refused. */
    SessionInfo created(String caller, Asking request) {
        return ((Opened.Created) open(caller, request)).session();
    }

    Opened open(String caller, Asking request) {
        return openingSession.open(
                caller(caller), Optional.empty(), Optional.empty(), request.build(), Optional.empty());
    }

    Opened open(String caller, Asking request, String key) {
        return openingSession.open(
                caller(caller),
                Optional.empty(),
                Optional.empty(),
                request.build(),
                Optional.of(new IdempotencyKey(key)));
    }

    /** How many rows a table has, asked without JPA's cache. */
    long rows(String table) {
        return stored.rows(table);
    }

    @Override
    public void close() {
        stored.close();
    }
}
