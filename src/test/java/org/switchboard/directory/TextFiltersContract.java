package org.switchboard.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.accounts.ListAccounts;
import org.switchboard.contract.customers.ListCustomers;
import org.switchboard.contract.endpoints.EndpointTypes;
import org.switchboard.support.Engine;

/** Filters by names and other texts: their characters, their bounds, the order and the cursor of what they leave. */
abstract class TextFiltersContract extends FilteredListsContract {
    TextFiltersContract(Engine engine) {
        super(engine);
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
                "cotton,100% Cotton",
                "OTTO,100% Cotton"
            })
    void aNameFilterTakesEveryCharacterAsItIsInAnyCase(String text, String found) {
        List.of("100% Cotton", "1000 Cottages", "a_b", "axb", "Oh!", "back\\slash", "O'Neil")
                .forEach(this::customer);

        assertThat(customers(r -> r.nameFilter = text)).containsExactly(found);
    }

    @Test
    void aNameFilterLooksAtNamesOnly() {
        customer(manager, r -> {
            r.name = "One";
            r.referenceId = "north";
        });
        customer("North");

        assertThat(customers(r -> r.nameFilter = "north")).containsExactly("North");
        assertThat(customers(r -> r.search = "north")).containsExactly("North", "One");
    }

    @Test
    void aNameFilterAndASearchNarrowEachOther() {
        customer(manager, r -> {
            r.name = "North";
            r.referenceId = "CRM-1";
        });
        customer("North too");

        assertThat(customers(r -> {
                    r.nameFilter = "north";
                    r.search = "crm";
                }))
                .containsExactly("North");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void anEmptyFilterFindsEverything(String empty) {
        customer("a");
        endpoint(manager, EndpointTypes.SipTrunk, r -> {});

        assertThat(customers(r -> {
                    r.nameFilter = empty;
                    r.parentCustomerIds = ids(empty);
                    r.tagIds = ids(empty);
                }))
                .containsExactly("a");
        assertThat(endpoints(r -> {
                    r.nameFilter = empty;
                    r.phoneNumberFilter = empty;
                    r.types = ids(empty);
                    r.flowIds = ids(empty);
                    r.tagIds = ids(empty);
                }))
                .containsExactly("Endpoint");
    }

    @Test
    void textsToFilterByHaveBounds() {
        String tooLong = "x".repeat(257);

        assertThat(faults(() -> customers(r -> r.nameFilter = tooLong))).containsExactly("MaximumLength NameFilter");
        assertThat(faults(() -> customers(r -> r.nameFilter = "a\0b"))).containsExactly("InvalidCharacter NameFilter");
        assertThat(faults(() -> endpoints(r -> r.phoneNumberFilter = tooLong)))
                .containsExactly("MaximumLength PhoneNumberFilter");
        assertThat(faults(() -> users(r -> r.emailFilter = tooLong))).containsExactly("MaximumLength EmailFilter");
    }

    @Test
    void listsToFilterByHaveBounds() {
        List<@Nullable String> tooMany =
                new ArrayList<>(IntStream.range(0, 1001).mapToObj(i -> "t" + i).toList());

        assertThat(faults(() -> customers(r -> {
                    r.parentCustomerIds = tooMany;
                    r.specificIds = tooMany;
                    r.tagIds = tooMany;
                })))
                .containsExactly(
                        "MaximumLength ParentCustomerIds", "MaximumLength TagIds", "MaximumLength SpecificIds");
        assertThat(faults(() -> endpoints(r -> {
                    r.customerIds = tooMany;
                    r.flowIds = tooMany;
                })))
                .containsExactly("MaximumLength CustomerIds", "MaximumLength FlowIds");
        assertThat(customers(r -> r.parentCustomerIds = tooMany.subList(0, 1000)))
                .isEmpty();
    }

    @Test
    void usersAreFoundByNameAndByEmailAddress() {
        user("Ann");
        user("ben");

        assertThat(users(r -> r.nameFilter = "aNN")).containsExactly("Ann");
        assertThat(users(r -> r.emailFilter = email("BEN"))).containsExactly("ben");
        assertThat(users(r -> {
                    r.nameFilter = "ann";
                    r.emailFilter = "ben";
                }))
                .isEmpty();
    }

    @Test
    void accountsAreFoundByName() {
        ListAccounts request = with(new ListAccounts(), r -> r.nameFilter = "ACCOUNT " + mine.toUpperCase());

        assertThat(on.accountService.list(administrator, request).items)
                .extracting(account -> account.id)
                .containsExactly(mine);
        assertThat(on.accountService.list(stranger, request).items).isEmpty();
    }

    @Test
    void aListIsSortedByItsNameWhateverItIsCalled() {
        customer("b");
        customer("a");
        endpoint(manager, EndpointTypes.SipTrunk, r -> {});

        assertThat(customers(r -> r.sortField = "Name")).containsExactly("a", "b");
        assertThat(endpoints(r -> r.sortField = "displayName")).hasSize(1);
        assertThat(endpoints(r -> r.sortField = "name")).hasSize(1);
        assertThat(faults(() -> customers(r -> r.sortField = "dateCreated"))).containsExactly("InvalidValue SortField");
    }

    @Test
    void aCursorCountsForTheSameFilterOnly() {
        List.of("a1", "a2", "a3").forEach(this::customer);
        String cursor = on.customerService.list(manager, with(new ListCustomers(), r -> {
                    r.nameFilter = "a";
                    r.countPerPage = 1;
                }))
                .nextCursor;

        assertThat(customers(r -> {
                    r.nameFilter = "a";
                    r.cursor = cursor;
                }))
                .containsExactly("a2", "a3");
        assertThat(faults(() -> customers(r -> r.cursor = cursor))).containsExactly("InvalidValue Cursor");
    }
}
