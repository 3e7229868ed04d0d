package org.switchboard.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.accounts.ListAccounts;
import org.switchboard.contract.customers.CustomerInfo;
import org.switchboard.contract.customers.ListCustomers;
import org.switchboard.contract.customers.NewCustomer;
import org.switchboard.contract.customers.PatchCustomer;
import org.switchboard.contract.endpoints.EndpointTypes;
import org.switchboard.contract.endpoints.ListEndpoints;
import org.switchboard.contract.endpoints.NewEndpoint;
import org.switchboard.contract.endpoints.PatchEndpoint;
import org.switchboard.contract.users.ListUsers;
import org.switchboard.support.Engine;

/** The filters of the original's lists of customers, endpoints, users and accounts. */
abstract class FiltersContract extends DirectoryCacheContract {
    FiltersContract(Engine engine) {
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
    void parentsSelectWhatLiesBelowAnyOfThem() {
        String one = customer("one");
        String two = customer("two");
        String child = customerBelow(one, "one/a");
        customerBelow(child, "one/a/b");
        customerBelow(two, "two/a");
        customerBelow(customer("three"), "three/a");

        assertThat(customers(r -> r.parentCustomerIds = ids(one, two))).containsExactly("one/a", "one/a/b", "two/a");
        assertThat(customers(r -> {
                    r.parentCustomerIds = ids(one, two);
                    r.shallowParent = true;
                }))
                .containsExactly("one/a", "two/a");
    }

    @Test
    void oneParentAndManyNarrowEachOther() {
        String one = customer("one");
        String child = customerBelow(one, "one/a");
        customerBelow(child, "one/a/b");

        assertThat(customers(r -> {
                    r.parentCustomerId = child;
                    r.parentCustomerIds = ids(one);
                }))
                .containsExactly("one/a/b");
    }

    @Test
    void parentsOfAnotherAccountHaveNothingBelowThem() {
        String foreign = customer(stranger, r -> {}).shown().id;
        customer(stranger, r -> r.parentCustomerId = foreign);

        assertThat(customers(r -> r.parentCustomerIds = ids(foreign))).isEmpty();
    }

    @Test
    void tagsAreKeptOnCustomersAndEndpoints() {
        NewCustomer customer = with(new NewCustomer(), r -> {
            r.name = "Customer";
            r.tagIds = ids("vip", "east", "vip");
        });

        String id = on.customerService.create(manager, customer).shown().id;

        assertThat(on.customerService.get(manager, id).shown().tagIds).containsExactly("east", "vip");
        assertThat(tag(id, "west").tagIds).containsExactly("west");
        assertThat(on.customerService
                        .patch(manager, with(patch(id), r -> r.name = "Renamed"), ALWAYS)
                        .shown()
                        .tagIds)
                .containsExactly("west");
        assertThat(tag(id).tagIds).isNull();
        String endpoint = endpoint(manager, EndpointTypes.SipTrunk, r -> r.tagIds = ids("a"))
                .shown()
                .id;
        assertThat(on.endpointService
                        .patch(
                                manager,
                                with(new PatchEndpoint(), r -> {
                                    r.endpointId = endpoint;
                                    r.tagIds = ids("a", "b");
                                }),
                                ALWAYS)
                        .shown()
                        .tagIds)
                .containsExactly("a", "b");
    }

    @Test
    void allTagsThatAreAskedForMustBeThere() {
        tag(customer("both"), "vip", "east");
        tag(customer("one"), "vip");
        tag(customer("like"), "vipp", "xvip", "v_p");
        customer("none");

        assertThat(customers(r -> r.tagIds = ids("vip"))).containsExactly("both", "one");
        assertThat(customers(r -> r.tagIds = ids("east", "vip"))).containsExactly("both");
        assertThat(customers(r -> r.tagIds = ids("v_p"))).containsExactly("like");
        assertThat(customers(r -> r.tagIds = ids("VIP"))).isEmpty();
        assertThat(customers(r -> r.tagIds = ids("no-such-tag"))).isEmpty();
    }

    @Test
    void anEndpointIsFoundByItsTags() {
        endpoint(manager, EndpointTypes.SipTrunk, tagged("Tagged", "vip", "east"));
        endpoint(manager, EndpointTypes.SipTrunk, tagged("Other", "vip"));

        assertThat(endpoints(r -> r.tagIds = ids("vip", "east"))).containsExactly("Tagged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|b", "a b", "%", "a\0", "'"})
    void aTagThatCanBeNoneIsRefused(String id) {
        String customer = customer("Customer");

        assertThat(faults(() -> tag(customer, id))).containsExactly("InvalidValue TagIds");
        assertThat(faults(() -> customers(r -> r.tagIds = ids(id)))).containsExactly("InvalidValue TagIds");
        assertThat(faults(() -> endpoints(r -> r.tagIds = ids(id)))).containsExactly("InvalidValue TagIds");
    }

    @Test
    void typesAreNamedInAnyCaseOrByNumber() {
        endpoint(manager, EndpointTypes.Team, named("team"));
        endpoint(manager, EndpointTypes.SipTrunk, named("trunk"));
        endpoint(manager, EndpointTypes.AssistantBot, named("bot"));

        assertThat(endpoints(r -> r.types = ids("team", "SIPTRUNK"))).containsExactly("team", "trunk");
        assertThat(endpoints(r -> r.types = ids("7"))).containsExactly("bot");
        assertThat(endpoints(r -> {
                    r.type = EndpointTypes.Team;
                    r.types = ids("Team", "SipTrunk");
                }))
                .containsExactly("team");
    }

    @Test
    void aTypeThatThereIsNotIsRefused() {
        assertThat(faults(() -> endpoints(r -> r.types = ids("Team", "Telex", "8"))))
                .containsOnly("InvalidValue Types")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NUMBER", "DIGITS", "(814) DIGITS", "814.DIGITS", "+1 814 DIGITS", "1814-DIGITS"})
    void aNumberIsFoundHoweverItsDigitsAreSpaced(String text) {
        String number = newNumber();
        endpoint(manager, EndpointTypes.PhoneNumber, named("mine").andThen(r -> r.phoneNumber = number));
        endpoint(manager, EndpointTypes.Fax, named("fax").andThen(r -> r.phoneNumber = newNumber()));
        String digits = number.substring(5, 8) + "-" + number.substring(8);

        assertThat(endpoints(r ->
                        r.phoneNumberFilter = text.replace("NUMBER", number).replace("DIGITS", digits)))
                .containsExactly("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "()", "mine", "+1814%"})
    void whatHoldsNoDigitsIsTakenAsItIs(String text) {
        endpoint(manager, EndpointTypes.PhoneNumber, named("mine").andThen(r -> r.phoneNumber = newNumber()));

        assertThat(endpoints(r -> r.phoneNumberFilter = text)).isEmpty();
    }

    @Test
    void anEndpointIsFoundByItsFlow() {
        endpoint(manager, EndpointTypes.SipTrunk, named("one").andThen(r -> r.flowId = "f1"));
        endpoint(manager, EndpointTypes.SipTrunk, named("two").andThen(r -> r.flowId = "f2"));
        endpoint(manager, EndpointTypes.SipTrunk, named("none"));

        assertThat(endpoints(r -> r.flowIds = ids("f1", "f3"))).containsExactly("one");
    }

    @Test
    void customersSelectTheirOwnEndpointsUnlessThoseBelowAreWantedToo() {
        String top = customer("top");
        String middle = customerBelow(top, "middle");
        String leaf = customerBelow(middle, "leaf");
        endpoint(manager, EndpointTypes.SipTrunk, named("of top").andThen(r -> r.customerId = top));
        endpoint(manager, EndpointTypes.SipTrunk, named("of leaf").andThen(r -> r.customerId = leaf));
        endpoint(manager, EndpointTypes.SipTrunk, named("of none"));

        assertThat(endpoints(r -> r.customerIds = ids(top))).containsExactly("of top");
        assertThat(endpoints(r -> {
                    r.customerIds = ids(top);
                    r.shallowParent = true;
                }))
                .containsExactly("of top");
        assertThat(endpoints(r -> {
                    r.customerIds = ids(top);
                    r.shallowParent = false;
                }))
                .containsExactly("of leaf", "of top");
    }

    @Test
    void filtersFindNothingOfAnotherAccount() {
        endpoint(stranger, EndpointTypes.SipTrunk, tagged("Foreign", "vip"));

        assertThat(endpoints(r -> r.nameFilter = "foreign")).isEmpty();
        assertThat(endpoints(r -> r.types = ids("SipTrunk"))).isEmpty();
        assertThat(endpoints(r -> r.tagIds = ids("vip"))).isEmpty();
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

    private String customerBelow(String parent, String name) {
        return customer(manager, r -> {
                    r.parentCustomerId = parent;
                    r.name = name;
                })
                .shown()
                .id;
    }

    private static List<@Nullable String> ids(String... ids) {
        return new ArrayList<>(List.of(ids));
    }

    private static Consumer<NewEndpoint> named(String name) {
        return r -> r.displayName = name;
    }

    private static Consumer<NewEndpoint> tagged(String name, String... tags) {
        return named(name).andThen(r -> r.tagIds = ids(tags));
    }

    private static PatchCustomer patch(String id) {
        return with(new PatchCustomer(), r -> r.customerId = id);
    }

    private CustomerInfo tag(String id, String... tags) {
        return on.customerService
                .patch(manager, with(patch(id), r -> r.tagIds = ids(tags)), ALWAYS)
                .shown();
    }

    private List<String> customers(Consumer<ListCustomers> filter) {
        return on.customerService.list(manager, with(new ListCustomers(), filter)).items.stream()
                .map(each -> each.name)
                .toList();
    }

    private List<String> endpoints(Consumer<ListEndpoints> filter) {
        return on.endpointService.list(manager, with(new ListEndpoints(), filter)).items.stream()
                .map(each -> each.displayName)
                .toList();
    }

    private List<String> users(Consumer<ListUsers> filter) {
        return on.userService.list(manager, with(new ListUsers(), filter)).items.stream()
                .map(each -> each.displayName)
                .toList();
    }
}
