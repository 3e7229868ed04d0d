package org.switchboard.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;
import static org.switchboard.directory.Refused.reason;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.SortOrders;
import org.switchboard.contract.customers.ListCustomers;
import org.switchboard.contract.customers.ListCustomersResponse;
import org.switchboard.error.ForbiddenException;
import org.switchboard.support.Engine;

/** What all lists have in common: pages, order, search; shown on customers. */
abstract class PageQueryContract extends DirectoryCacheContract {
    PageQueryContract(Engine engine) {
        super(engine);
    }

    @Test
    void pagesAreCountedFromZeroAndHoldEachEntryOnce() {
        named("a", "b", "c", "d", "e");

        assertThat(names(r -> page(r, 0, 2))).containsExactly("a", "b");
        assertThat(names(r -> page(r, 1, 2))).containsExactly("c", "d");
        assertThat(names(r -> page(r, 2, 2))).containsExactly("e");
        assertThat(names(r -> page(r, 3, 2))).isEmpty();
    }

    @Test
    void aPageTellsOfTheOthers() {
        named("a", "b", "c");

        ListCustomersResponse first = list(r -> page(r, 0, 2));
        ListCustomersResponse last = list(r -> page(r, 1, 2));

        assertThat(List.of(first.totalCount, first.totalPages)).containsExactly(3, 2);
        assertThat(first.hasMorePages).isTrue();
        assertThat(last.hasMorePages).isFalse();
    }

    @Test
    void aCountOfManyIsRememberedUntilThisServerChangesTheDirectory() throws SQLException {
        many(1500);
        assertThat(list(r -> page(r, 0, 2)).totalCount).isEqualTo(1500);

        on.database.execute("delete from customer where account_id = '" + mine + "' and id like '%-1'");
        assertThat(list(r -> page(r, 0, 2)).totalCount).as("changed elsewhere").isEqualTo(1500);

        named("one more");
        assertThat(list(r -> page(r, 0, 2)).totalCount).as("changed here").isEqualTo(1500);
        named("and another");
        assertThat(list(r -> page(r, 0, 2)).totalCount).as("changed here again").isEqualTo(1501);
    }

    @Test
    void aCountOfFewIsThatOfTheMoment() throws SQLException {
        many(20);
        assertThat(list(r -> page(r, 0, 2)).totalCount).isEqualTo(20);

        on.database.execute("delete from customer where account_id = '" + mine + "' and id like '%-1'");

        assertThat(list(r -> page(r, 0, 2)).totalCount).isEqualTo(19);
    }

