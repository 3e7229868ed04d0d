package org.switchboard.directory.customer;

import static org.switchboard.text.NonBlank.given;

import java.util.Optional;
import java.util.Set;
import org.switchboard.contract.customers.ListCustomers;
import org.switchboard.directory.Customer;
import org.switchboard.directory.CustomerTree;
import org.switchboard.directory.PageQuery;
import org.switchboard.directory.Tags;
import org.switchboard.error.FieldErrors;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.ScopedQuery;

/** What a request for a list of customers asks for beside what all lists can. */
final class CustomerCriteria {
    private static final String PARENTS = "ParentCustomerIds";

    private CustomerCriteria() {}

    static void check(FieldErrors faults, ListCustomers request) {
        PageQuery.checkIds(faults, PARENTS, request.parentCustomerIds);
        Tags.check(faults, request.tagIds);
    }

    static void narrow(
            ScopedQuery<Customer> scopedQuery, ScopedEntities entities, AccountScope scope, ListCustomers request) {
        boolean onlyChildren = Boolean.TRUE.equals(request.shallowParent);
        Set<String> parents = given(request.parentCustomerIds);
        if (!parents.isEmpty()) {
            scopedQuery.where(
                    "e.parentCustomerId in :parents",
                    "parents",
                    onlyChildren ? parents : CustomerTree.parentsFrom(entities, scope, parents, PARENTS));
        }
        given(request.parentCustomerId)
                .map(Set::of)
                .ifPresent(parent -> scopedQuery.where(
                        "e.parentCustomerId in :parent",
                        "parent",
                        onlyChildren ? parent : CustomerTree.parentsFrom(entities, scope, parent, "ParentCustomerId")));
        given(request.referenceId)
                .ifPresent(reference -> scopedQuery.where("e.referenceId = :reference", "reference", reference));
        Optional.ofNullable(request.isStaging)
                .ifPresent(staging -> scopedQuery.where("e.staging = :staging", "staging", staging));
        Tags.narrow(scopedQuery, entities, request.tagIds);
    }
}
