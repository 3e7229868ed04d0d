package org.switchboard.directory;

import static org.switchboard.text.NonBlank.given;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
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
import org.switchboard.persistence.LikePattern;
import org.switchboard.persistence.Page;
import org.switchboard.persistence.PageRequest;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.ScopedQuery;
import org.switchboard.persistence.StoredJson;
import org.switchboard.request.RequestContext;

/**
 * Takes a page out of what a request for a list selects.
 *
 * @param <E> what is listed
 */
public final class PageQuery<E extends DirectoryEntity> {
    private static final int MAX_IDS = 1000;
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final Set<String> ABOUT_THE_PAGE =
            Set.of("accountIds", "all", "countPerPage", "cursor", "page", "simplifiedPaging", "sortField");

    private final ListRequest request;
    private final Attributes<E> attributes;
    private final PageRequest part;

    private PageQuery(ListRequest request, Attributes<E> attributes, PageRequest part) {
        this.request = request;
        this.attributes = attributes;
        this.part = part;
    }

    /**
     * What a list goes by.
     *
     * @param name the attribute that is the name of an entry, by which lists are sorted
     * @param nameOf its value
     * @param searched the attributes in which is searched, in JPQL
     */
    public record Attributes<E>(String name, Function<E, String> nameOf, List<String> searched) {
        /** Copies the attributes. */
        public Attributes {
            searched = List.copyOf(searched);
        }
    }

    /**
     * The page that a request asks for.
     *
     * @param faults what is wrong with the rest of the request
     * @throws ApiException if anything is
     */
    public static <E extends DirectoryEntity> PageQuery<E> of(
            ListRequest request, Attributes<E> attributes, FieldErrors faults) {
        PageRequest part = PageRequest.of(faults, request.page, request.countPerPage, request.all);
        checkIds(faults, "SpecificIds", request.specificIds);
        faults.check("Search", request.search, FieldErrors.MAX_NAME);
        faults.check("NameFilter", request.nameFilter, FieldErrors.MAX_NAME);
        String name = attributes.name();
        if (given(request.sortField).filter(field -> !isName(field, name)).isPresent()) {
            faults.add("InvalidValue", "SortField", "is not a field by which an index sorts; allowed is " + name);
        }
        if (given(request.cursor).isPresent() && (request.page != null || Boolean.TRUE.equals(request.all))) {
            faults.add("InvalidValue", "Cursor", "goes neither with Page nor with All");
        }
        faults.refuseIfAny();
        return new PageQuery<>(request, attributes, part);
    }

    /** Each list is sorted by the name of its entries, whatever the contract calls it there. */
    private static boolean isName(String field, String name) {
        return field.strip().equalsIgnoreCase(name) || field.strip().equalsIgnoreCase("name");
    }

    /** Notes that a list of ids is longer than a question may be. */
    public static void checkIds(FieldErrors faults, String field, @Nullable List<@Nullable String> ids) {
        faults.checkSize(field, given(ids).size(), MAX_IDS);
    }

    /** The accounts in which to look. */
    public AccountScope scope(RequestContext context) {
        return context.scopeOf(given(request.accountIds));
    }

    /**
     * The entities of the page; the response is told of the others.
     *
     * @param scope the accounts in which is looked
     * @param scopedQuery what the request selects beside what all lists can
     * @param count counts them
     */
    public List<E> read(
            ScopedEntities entities,
            AccountScope scope,
            ScopedQuery<E> scopedQuery,
            ToLongFunction<ScopedQuery<E>> count,
            ListResponse response) {
        String sorted = "e." + attributes.name();
        boolean descending = request.sortOrder == SortOrders.Descend;
        narrow(entities, scopedQuery, sorted);
        String question = KeysetCursor.question(inWords(scope));
        Optional<KeysetCursor> cursor = given(request.cursor).map(text -> cursor(text, question));
        cursor.ifPresent(place -> place.narrow(scopedQuery, sorted, place.key(), descending));
        String direction = descending ? " desc" : "";
        scopedQuery.orderedBy(sorted + direction + ", e.id" + direction);
        Page<E> page = part.read(scopedQuery::list);
        response.hasMorePages = page.hasMore();
        response.nextCursor = page.end()
                .map(last -> new KeysetCursor(attributes.nameOf().apply(last), last.id(), question).text())
                .orElse(null);
        if (cursor.isEmpty() && !Boolean.TRUE.equals(request.simplifiedPaging)) {
            response.totalCount = Math.toIntExact(count.applyAsLong(scopedQuery));
            response.totalPages = part.pages(response.totalCount);
        }
        return page.items();
    }

    private void narrow(ScopedEntities entities, ScopedQuery<E> scopedQuery, String name) {
        Set<String> ids = given(request.specificIds);
        if (!ids.isEmpty()) {
            scopedQuery.where("e.id in :specific", "specific", ids);
        }
        given(request.search).ifPresent(text -> contains(entities, scopedQuery, "search", attributes.searched(), text));
        given(request.nameFilter).ifPresent(text -> contains(entities, scopedQuery, "name", List.of(name), text));
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
                        .map(attribute -> "lower(" + attribute + ") like :" + parameter)
                        .collect(Collectors.joining(" or ")),
                parameter,
                LikePattern.containing(text.toLowerCase(Locale.ROOT)));
    }

    private static KeysetCursor cursor(String text, String question) {
        return KeysetCursor.read(text, question).orElseThrow(() -> {
            FieldErrors faults = new FieldErrors();
            KeysetCursor.refuse(faults);
            return new ValidationException(faults.found());
        });
    }

    /** What is asked, but for which part of it and how it is told. */
    private String inWords(AccountScope scope) {
        Map<String, Object> asked = new TreeMap<>(StoredJson.read(StoredJson.write(request), FIELDS));
        asked.keySet().removeAll(ABOUT_THE_PAGE);
        return request.getClass().getSimpleName() + scope.inWords() + asked;
    }
}
