package org.switchboard.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.customers.NewCustomer;
import org.switchboard.contract.endpoints.EndpointTypes;
import org.switchboard.contract.endpoints.PatchEndpoint;
import org.switchboard.support.Engine;

/** Filters of customers by what they lie below, and of customers and endpoints by their tags. */
abstract class ParentAndTagFiltersContract extends FilteredListsContract {
    ParentAndTagFiltersContract(Engine engine) {
        super(engine);
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
}
