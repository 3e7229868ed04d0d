package org.switchboard.session.listing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.switchboard.contract.sessions.ExportSessions;
import org.switchboard.contract.sessions.ExportSessionsResponse;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.platform.Background;
import org.switchboard.platform.FieldFaults;
import org.switchboard.platform.OpenWrites;
import org.switchboard.platform.Place;
import org.switchboard.platform.Selection;
import org.switchboard.platform.Transactions;
import org.switchboard.session.Session;
import org.switchboard.session.SessionChange;
import org.switchboard.session.Sessions;
import org.switchboard.session.Terms;

/**
 * Exports sessions in the order in which they were added, the oldest first, in parts of {@link #PART}: each part is a transaction of its own, and while one is
 * sent the next is read, so that an export of any length holds two parts in memory and no rows. It can go on behind any
 * session of it, and then it has whatever was added since. Thread-safe.
 */
@Singleton
public class SessionExports {
    private static final int PART = 1000;

    private final Transactions database;
    private final Sessions sessions;
    private final OpenWrites openWrites;
    private final Background background;
    private final int partSize;

    @Inject
    SessionExports(Transactions database, Sessions sessions, OpenWrites openWrites, Background background) {
        this(database, sessions, openWrites, background, PART);
    }

    SessionExports(
            Transactions database, Sessions sessions, OpenWrites openWrites, Background background, int partSize) {
        this.database = database;
        this.openWrites = openWrites;
        this.sessions = sessions;
        this.background = background;
        this.partSize = partSize;
    }

    /**
     * Some of the sessions.
     *
     * @param sessions them
     * @param end the place behind them; empty if there are no more
     */
    private record Part(List<SessionInfo> sessions, Optional<Cursor> end) {}

    /** All that a request selects, in parts that are read when they are asked for. */
    public Iterable<List<SessionInfo>> parts(Terms terms, ExportSessions request) {
        SessionQuery query = query(terms, request);
        Optional<Cursor> start = start(request, query);
        return () -> new Parts(query, start);
    }

    /** The first part of what a request selects, and where to go on. */
    public ExportSessionsResponse firstPart(Terms terms, ExportSessions request) {
        SessionQuery query = query(terms, request);
        Part part = read(query, start(request, query));
        ExportSessionsResponse response = new ExportSessionsResponse();
        response.items = new ArrayList<>(part.sessions());
        response.nextAfterSessionId = part.end().map(Cursor::id).orElse(null);
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
                        .map(session -> Cursor.behind(session, query, order(query)))
                        .orElseThrow(() -> SessionChange.invalid(
                                "NotFound", "AfterSessionId", "is unknown: no session of your accounts has this id")));
    }

    private static SessionOrder order(SessionQuery query) {
        return SessionOrder.following(query.tables());
    }

    private Part read(SessionQuery query, Optional<Cursor> behind) {
        SessionOrder order = order(query);
        Place limit = openWrites.frontier(query.tables().followed());
        return database.call(entities -> {
            entities.planByValues();
            Selection<? extends Session> selection = query.in(entities);
            behind.ifPresent(cursor -> cursor.narrow(selection, order));
            limit.limit(selection, order.attribute());
            List<? extends Session> found = selection.orderedBy(order.inQuery()).list(0, partSize);
            List<SessionInfo> shown = Sessions.shown(entities, found, query.tables());
            return new Part(
                    shown,
                    found.size() < partSize
                            ? Optional.empty()
                            : Optional.of(Cursor.behind(found.get(partSize - 1), query, order)));
        });
    }

    /** Gives one part after the other, and reads one ahead. */
    private final class Parts implements Iterator<List<SessionInfo>> {
        private final SessionQuery query;
        private Optional<Future<Part>> ahead;

        Parts(SessionQuery query, Optional<Cursor> start) {
            this.query = query;
            this.ahead = Optional.of(begin(start));
        }

        private Future<Part> begin(Optional<Cursor> behind) {
            return background.begin(() -> read(query, behind));
        }

        @Override
        public boolean hasNext() {
            return ahead.isPresent();
        }

        @Override
        public List<SessionInfo> next() {
            Part part = arrived(ahead.orElseThrow(NoSuchElementException::new));
            ahead = part.end().isPresent() ? Optional.of(begin(part.end())) : Optional.empty();
            return part.sessions();
        }
    }

    private static Part arrived(Future<Part> part) {
        try {
            return part.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the server is being stopped", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
    }
}
