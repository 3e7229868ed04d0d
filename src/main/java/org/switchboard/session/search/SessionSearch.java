package org.switchboard.session.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.switchboard.contract.sessions.ListSessions;
import org.switchboard.contract.sessions.ListSessionsResponse;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.ValidationException;
import org.switchboard.persistence.CommitOrder;
import org.switchboard.persistence.KeysetCursor;
import org.switchboard.persistence.Page;
import org.switchboard.persistence.PageRequest;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.ScopedQuery;
import org.switchboard.persistence.TablePosition;
import org.switchboard.persistence.Transactions;
import org.switchboard.request.RequestContext;
import org.switchboard.session.Session;
import org.switchboard.session.SessionRepository;

/**
 * Lists sessions: a page in one question (two behind others), the logs of all its sessions in another, the totals in a last
 * one where they are wanted. Thread-safe.
 */
@Singleton
public class SessionSearch {
    private static final int MAX_LOG_ENTRIES = 100_000;

    private final Transactions database;
    private final CommitOrder commitOrder;

    @Inject
    SessionSearch(Transactions database, CommitOrder commitOrder) {
        this.database = database;
        this.commitOrder = commitOrder;
    }

    /** A page of what a request selects. */
    public ListSessionsResponse list(RequestContext context, ListSessions request) {
        FieldErrors faults = new FieldErrors();
        PageRequest asked = PageRequest.of(faults, request.page, request.countPerPage, request.all);
        PageRequest part = Boolean.TRUE.equals(request.all) ? asked.first() : asked;
        SessionCriteria query = SessionCriteria.of(context, request, faults);
        SessionOrder order = SessionOrder.of(request.sortField, request.sortOrder, query.tables(), faults);
        Optional<SessionCursor> sessionCursor = cursor(request, query, order, faults);
        faults.refuseIfAny();
        Range range = new Range(order, sessionCursor, limit(query, order));
        boolean counted = sessionCursor.isEmpty() && !Boolean.TRUE.equals(request.simplifiedPaging);
        return database.call(entities -> list(entities, query, range, part, counted));
    }

    /** Who reads upward may come back for what is added, and must not have passed it. */
    private Optional<TablePosition> limit(SessionCriteria query, SessionOrder order) {
        return order.equals(SessionOrder.following(query.tables()))
                ? Optional.of(commitOrder.readLimit(query.tables().followed()))
                : Optional.empty();
    }

    /**
     * Which part of what is selected.
     *
     * @param order in which order
     * @param cursor behind this place
     * @param limit up to this place
     */
    private record Range(SessionOrder order, Optional<SessionCursor> cursor, Optional<TablePosition> limit) {
        ScopedQuery<? extends Session> in(ScopedEntities entities, SessionCriteria query) {
            ScopedQuery<? extends Session> scopedQuery = query.in(entities);
            cursor.ifPresent(place -> place.narrow(scopedQuery, order));
            limit.ifPresent(tablePosition -> tablePosition.limit(scopedQuery, order.attribute()));
            return scopedQuery.orderedBy(order.inQuery());
        }
    }

    private static Optional<SessionCursor> cursor(
            ListSessions request, SessionCriteria query, SessionOrder order, FieldErrors faults) {
        if (request.cursor == null || request.cursor.isBlank()) {
            return Optional.empty();
        }
        if (!order.field().hasCursor() || request.page != null || Boolean.TRUE.equals(request.all)) {
            faults.add("InvalidValue", "Cursor", "goes neither with the sort field dateCompleted nor with Page or All");
            return Optional.empty();
        }
        Optional<SessionCursor> sessionCursor = SessionCursor.read(request.cursor, query, order);
        if (sessionCursor.isEmpty()) {
            KeysetCursor.refuse(faults);
        }
        return sessionCursor;
    }

    private static ListSessionsResponse list(
            ScopedEntities entities, SessionCriteria query, Range range, PageRequest part, boolean counted) {
        entities.planByValues();
        Page<Session> page = part.read((from, count) -> page(entities, query, range, from, count));
        ListSessionsResponse response = new ListSessionsResponse();
        response.hasMorePages = page.hasMore();
        response.nextCursor = page.end()
                .filter(last -> range.order().field().hasCursor())
                .map(last -> SessionCursor.behind(last, query, range.order()).text())
                .orElse(null);
        refuseTooMuch(page.items());
        response.items = new ArrayList<>(SessionRepository.shown(entities, page.items(), query.tables()));
        if (counted) {
            response.totalCount = Math.toIntExact(query.in(entities).count());
            response.totalPages = part.pages(response.totalCount);
        }
        return response;
    }

    /** Behind others, the ids are looked for first: an index holds them, so that those before are not read to be left out. */
    private static List<? extends Session> page(
            ScopedEntities entities, SessionCriteria query, Range range, int from, int count) {
        ScopedQuery<? extends Session> scopedQuery = range.in(entities, query);
        if (from == 0) {
            return scopedQuery.list(0, count);
        }
        List<String> ids = scopedQuery.values("id", String.class, from, count);
        return ids.isEmpty()
                ? List.of()
                : entities.query(query.tables().session(), query.scope())
                        .where("e.id in :page", "page", ids)
                        .orderedBy(range.order().inQuery())
                        .list();
    }

    /** A page is held in memory, and a log has no limit of its own. */
    private static void refuseTooMuch(List<Session> page) {
        long entries = page.stream().mapToLong(Session::logLength).sum();
        if (entries > MAX_LOG_ENTRIES) {
            throw new ValidationException(FieldErrors.fault(
                    "InvalidValue",
                    "CountPerPage",
                    "gives a page with " + entries + " log entries; at most " + MAX_LOG_ENTRIES
                            + " are allowed. Ask for fewer sessions, or export them"));
        }
    }
}
