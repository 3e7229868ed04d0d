package org.switchboard.session.listing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.switchboard.contract.sessions.ExportSessions;
import org.switchboard.contract.sessions.ExportSessionsResponse;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.platform.FieldFaults;
import org.switchboard.platform.Selection;
import org.switchboard.platform.Transactions;
import org.switchboard.session.Session;
import org.switchboard.session.SessionChange;
import org.switchboard.session.SessionWithLog;
import org.switchboard.session.Sessions;
import org.switchboard.session.Terms;

/**
 * Exports sessions, the oldest first, in parts of {@link #PART}: each part is a transaction of its own, so that an export of
 * any length holds neither memory nor rows. It can go on behind any session of it. Thread-safe.
 */
@Singleton
public class SessionExports {
    private static final int PART = 1000;
    private static final SessionOrder OLDEST_FIRST = new SessionOrder(SessionOrder.Field.dateCreated, false);

    private final Transactions database;
    private final Sessions sessions;
    private final int partSize;

    @Inject
    SessionExports(Transactions database, Sessions sessions) {
        this(database, sessions, PART);
    }

    SessionExports(Transactions database, Sessions sessions, int partSize) {
        this.database = database;
        this.sessions = sessions;
        this.partSize = partSize;
    }

    /** All that a request selects, in parts that are read when they are asked for. */
    public Iterable<List<SessionInfo>> parts(Terms terms, ExportSessions request) {
        SessionQuery query = query(terms, request);
        Optional<Cursor> start = start(request, query);
        return () -> new Parts(query, start);
    }

    /** The first part of what a request selects, and where to go on. */
    public ExportSessionsResponse firstPart(Terms terms, ExportSessions request) {
        SessionQuery query = query(terms, request);
        List<SessionWithLog> part = read(query, start(request, query));
        ExportSessionsResponse response = new ExportSessionsResponse();
        response.items =
                new ArrayList<>(part.stream().map(SessionWithLog::shown).toList());
        response.nextAfterSessionId =
                part.size() < partSize ? null : part.get(partSize - 1).session().id();
        return response;
    }

    private static SessionQuery query(Terms terms, ExportSessions request) {
        FieldFaults faults = new FieldFaults();
        SessionQuery query = SessionQuery.of(terms, request, faults);
        faults.refuseIfAny();
        return query;
    }

    private Optional<Cursor> start(ExportSessions request, SessionQuery query) {
        return Optional.ofNullable(request.afterSessionId)
                .filter(id -> !id.isBlank())
                .map(id -> sessions.findWithoutLog(query.scope(), id)
                        .map(session -> Cursor.behind(session, query, OLDEST_FIRST))
                        .orElseThrow(() -> SessionChange.invalid(
                                "NotFound", "AfterSessionId", "is unknown: no session of your accounts has this id")));
    }

    private List<SessionWithLog> read(SessionQuery query, Optional<Cursor> behind) {
        return database.call(entities -> {
            entities.planByValues();
            Selection<? extends Session> selection = query.in(entities);
            behind.ifPresent(cursor -> cursor.narrow(selection, OLDEST_FIRST.descending()));
            List<? extends Session> part =
                    selection.orderedBy(OLDEST_FIRST.inQuery()).list(0, partSize);
            return Sessions.withLogs(entities, query.scope(), part, query.tables());
        });
    }

    /** Reads one part after the other. */
    private final class Parts implements Iterator<List<SessionInfo>> {
        private final SessionQuery query;
        private Optional<Cursor> behind;
        private boolean done;

        Parts(SessionQuery query, Optional<Cursor> behind) {
            this.query = query;
            this.behind = behind;
        }

        @Override
        public boolean hasNext() {
            return !done;
        }

        @Override
        public List<SessionInfo> next() {
            if (done) {
                throw new NoSuchElementException();
            }
            List<SessionWithLog> part = read(query, behind);
            done = part.size() < partSize;
            if (!done) {
                behind = Optional.of(Cursor.behind(part.get(partSize - 1).session(), query, OLDEST_FIRST));
            }
            return part.stream().map(SessionWithLog::shown).toList();
        }
    }
}
