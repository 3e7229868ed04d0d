package org.switchboard.session.search;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.sessions.ListSessions;
import org.switchboard.contract.sessions.ListSessionsResponse;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.ValidationException;
import org.switchboard.persistence.CommitOrder;
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
    private static final int COUNT_PER_PAGE = 25;
    private static final int MAX_COUNT_PER_PAGE = 1000;
    private static final int MAX_ALL = 10_000;
    private static final int MAX_PAGE = 100_000;
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
        bound(faults, "CountPerPage", request.countPerPage, 1, MAX_COUNT_PER_PAGE);
        bound(faults, "Page", request.page, 0, MAX_PAGE);
        SessionQuery query = SessionQuery.of(context, request, faults);
        SessionOrder order = SessionOrder.of(request.sortField, request.sortOrder, query.tables(), faults);
        Optional<SessionCursor> sessionCursor = cursor(request, query, order, faults);
        faults.refuseIfAny();
        Range range = new Range(order, sessionCursor, limit(query, order));
        return database.call(entities -> list(entities, request, query, range));
    }

    /** Who reads upward may come back for what is added, and must not have passed it. */
    private Optional<TablePosition> limit(SessionQuery query, SessionOrder order) {
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
        ScopedQuery<? extends Session> in(ScopedEntities entities, SessionQuery query) {
            ScopedQuery<? extends Session> scopedQuery = query.in(entities);
            cursor.ifPresent(place -> place.narrow(scopedQuery, order));
            limit.ifPresent(tablePosition -> tablePosition.limit(scopedQuery, order.attribute()));
            return scopedQuery.orderedBy(order.inQuery());
        }
    }

    private static Optional<SessionCursor> cursor(
            ListSessions request, SessionQuery query, SessionOrder order, FieldErrors faults) {
        if (request.cursor == null || request.cursor.isBlank()) {
            return Optional.empty();
        }
        if (!order.field().hasCursor() || request.page != null || Boolean.TRUE.equals(request.all)) {
            faults.add("InvalidValue", "Cursor", "goes neither with the sort field dateCompleted nor with Page or All");
            return Optional.empty();
        }
        Optional<SessionCursor> sessionCursor = SessionCursor.read(request.cursor, query, order);
        if (sessionCursor.isEmpty()) {
            faults.add("InvalidValue", "Cursor", "is not the nextCursor of a list with the same filters and order");
        }
        return sessionCursor;
    }

    private static ListSessionsResponse list(
            ScopedEntities entities, ListSessions request, SessionQuery query, Range range) {
        int count = Boolean.TRUE.equals(request.all)
                ? MAX_ALL
                : Objects.requireNonNullElse(request.countPerPage, COUNT_PER_PAGE);
        int from = Boolean.TRUE.equals(request.all) ? 0 : Objects.requireNonNullElse(request.page, 0) * count;
        entities.planByValues();
        List<Session> found = new ArrayList<>(page(entities, query, range, new Window(from, count + 1)));
        ListSessionsResponse response = new ListSessionsResponse();
        response.hasMorePages = found.size() > count;
        if (response.hasMorePages) {
            found.remove(count);
            response.nextCursor = range.order().field().hasCursor()
                    ? SessionCursor.behind(found.get(count - 1), query, range.order())
                            .text()
                    : null;
        }
        refuseTooMuch(found);
        response.items = new ArrayList<>(SessionRepository.shown(entities, found, query.tables()));
        if (range.cursor().isEmpty() && !Boolean.TRUE.equals(request.simplifiedPaging)) {
            response.totalCount = Math.toIntExact(query.in(entities).count());
            response.totalPages = (response.totalCount + count - 1) / count;
        }
        return response;
    }

    /**
     * A part of a list.
     *
     * @param from how many come before it
     * @param count how many it has at most
     */
    private record Window(int from, int count) {}

    /** Behind others, the ids are looked for first: an index holds them, so that those before are not read to be left out. */
    private static List<? extends Session> page(
            ScopedEntities entities, SessionQuery query, Range range, Window window) {
        ScopedQuery<? extends Session> scopedQuery = range.in(entities, query);
        if (window.from() == 0) {
            return scopedQuery.list(0, window.count());
        }
        List<String> ids = scopedQuery.values("id", String.class, window.from(), window.count());
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

    private static void bound(FieldErrors faults, String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            faults.add("InvalidValue", field, "is " + value + "; allowed are " + least + " to " + most);
        }
    }
}
