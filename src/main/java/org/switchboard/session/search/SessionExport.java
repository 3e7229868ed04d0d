package org.switchboard.session.search;

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
import org.switchboard.error.FieldErrors;
import org.switchboard.error.ValidationException;
import org.switchboard.persistence.CommitOrder;
import org.switchboard.persistence.ScopedQuery;
import org.switchboard.persistence.TablePosition;
import org.switchboard.persistence.Transactions;
import org.switchboard.request.RequestContext;
import org.switchboard.runtime.BackgroundExecutor;
import org.switchboard.session.Session;
import org.switchboard.session.SessionRepository;

/**
 * Exports sessions in the order in which they were added, the oldest first, in parts of {@link #PART}: each part is a transaction of its own, and while one is
 * sent the next is read, so that an export of any length holds two parts in memory and no rows. It can go on behind any
 * session of it, and then it has whatever was added since. Thread-safe.
 */
@Singleton
public class SessionExport {
    private static final int PART = 1000;

    private final Transactions database;
    private final SessionRepository sessionRepository;
    private final CommitOrder commitOrder;
    private final BackgroundExecutor backgroundExecutor;
    private final int partSize;

    @Inject
    SessionExport(
            Transactions database,
            SessionRepository sessionRepository,
            CommitOrder commitOrder,
            BackgroundExecutor backgroundExecutor) {
        this(database, sessionRepository, commitOrder, backgroundExecutor, PART);
    }

    SessionExport(
            Transactions database,
            SessionRepository sessionRepository,
            CommitOrder commitOrder,
            BackgroundExecutor backgroundExecutor,
            int partSize) {
        this.database = database;
        this.commitOrder = commitOrder;
        this.sessionRepository = sessionRepository;
        this.backgroundExecutor = backgroundExecutor;
        this.partSize = partSize;
    }

    /**
     * Some of the sessions.
     *
     * @param sessions them
     * @param end the place behind them; empty if there are no more
     */
    private record Part(List<SessionInfo> sessions, Optional<SessionCursor> end) {}

    /** All that a request selects, in parts that are read when they are asked for. */
    public Iterable<List<SessionInfo>> parts(RequestContext context, ExportSessions request) {
        SessionCriteria query = query(context, request);
        Optional<SessionCursor> start = start(request, query);
        return () -> new Parts(query, start);
    }

    /** The first part of what a request selects, and where to go on. */
    public ExportSessionsResponse firstPart(RequestContext context, ExportSessions request) {
        SessionCriteria query = query(context, request);
        Part part = read(query, start(request, query));
        ExportSessionsResponse response = new ExportSessionsResponse();
        response.items = new ArrayList<>(part.sessions());
        response.nextAfterSessionId = part.end().map(SessionCursor::id).orElse(null);
        return response;
    }

    private static SessionCriteria query(RequestContext context, ExportSessions request) {
        FieldErrors faults = new FieldErrors();
        SessionCriteria query = SessionCriteria.of(context, request, faults);
        faults.refuseIfAny();
        return query;
    }

    private Optional<SessionCursor> start(ExportSessions request, SessionCriteria query) {
        return Optional.ofNullable(request.afterSessionId)
                .filter(id -> !id.isBlank())
                .map(id -> sessionRepository
                        .findWithoutLog(query.scope(), id)
                        .map(session -> SessionCursor.behind(session, query, order(query)))
                        .orElseThrow(() -> new ValidationException(FieldErrors.fault(
                                "NotFound", "AfterSessionId", "is unknown: no session of your accounts has this id"))));
    }

    private static SessionOrder order(SessionCriteria query) {
        return SessionOrder.following(query.tables());
    }

    private Part read(SessionCriteria query, Optional<SessionCursor> behind) {
        SessionOrder order = order(query);
        TablePosition limit = commitOrder.readLimit(query.tables().followed());
        return database.call(entities -> {
            entities.planByValues();
            ScopedQuery<? extends Session> scopedQuery = query.in(entities);
            behind.ifPresent(sessionCursor -> sessionCursor.narrow(scopedQuery, order));
            limit.limit(scopedQuery, order.attribute());
            List<? extends Session> found =
                    scopedQuery.orderedBy(order.inQuery()).list(0, partSize);
            List<SessionInfo> shown = SessionRepository.shown(entities, found, query.tables());
            return new Part(
                    shown,
                    found.size() < partSize
                            ? Optional.empty()
                            : Optional.of(SessionCursor.behind(found.get(partSize - 1), query, order)));
        });
    }

    /** Gives one part after the other, and reads one ahead. */
    private final class Parts implements Iterator<List<SessionInfo>> {
        private final SessionCriteria query;
        private Optional<Future<Part>> ahead;

        Parts(SessionCriteria query, Optional<SessionCursor> start) {
            this.query = query;
            this.ahead = Optional.of(begin(start));
        }

        private Future<Part> begin(Optional<SessionCursor> behind) {
            return backgroundExecutor.begin(() -> read(query, behind));
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
