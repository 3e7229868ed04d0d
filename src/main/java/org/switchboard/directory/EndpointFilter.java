package org.switchboard.directory;

import static org.switchboard.directory.Listing.given;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.switchboard.contract.endpoints.ListEndpoints;
import org.switchboard.platform.AccountScope;
import org.switchboard.platform.Entities;
import org.switchboard.platform.FieldFaults;
import org.switchboard.platform.Selection;

/** What a request for a list of endpoints asks for beside what all lists can. */
final class EndpointFilter {
    private static final String CUSTOMERS = "customers";

    private final ListEndpoints request;
    private final Set<EndpointType> types;

    private EndpointFilter(ListEndpoints request, Set<EndpointType> types) {
        this.request = request;
        this.types = types;
    }

    /** The filter of a request; what is wrong with it is added to the faults. */
    static EndpointFilter of(ListEndpoints request, FieldFaults faults) {
        Listing.bound(faults, "CustomerIds", request.customerIds);
        Listing.bound(faults, "FlowIds", request.flowIds);
        Tags.check(faults, request.tagIds);
        faults.check("PhoneNumberFilter", request.phoneNumberFilter, FieldFaults.MAX_NAME);
        Set<EndpointType> types = EnumSet.noneOf(EndpointType.class);
        for (String name : given(request.types)) {
            EndpointType.named(name)
                    .ifPresentOrElse(
                            types::add,
                            () -> faults.add(
                                    "InvalidValue",
                                    "Types",
                                    "has an unknown type; allowed are " + EndpointType.names()));
        }
        return new EndpointFilter(request, types);
    }

    void narrow(Selection<Endpoint> selection, Entities entities, AccountScope scope) {
        Optional.ofNullable(request.type)
                .ifPresent(type -> selection.where("e.type = :type", "type", EndpointType.valueOf(type.name())));
        if (!types.isEmpty()) {
            selection.where("e.type in :types", "types", List.copyOf(types));
        }
        Set<String> customers = given(request.customerIds);
        if (!customers.isEmpty()) {
            ofCustomers(selection, entities, scope, customers);
        }
        Set<String> flows = given(request.flowIds);
        if (!flows.isEmpty()) {
            selection.where("e.flowId in :flows", "flows", flows);
        }
        given(request.phoneNumberFilter)
                .map(PhoneNumbers::unspaced)
                .ifPresent(digits -> Listing.contains(entities, selection, "digits", List.of("e.phoneNumber"), digits));
        given(request.userId).ifPresent(user -> selection.where("e.loginId = :user", "user", user));
        Tags.narrow(selection, entities, request.tagIds);
    }

    private void ofCustomers(
            Selection<Endpoint> selection, Entities entities, AccountScope scope, Set<String> customers) {
        if (!Boolean.FALSE.equals(request.shallowParent)) {
            selection.where("e.customerId in :customers", CUSTOMERS, customers);
            return;
        }
        selection
                .where(
                        "e.customerId in :customers or e.customerId in"
                                + " (select c.id from Customer c where c.parentCustomerId in :parents)",
                        CUSTOMERS,
                        customers)
                .with("parents", CustomerTree.parentsFrom(entities, scope, customers, "CustomerIds"));
    }
}
