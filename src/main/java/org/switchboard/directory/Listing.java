package org.switchboard.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.ListRequest;
import org.switchboard.contract.ListResponse;
import org.switchboard.contract.SortOrders;
import org.switchboard.platform.AccountScope;
import org.switchboard.platform.Entities;
import org.switchboard.platform.FieldFaults;
import org.switchboard.platform.Selection;

/** Takes a page out of what a request for a list selects. */
final class Listing {
    private static final int COUNT_PER_PAGE = 25;
    private static final int MAX_COUNT_PER_PAGE = 1000;
    private static final int MAX_ALL = 10_000;
    private static final int MAX_PAGE = 100_000;
    private static final int MAX_IDS = 1000;

    private final ListRequest request;
    private final int from;
    private final int count;

    private Listing(ListRequest request) {
        this.request = request;
        this.count = Boolean.TRUE.equals(request.all)
                ? MAX_ALL
                : Objects.requireNonNullElse(request.countPerPage, COUNT_PER_PAGE);
        this.from = Objects.requireNonNullElse(request.page, 0) * count;
    }

    /** The listing that a request asks for. */
    static Listing of(ListRequest request) {
        FieldFaults faults = new FieldFaults();
        bound(faults, "CountPerPage", request.countPerPage, 1, MAX_COUNT_PER_PAGE);
        bound(faults, "Page", request.page, 0, MAX_PAGE);
        if (given(request.specificIds).size() > MAX_IDS) {
            faults.add("MaximumLength", "SpecificIds", "has more than the " + MAX_IDS + " items allowed");
        }
        faults.check("Search", request.search, FieldFaults.MAX_NAME);
        faults.refuseIfAny();
        return new Listing(request);
    }

    static void bound(FieldFaults faults, String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            faults.add("InvalidValue", field, "is " + value + "; allowed are " + least + " to " + most);
        }
    }

    /** The texts of a list that are not empty. */
    static Set<String> given(@Nullable List<@Nullable String> texts) {
        return texts == null
                ? Set.of()
                : texts.stream()
                        .filter(Objects::nonNull)
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** A text that is there and not empty. */
    static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(given -> !given.isBlank());
    }

    /** The accounts in which to look. */
    AccountScope scope(Actor actor) {
        return actor.within(given(request.accountIds));
    }

    /**
     * The entities of the page; the response is told of the others.
     *
     * @param changing counts them
     * @param entities of the transaction
     * @param selection what the request selects beside what all lists can
     * @param name the attribute by which they are sorted
     * @param searched the attributes in which is searched
     */
    <E> List<E> page(
            Changing changing,
            Entities entities,
            Selection<E> selection,
            String name,
            List<String> searched,
            ListResponse response) {
        Set<String> ids = given(request.specificIds);
        if (!ids.isEmpty()) {
            selection.where("e.id in :specific", "specific", ids);
        }
        given(request.search).ifPresent(text -> {
            entities.planByValues();
            selection.where(
                    searched.stream()
                            .map(attribute -> "lower(" + attribute + ") like :search escape '!'")
                            .collect(Collectors.joining(" or ")),
                    "search",
                    '%' + pattern(text) + '%');
        });
        String direction = request.sortOrder == SortOrders.Descend ? " desc" : "";
        selection.orderedBy(name + direction + ", e.id" + direction);
        List<E> found = new ArrayList<>(selection.list(from, count + 1));
        response.hasMorePages = found.size() > count;
        if (response.hasMorePages) {
            found.remove(count);
        }
        if (!Boolean.TRUE.equals(request.simplifiedPaging)) {
            response.totalCount = Math.toIntExact(changing.count(selection));
            response.totalPages = (response.totalCount + count - 1) / count;
        }
        return found;
    }

    private static String pattern(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }
}