    /** Made without this server. */
    private void many(int count) throws SQLException {
        on.database.execute("insert into customer (id, account_id, name) values "
                + IntStream.rangeClosed(1, count)
                        .mapToObj(i -> "('" + unique + '-' + i + "', '" + mine + "', 'Name " + i + "')")
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void aFullLastPageHasNoMore() {
        named("a", "b");

        assertThat(list(r -> page(r, 0, 2)).hasMorePages).isFalse();
    }

    @Test
    void simplifiedPagingCountsNothing() {
        named("a", "b", "c");

        ListCustomersResponse page = list(r -> {
            page(r, 0, 2);
            r.simplifiedPaging = true;
        });

        assertThat(page.hasMorePages).isTrue();
        assertThat(List.of(page.totalCount, page.totalPages)).containsExactly(0, 0);
    }

    @Test
    void aPageHolds25UnlessAskedOtherwise() {
        named(Collections.nCopies(26, "same").toArray(String[]::new));

        assertThat(list(r -> {}).items).hasSize(25);
        assertThat(list(r -> r.all = true).items).hasSize(26);
    }

    @Test
    void entriesOfOneNameAreInOneOrderOnEveryPage() {
        named("same", "same", "same", "same");

        List<String> first = ids(r -> page(r, 0, 2));
        List<String> second = ids(r -> page(r, 1, 2));

        assertThat(first).hasSize(2).doesNotContainAnyElementsOf(second);
        assertThat(second).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(SortOrders.class)
    void aWalkByCursorFindsEachEntryOnceWhateverIsWrittenMeanwhile(SortOrders order) throws SQLException {
        many(1200);
        named("same", "same", "same", "Größe ~ 🎉");
        List<String> all = ids(r -> {
            r.all = true;
            r.sortOrder = order;
        });
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            String from = cursor;
            ListCustomersResponse page = list(r -> {
                r.countPerPage = 400;
                r.sortOrder = order;
                r.cursor = from;
            });
            page.items.forEach(item -> walked.add(item.id));
            named("Name 0 before", "zz after");
            cursor = page.nextCursor;
        } while (cursor != null);

        assertThat(walked).doesNotHaveDuplicates().containsSubsequence(all);
    }

    @Test
    void aPageBehindACursorCountsNothing() {
        named("a", "b", "c", "d");
        String cursor = list(r -> r.countPerPage = 2).nextCursor;

        ListCustomersResponse second = list(r -> {
            r.countPerPage = 2;
            r.cursor = cursor;
        });

        assertThat(second.items).extracting(item -> item.name).containsExactly("c", "d");
        assertThat(List.of(second.totalCount, second.totalPages)).containsExactly(0, 0);
        assertThat(second.hasMorePages).isFalse();
        assertThat(second.nextCursor).isNull();
    }

    @Test
    void aCursorCountsForTheSameFiltersAndOrderOnly() {
        named("a", "b", "c");
        String cursor = list(r -> r.countPerPage = 1).nextCursor;

        List<Consumer<ListCustomers>> others = List.of(
                r -> r.sortOrder = SortOrders.Descend,
                r -> r.search = "a",
                r -> r.parentCustomerId = "x",
                r -> r.specificIds = List.of("x"));
        assertThat(others)
                .allSatisfy(other -> assertThat(faults(() -> list(r -> {
                            other.accept(r);
                            r.cursor = cursor;
                        })))
                        .containsExactly("InvalidValue Cursor"));
        assertThat(faults(() -> list(r -> r.cursor = "x"))).containsExactly("InvalidValue Cursor");
        assertThat(list(r -> r.cursor = cursor).items).hasSize(2);
    }

    @Test
    void aCursorGoesNeitherWithAPageNorWithAll() {
        named("a", "b");
        String cursor = list(r -> r.countPerPage = 1).nextCursor;

        assertThat(faults(() -> list(r -> {
                    r.page = 0;
                    r.cursor = cursor;
                })))
                .containsExactly("InvalidValue Cursor");
        assertThat(faults(() -> list(r -> {
                    r.all = true;
                    r.cursor = cursor;
                })))
                .containsExactly("InvalidValue Cursor");
    }

    @Test
    void theOrderCanBeTurned() {
        named("a", "b", "c");

        assertThat(names(r -> r.sortOrder = SortOrders.Descend)).containsExactly("c", "b", "a");
    }

    @ParameterizedTest
    @CsvSource({"0,CountPerPage", "-1,CountPerPage", "1001,CountPerPage", "2147483647,CountPerPage"})
    void aPageHoldsFrom1To1000(int count, String field) {
        assertThat(faults(() -> list(r -> r.countPerPage = count))).containsExactly("InvalidValue " + field);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 100_001, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void pagesHaveBounds(int page) {
        assertThat(faults(() -> list(r -> r.page = page))).containsExactly("InvalidValue Page");
    }

    @Test
    void theLastPageThatMayBeAskedForIsEmptyAndNotAFault() {
        named("a");

        assertThat(names(r -> {
                    r.page = 100_000;
                    r.all = true;
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "100%,100% Cotton",
                "%,100% Cotton",
                "a_b,a_b",
                "_,a_b",
                "!,Oh!",
                "\\,back\\slash",
                "O'N,O'Neil",
                "COTTON,100% Cotton",
            })
    void aSearchTakesEveryCharacterAsItIs(String text, String found) {
        named("100% Cotton", "1000 Cottages", "a_b", "axb", "Oh!", "back\\slash", "O'Neil");

        assertThat(names(r -> r.search = text)).containsExactly(found);
    }

    @Test
    void aSearchFindsLettersOfOtherAlphabetsInAnyCase() {
        named("ŻÓŁTA ŁÓDŹ", "Émile");

        assertThat(names(r -> r.search = "łódź")).containsExactly("ŻÓŁTA ŁÓDŹ");
        assertThat(names(r -> r.search = "ÉMILE")).containsExactly("Émile");
    }

    @Test
    void aSearchLooksAtReferencesToo() {
        customer(manager, r -> {
            r.name = "Name";
            r.referenceId = "CRM-77";
        });

        assertThat(names(r -> r.search = "crm-7")).containsExactly("Name");
    }

    @Test
    void anEmptySearchFindsEverything() {
        named("a", "b");

        assertThat(names(r -> r.search = " ")).containsExactly("a", "b");
    }

    @Test
    void aSearchIsAtMost256CharactersLong() {
        assertThat(faults(() -> list(r -> r.search = "x".repeat(257)))).containsExactly("MaximumLength Search");
    }

    @Test
    void singleEntriesCanBeAskedForAndForeignOnesAreNotThere() {
        String own = customer("Own");
        customer("Not Asked For");
        String foreign = customer(stranger, r -> {}).shown().id;

        assertThat(ids(r -> r.specificIds = List.of(own, foreign, "no-such-customer", "")))
                .containsExactly(own);
    }

    @Test
    void atMost1000SingleEntriesCanBeAskedFor() {
        List<String> ids = IntStream.range(0, 1001).mapToObj(String::valueOf).toList();

        assertThat(faults(() -> list(r -> r.specificIds = ids))).containsExactly("MaximumLength SpecificIds");
    }

    @Test
    void anAccountThatIsNotTheCallersIsRefused() {
        assertThat(reason(() -> list(r -> r.accountIds = List.of(mine, other)))).isEqualTo(ForbiddenException.class);
        assertThat(reason(() -> list(r -> r.accountIds = List.of("no-such-account"))))
                .isEqualTo(ForbiddenException.class);
    }

    @Test
    void aListOfNamedAccountsHoldsThoseOnly() {
        customer(stranger, r -> {});
        named("Own");

        assertThat(on.customerService.list(administrator, with(new ListCustomers(), r -> r.accountIds = List.of(mine)))
                        .items)
                .extracting(customer -> customer.name)
                .containsExactly("Own");
    }

    private void named(String... names) {
        for (String name : names) {
            customer(name);
        }
    }

    private static void page(ListCustomers request, int page, int count) {
        request.page = page;
        request.countPerPage = count;
    }

    private ListCustomersResponse list(Consumer<ListCustomers> fields) {
        return on.customerService.list(manager, with(new ListCustomers(), fields));
    }

    private List<String> names(Consumer<ListCustomers> fields) {
        return list(fields).items.stream().map(customer -> customer.name).toList();
    }

    private List<String> ids(Consumer<ListCustomers> fields) {
        return list(fields).items.stream().map(customer -> customer.id).toList();
    }
}
