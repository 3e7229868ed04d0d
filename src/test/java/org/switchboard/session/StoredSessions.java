package org.switchboard.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.switchboard.contract.sessions.AddSessionLog;
import org.switchboard.contract.sessions.EndSession;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.PatchSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.persistence.OpenWrites;
import org.switchboard.persistence.Transactions;
import org.switchboard.request.RequestContext;
import org.switchboard.session.cleanup.SessionArchive;
import org.switchboard.support.Engine;
import org.switchboard.support.NewDatabase;

/** Sessions in a real database, for tests of what lists them: opened, changed and ended as callers do it. */
public final class StoredSessions {
    private static final Map<Engine, StoredSessions> SHARED = new EnumMap<>(Engine.class);

    public final NewDatabase database;
    public final Transactions transactions;
    public final SessionRepository sessionRepository;

    public final OpenWrites openWrites;

    private final Installation installation;

    private StoredSessions(NewDatabase database) {
        this(database, Installation.on(database));
    }

    private StoredSessions(NewDatabase database, Installation installation) {
        this.database = database;
        this.installation = installation;
        transactions = installation.database;
        sessionRepository = installation.sessionRepository;
        openWrites = installation.openWrites;
    }

    /** The same database as another server sees it, with a clock of its own, through a wire. */
    public StoredSessions ofAnotherServer(Function<DataSource, DataSource> wire) {
        return new StoredSessions(database, Installation.beside(database, database.transactions(wire)));
    }

    /** One for all tests of the JVM, each of which empties it. */
    public static synchronized StoredSessions on(Engine engine) {
        return SHARED.computeIfAbsent(engine, kind -> new StoredSessions(kind.newDatabase("listing")));
    }

    /** One of its own, for whoever fills it with more than others can bear. */
    public static StoredSessions onNewDatabase(Engine engine) {
        return new StoredSessions(engine.newDatabase("listing"));
    }

    /** Forgets all sessions and sets the clock to its beginning. */
    public void clear() {
        database.run(
                "delete from message",
                "delete from session",
                "delete from archived_session",
                "delete from keyed_answer");
        at(Installation.START);
    }

    /** What happens from now on happens at this moment. */
    public StoredSessions at(Instant moment) {
        installation.clock.set(moment);
        return this;
    }

    public StoredSessions at(String moment) {
        return at(Instant.parse(moment));
    }

    public StoredSessions later(Duration time) {
        installation.clock.advance(time);
        return this;
    }

    public Clock clock() {
        return installation.clock;
    }

    public RequestContext context(String caller) {
        return installation.context(caller);
    }

    public String open(String caller) {
        return open(caller, r -> {});
    }

    /** Opens a session and gives its id. */
    public String open(String caller, Consumer<NewSession> fields) {
        return installation.created(caller, Asking.aRequest().with(fields)).id;
    }

    public void end(String caller, String id) {
        EndSession request = new EndSession();
        request.sessionId = id;
        installation.control.end(context(caller), request);
    }

    public void hold(String caller, String id) {
        PatchSession request = new PatchSession();
        request.sessionId = id;
        request.callState = SessionCallState.Hold;
        installation.control.patch(context(caller), request);
    }

    public void log(String caller, String id, String message) {
        AddSessionLog request = new AddSessionLog();
        request.sessionId = id;
        request.text = message;
        installation.control.log(context(caller), request);
    }

    /** Moves all sessions that have ended into the archive. */
    public void archive() {
        Instant now = installation.clock.instant().plus(Duration.ofMillis(1));
        new SessionArchive(installation.writer, openWrites, Duration.ZERO).run(now);
    }

    public void delete(String id) {
        database.run(
                "delete from session where id = '" + id + "'", "delete from archived_session where id = '" + id + "'");
    }
}
