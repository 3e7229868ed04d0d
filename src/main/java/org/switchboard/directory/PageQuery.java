package org.switchboard.directory;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.ListRequest;
import org.switchboard.contract.ListResponse;
import org.switchboard.contract.SortOrders;
import org.switchboard.error.ApiException;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.ValidationException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.KeysetCursor;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.ScopedQuery;
import org.switchboard.persistence.StoredJson;
import org.switchboard.request.RequestContext;

/** Takes a page out of what a request for a list selects. */
public final class PageQuery {
    private static final int COUNT_PER_PAGE = 25;
    private static final int MAX_COUNT_PER_PAGE = 1000;
    private static final int MAX_ALL = 10_000;
    private static final int MAX_PAGE = 100_000;
    private static final int MAX_IDS = 1000;
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final Set<String> ABOUT_THE_PAGE =
            Set.of("accountIds", "all", "countPerPage", "cursor", "page", "simplifiedPaging", "sortField");

    private final ListRequest request;
    private final String name;
    private final int from;
    private final int count;

    private PageQuery(ListRequest request, String name) {
        this.request = request;
        this.name = name;
        this.count = Boolean.TRUE.equals(request.all)
                ? MAX_ALL
                : Objects.requireNonNullElse(request.countPerPage, COUNT_PER_PAGE);
        this.from = Objects.requireNonNullElse(request.page, 0) * count;
    }

    /**
     * The listing that a request asks for.
     *
     * @param name the attribute that is the name of an entry, by which lists are sorted
     * @param faults what is wrong with the rest of the request
     * @throws ApiException if anything is
     */
    public static PageQuery of(ListRequest request, String name, FieldErrors faults) {
        bound(faults, "CountPerPage", request.countPerPage, 1, MAX_COUNT_PER_PAGE);
        bound(faults, "Page", request.page, 0, MAX_PAGE);
        bound(faults, "SpecificIds", request.specificIds);
        faults.check("Search", request.search, FieldErrors.MAX_NAME);
        faults.check("NameFilter", request.nameFilter, FieldErrors.MAX_NAME);
        if (given(request.sortField).filter(field -> !isName(field, name)).isPresent()) {
            faults.add("InvalidValue", "SortField", "is not a field by which an index sorts; allowed is " + name);
        }
        if (given(request.cursor).isPresent() && (request.page != null || Boolean.TRUE.equals(request.all))) {
            faults.add("InvalidValue", "Cursor", "goes neither with Page nor with All");
        }
        faults.refuseIfAny();
        return new PageQuery(request, name);
    }

    /** Each list is sorted by the name of its entries, whatever the contract calls it there. */
    private static boolean isName(String field, String name) {
        return field.strip().equalsIgnoreCase(name) || field.strip().equalsIgnoreCase("name");
    }

    /** Notes that a list of ids is longer than a question may be. */
    public static void bound(FieldErrors faults, String field, @Nullable List<@Nullable String> ids) {
        if (given(ids).size() > MAX_IDS) {
            faults.add("MaximumLength", field, "has more than the " + MAX_IDS + " items allowed");
        }
    }

    public static void bound(FieldErrors faults, String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            faults.add("InvalidValue", field, "is " + value + "; allowed are " + least + " to " + most);
        }
    }

    /** The texts of a list that are not empty. */
    public static Set<String> given(@Nullable List<@Nullable String> texts) {
        return texts == null
                ? Set.of()
                : texts.stream()
                        .filter(Objects::nonNull)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** A text that is there and not empty. */
    public static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(given -> !given.isBlank());
    }

    /** The accounts in which to look. */
    public AccountScope scope(RequestContext context) {
        return context.scopeOf(given(request.accountIds));
    }

    /**
     * The entities of the page; the response is told of the others.
     *
     * @param directoryTransactions counts them
     * @param entities of the transaction
     * @param scope the accounts in which is looked
     * @param scopedQuery what the request selects beside what all lists can
     * @param nameOf the name of an entry
     * @param searched the attributes in which is searched
     */
    public <E extends DirectoryEntity> List<E> page(
            DirectoryTransactions directoryTransactions,
            ScopedEntities entities,
            AccountScope scope,
            ScopedQuery<E> scopedQuery,
            Function<E, String> nameOf,
            List<String> searched,
            ListResponse response) {
        Set<String> ids = given(request.specificIds);
        if (!ids.isEmpty()) {
            scopedQuery.where("e.id in :specific", "specific", ids);
        }
        given(request.search).ifPresent(text -> contains(entities, scopedQuery, "search", searched, text));
        String sorted = "e." + name;
        given(request.nameFilter).ifPresent(text -> contains(entities, scopedQuery, "name", List.of(sorted), text));
        boolean descending = request.sortOrder == SortOrders.Descend;
        String question = KeysetCursor.question(inWords(scope));
        Optional<KeysetCursor> cursor = cursor(question);
        cursor.ifPresent(place -> place.narrow(scopedQuery, sorted, place.key(), descending));
        String direction = descending ? " desc" : "";
        scopedQuery.orderedBy(sorted + direction + ", e.id" + direction);
        List<E> found = new ArrayList<>(scopedQuery.list(from, count + 1));
        response.hasMorePages = found.size() > count;
        if (response.hasMorePages) {
            found.remove(count);
            E last = found.get(count - 1);
            response.nextCursor = new KeysetCursor(nameOf.apply(last), last.id(), question).text();
        }
        if (cursor.isEmpty() && !Boolean.TRUE.equals(request.simplifiedPaging)) {
            response.totalCount = Math.toIntExact(directoryTransactions.count(scopedQuery));
            response.totalPages = (response.totalCount + count - 1) / count;
        }
        return found;
    }

    /**
     * Narrows a selection to what has a text in any of some attributes, in any case. By the trigrams of PostgreSQL.
     *
     * @param parameter a name for the text
     */
    public static void contains(
            ScopedEntities entities,
            ScopedQuery<?> scopedQuery,
            String parameter,
            List<String> attributes,
            String text) {
        entities.planByValues();
        scopedQuery.where(
                attributes.stream()
                        .map(attribute -> "lower(" + attribute + ") like :" + parameter + " escape '!'")
                        .collect(Collectors.joining(" or ")),
                parameter,
                '%' + pattern(text) + '%');
    }

    private Optional<KeysetCursor> cursor(String question) {
        Optional<KeysetCursor> cursor = given(request.cursor).flatMap(text -> KeysetCursor.read(text, question));
        if (cursor.isEmpty() && given(request.cursor).isPresent()) {
            throw new ValidationException(List.of(FieldErrors.fault(
                    "InvalidValue", "Cursor", "is not the nextCursor of a list with the same filters and order")));
        }
        return cursor;
    }

    /** What is asked, but for which part of it and how it is told. */
    private String inWords(AccountScope scope) {
        Map<String, Object> asked = new TreeMap<>(StoredJson.read(StoredJson.write(request), FIELDS));
        asked.keySet().removeAll(ABOUT_THE_PAGE);
        Object accounts = scope instanceof AccountScope.Only only ? new TreeSet<>(only.accountIds()) : scope;
        return request.getClass().getSimpleName() + accounts + asked;
    }

    private static String pattern(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
