package org.switchboard.session.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ValueRange;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.sessions.SessionFilter;
import org.switchboard.error.FieldErrors;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.DatabaseKind;
import org.switchboard.persistence.LikePattern;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.ScopedQuery;
import org.switchboard.request.RequestContext;
import org.switchboard.session.Session;
import org.switchboard.session.SessionTables;

/**
 * Which sessions a request for many of them means. Every filter narrows; texts are found anywhere in what is searched, in
 * any case, and none of their characters means anything else. Immutable.
 *
 * @param scope the accounts in which to look
 * @param tables live or archived
 * @param from created at this moment or later
 * @param before created before this moment
 * @param customerIds of these customers; any if there is none, as below
 * @param endpointIds of these endpoints
 * @param specificIds these
 * @param parentSessionId with this parent
 * @param fromText with this in the caller's address or name
 * @param toText with this in the called's address or the dialed value
 * @param logText with this in the log
 */
record SessionCriteria(
        AccountScope scope,
        SessionTables tables,
        Optional<OffsetDateTime> from,
        Optional<OffsetDateTime> before,
        Set<String> customerIds,
        Set<String> endpointIds,
        Set<String> specificIds,
        Optional<String> parentSessionId,
        Optional<String> fromText,
        Optional<String> toText,
        Optional<String> logText) {
    private static final int MAX_IDS = 1000;
    private static final String NO_DAY = "is not a day in the form YYYY-MM-DD";

    /** No other years have four digits, and databases do not know all that Java knows. */
    private static final ValueRange YEARS = ValueRange.of(1, 9999);

    /** Reads a request; what is wrong with it is added to the faults. */
    static SessionCriteria of(RequestContext context, SessionFilter request, FieldErrors faults) {
        ZoneId zone = zone(request.timeZone, faults);
        Optional<LocalDate> first = day("StartDate", request.startDate, faults);
        Optional<LocalDate> last = day("EndDate", request.endDate, faults);
        if (first.isPresent() && last.isPresent() && first.get().isAfter(last.get())) {
            faults.add("InvalidValue", "StartDate", "is after EndDate");
        }
        Function<LocalDate, OffsetDateTime> begin =
                day -> day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC);
        return new SessionCriteria(
                context.scopeOf(given("AccountIds", request.accountIds, faults)),
                Boolean.TRUE.equals(request.searchArchive) ? SessionTables.ARCHIVE : SessionTables.LIVE,
                first.map(begin),
                last.map(day -> day.plusDays(1)).map(begin),
                given("CustomerIds", request.customerIds, faults),
                given("EndpointIds", request.endpointIds, faults),
                given("SpecificIds", request.specificIds, faults),
                text("ParentSessionId", request.parentSessionId, faults),
                text("From", request.from, faults),
                text("To", request.to, faults),
                text("Log", request.log, faults));
    }

    private static ZoneId zone(@Nullable String name, FieldErrors faults) {
        try {
            return text("TimeZone", name, faults).map(ZoneId::of).orElse(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            faults.add("InvalidValue", "TimeZone", "is not a time zone such as America/New_York");
            return ZoneOffset.UTC;
        }
    }

    private static Optional<LocalDate> day(String field, @Nullable String text, FieldErrors faults) {
        try {
            Optional<LocalDate> day = text(field, text, faults).map(LocalDate::parse);
            if (day.isEmpty() || isKnown(day.get().getYear())) {
                return day;
            }
            faults.add("InvalidDate", field, NO_DAY);
            return Optional.empty();
        } catch (DateTimeException e) {
            faults.add("InvalidDate", field, NO_DAY);
            return Optional.empty();
        }
    }

    /** Whether every database knows the year. */
    static boolean isKnown(int year) {
        return YEARS.isValidIntValue(year);
    }

    private static Optional<String> text(String field, @Nullable String text, FieldErrors faults) {
        return faults.check(field, text, FieldErrors.MAX_NAME)
                ? Optional.ofNullable(text).filter(given -> !given.isBlank())
                : Optional.empty();
    }

    private static Set<String> given(String field, @Nullable List<@Nullable String> texts, FieldErrors faults) {
        if (texts == null) {
            return Set.of();
        }
        if (texts.size() > MAX_IDS) {
            faults.add("MaximumLength", field, "has " + texts.size() + " items; at most " + MAX_IDS + " are allowed");
            return Set.of();
        }
        return texts.stream()
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .filter(text -> faults.check(field, text, FieldErrors.MAX_NAME))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The sessions. By the index {@code session_account_date}, or {@code session_date} where the accounts are most of all, or where there are fewer by
     * {@code session_customer}, {@code session_endpoint}, {@code session_parent} or the primary key; texts on PostgreSQL by
     * {@code session_from_to} and {@code session_log_message}, on H2 among the sessions that the other filters leave. The
     * archive's indexes are called alike.
     */
    ScopedQuery<? extends Session> in(ScopedEntities entities) {
        ScopedQuery<? extends Session> scopedQuery = entities.query(tables.session(), scope);
        from.ifPresent(moment -> scopedQuery.where("e.dateCreated >= :from", "from", moment));
        before.ifPresent(moment -> scopedQuery.where("e.dateCreated < :before", "before", moment));
        among(scopedQuery, "e.customerId in :customers", "customers", customerIds);
        among(scopedQuery, "e.endpointId in :endpoints", "endpoints", endpointIds);
        among(scopedQuery, "e.id in :specific", "specific", specificIds);
        parentSessionId.ifPresent(id -> scopedQuery.where("e.parentSessionId = :parent", "parent", id));
        fromText.ifPresent(text -> scopedQuery.where("e.fromSearch like :fromText", "fromText", containing(text)));
        toText.ifPresent(text -> scopedQuery.where("e.toSearch like :toText", "toText", containing(text)));
        logText.ifPresent(text -> withLog(scopedQuery, text, entities.database()));
        return scopedQuery;
    }

    private void withLog(ScopedQuery<? extends Session> scopedQuery, String text, DatabaseKind database) {
        Optional<String> telling =
                database == DatabaseKind.POSTGRESQL ? LogSearchIndex.telling(text) : Optional.empty();
        String entry = "exists (select l.message from " + tables.log().getSimpleName()
                + " l where l.session = e and lower(l.message) like lower(:logText)";
        if (telling.isEmpty()) {
            scopedQuery.where(entry + ')', "logText", LikePattern.containing(text));
            return;
        }
        scopedQuery.with("telling", LikePattern.containing(telling.get()));
        scopedQuery.where(
                entry + " and SQL('searched_log(?)', l.message) like lower(:telling))",
                "logText",
                LikePattern.containing(text));
    }

    /** The question as a text that is the same on every server, on each of which a set has an order of its own. */
    String inWords() {
        return List.of(
                        scope.inWords(),
                        tables,
                        from,
                        before,
                        customerIds,
                        endpointIds,
                        specificIds,
                        parentSessionId,
                        fromText,
                        toText,
                        logText)
                .toString();
    }

    /** Whether the database decides by the texts how to find them. */
    boolean searchesTexts() {
        return fromText.isPresent() || toText.isPresent() || logText.isPresent();
    }

    private static void among(
            ScopedQuery<? extends Session> scopedQuery, String condition, String parameter, Set<String> ids) {
        if (!ids.isEmpty()) {
            scopedQuery.where(condition, parameter, ids);
        }
    }

    private static String containing(String text) {
        return LikePattern.containing(text.toLowerCase(Locale.ROOT));
    }
}
