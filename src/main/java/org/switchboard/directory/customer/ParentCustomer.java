package org.switchboard.directory.customer;

import static org.switchboard.text.NonBlank.given;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.directory.Customer;
import org.switchboard.directory.CustomerTree;
import org.switchboard.directory.DirectoryChange;
import org.switchboard.error.FieldErrors;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.ScopedEntities;

/** The customer below which a request puts another one; none where that is to be a root. For one transaction. */
final class ParentCustomer {
    private static final String FIELD = "ParentCustomerId";
    private static final String UNKNOWN = "is unknown: no customer of this account has this id";

    private final DirectoryChange directoryChange;
    private final FieldErrors faults;
    private final Optional<Customer> customer;

    private ParentCustomer(DirectoryChange directoryChange, FieldErrors faults, Optional<Customer> customer) {
        this.directoryChange = directoryChange;
        this.faults = faults;
        this.customer = customer;
    }

    /** The customer with the id; one that does not lie in the scope is added to the faults. */
    static ParentCustomer find(
            DirectoryChange directoryChange, FieldErrors faults, AccountScope scope, @Nullable String id) {
        Optional<Customer> found =
                given(id).flatMap(given -> directoryChange.entities().find(Customer.class, scope, given));
        if (given(id).isPresent() && found.isEmpty()) {
            faults.add("NotFound", FIELD, UNKNOWN);
        }
        return new ParentCustomer(directoryChange, faults, found);
    }

    Optional<String> id() {
        return customer.map(Customer::id);
    }

    Optional<String> accountId() {
        return customer.map(Customer::accountId);
    }

    /** Ends the work if it lies in another account. */
    void requireIn(String account) {
        if (accountId().filter(its -> !its.equals(account)).isPresent()) {
            faults.add("NotFound", FIELD, UNKNOWN);
            faults.refuseIfAny();
        }
    }

    /** Ends the work if a new customer below it would be too deep. The account is locked, so that it stays where it is. */
    void requireRoomForNew() {
        if (customer.isPresent()) {
            Customer parent = customer.get();
            directoryChange.lockAccounts(parent.accountIds());
            find(directoryChange, faults, AccountScope.only(parent.accountId()), parent.id());
            requireRoom(parent, 1);
        }
    }

    /**
     * Puts a customer below it. The account is locked before, so that two moves at once cannot make a circle of what each
     * finds to be a tree.
     */
    void take(Customer moved) {
        ScopedEntities entities = directoryChange.entities();
        AccountScope inside = AccountScope.only(moved.accountId());
        if (customer.isPresent()
                && CustomerTree.isAtOrBelow(entities, inside, customer.get().id(), moved.id())) {
            faults.add("InvalidValue", FIELD, "is the customer itself or lies below it; that would make a circle");
        }
        faults.refuseIfAny();
        if (customer.isPresent()) {
            requireRoom(customer.get(), CustomerTree.height(entities, inside, moved.id()));
        }
        moved.moveBelow(id().orElse(null));
    }

    private void requireRoom(Customer parent, int levelsBelow) {
        AccountScope inside = AccountScope.only(parent.accountId());
        if (CustomerTree.path(directoryChange.entities(), inside, parent.id())
                .filter(path -> path.steps().size() + levelsBelow > CustomerTree.MAX_DEPTH)
                .isPresent()) {
            faults.add(
                    "InvalidValue",
                    FIELD,
                    "would make more levels of customers than there may be: " + CustomerTree.MAX_DEPTH);
        }
        faults.refuseIfAny();
    }
}
