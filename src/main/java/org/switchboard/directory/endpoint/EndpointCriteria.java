package org.switchboard.directory.endpoint;

import static org.switchboard.text.NonBlank.given;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.switchboard.contract.endpoints.ListEndpoints;
import org.switchboard.directory.CustomerTree;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.EndpointType;
import org.switchboard.directory.PageQuery;
import org.switchboard.directory.Tags;
import org.switchboard.error.FieldErrors;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.ScopedQuery;

/** What a request for a list of endpoints asks for beside what all lists can. */
final class EndpointCriteria {
    private static final String CUSTOMERS = "customers";

    private final ListEndpoints request;
    private final Set<EndpointType> types;

    private EndpointCriteria(ListEndpoints request, Set<EndpointType> types) {
        this.request = request;
        this.types = types;
    }

    /** The filter of a request; what is wrong with it is added to the faults. */
    static EndpointCriteria of(ListEndpoints request, FieldErrors faults) {
        PageQuery.checkIds(faults, "CustomerIds", request.customerIds);
        PageQuery.checkIds(faults, "FlowIds", request.flowIds);
        Tags.check(faults, request.tagIds);
        faults.check("PhoneNumberFilter", request.phoneNumberFilter, FieldErrors.MAX_NAME);
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
        return new EndpointCriteria(request, types);
    }

    void narrow(ScopedQuery<Endpoint> scopedQuery, ScopedEntities entities, AccountScope scope) {
        Optional.ofNullable(request.type)
                .ifPresent(type -> scopedQuery.where("e.type = :type", "type", EndpointType.valueOf(type.name())));
        if (!types.isEmpty()) {
            scopedQuery.where("e.type in :types", "types", List.copyOf(types));
        }
        Set<String> customers = given(request.customerIds);
        if (!customers.isEmpty()) {
            ofCustomers(scopedQuery, entities, scope, customers);
        }
        Set<String> flows = given(request.flowIds);
        if (!flows.isEmpty()) {
            scopedQuery.where("e.flowId in :flows", "flows", flows);
        }
        given(request.phoneNumberFilter)
                .map(PhoneNumberParser::unspaced)
                .ifPresent(digits ->
                        PageQuery.contains(entities, scopedQuery, "digits", List.of("e.phoneNumber"), digits));
        given(request.userId).ifPresent(user -> scopedQuery.where("e.loginId = :user", "user", user));
        Tags.narrow(scopedQuery, entities, request.tagIds);
    }

    private void ofCustomers(
            ScopedQuery<Endpoint> scopedQuery, ScopedEntities entities, AccountScope scope, Set<String> customers) {
        if (!Boolean.FALSE.equals(request.shallowParent)) {
            scopedQuery.where("e.customerId in :customers", CUSTOMERS, customers);
            return;
        }
        scopedQuery
                .where(
                        "e.customerId in :customers or e.customerId in"
                                + " (select c.id from Customer c where c.parentCustomerId in :parents)",
                        CUSTOMERS,
                        customers)
                .with("parents", CustomerTree.parentsFrom(entities, scope, customers, "CustomerIds"));
    }
}
