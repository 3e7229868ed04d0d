package org.switchboard.directory.importing;

import static org.switchboard.text.NonBlank.given;

import java.util.Optional;
import org.switchboard.contract.imports.ImportedCustomer;
import org.switchboard.directory.Customer;
import org.switchboard.directory.importing.ImportContent.Placed;
import org.switchboard.error.FieldErrors;

/** Imports customers, and tells the plan of their tree which are new and which move. */
final class CustomerImport implements EntryImport<Customer, ImportedCustomer> {
    private final CustomerTreePlan tree;
    private final FieldErrors faults;

    CustomerImport(CustomerTreePlan tree, FieldErrors faults) {
        this.tree = tree;
        this.faults = faults;
    }

    @Override
    public Class<Customer> type() {
        return Customer.class;
    }

    @Override
    public Customer make(Placed<ImportedCustomer> imported) {
        ImportedCustomer entry = imported.entry();
        tree.isNew(imported.id());
        return new Customer(imported.id(), String.valueOf(entry.accountId), String.valueOf(entry.name));
    }

    @Override
    public void apply(Customer customer, Placed<ImportedCustomer> imported) {
        ImportedCustomer entry = imported.entry();
        if (!imported.staysIn(customer.accountId(), entry.accountId, faults)) {
            return;
        }
        given(entry.name).ifPresent(customer::rename);
        if (!customer.parentCustomerId().equals(given(entry.parentCustomerId))) {
            tree.moves(imported);
        }
        customer.moveBelow(given(entry.parentCustomerId).orElse(null));
        customer.referTo(given(entry.referenceId).orElse(null));
        Optional.ofNullable(entry.isStaging).ifPresent(customer::stage);
    }
}
