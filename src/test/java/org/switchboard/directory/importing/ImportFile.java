package org.switchboard.directory.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.switchboard.contract.endpoints.EndpointTypes;
import org.switchboard.contract.imports.ImportDirectory;
import org.switchboard.contract.imports.ImportedAccount;
import org.switchboard.contract.imports.ImportedCustomer;
import org.switchboard.contract.imports.ImportedEndpoint;
import org.switchboard.contract.imports.ImportedUser;

/** A file to be imported, built entry by entry. */
final class ImportFile {
    private final ImportDirectory file = new ImportDirectory();

    ImportFile() {
        file.accounts = new ArrayList<>();
        file.customers = new ArrayList<>();
        file.users = new ArrayList<>();
        file.endpoints = new ArrayList<>();
    }

    ImportFile account(String id, String name, String region) {
        ImportedAccount entry = new ImportedAccount();
        entry.id = id;
        entry.name = name;
        entry.region = region;
        file.accounts.add(entry);
        return this;
    }

    ImportFile customer(String id, String account, String parent) {
        ImportedCustomer entry = new ImportedCustomer();
        entry.id = id;
        entry.accountId = account;
        entry.name = "Customer " + id;
        entry.parentCustomerId = parent;
        file.customers.add(entry);
        return this;
    }

    ImportFile user(String id, String email, Consumer<ImportedUser> fields, String... accounts) {
        ImportedUser entry = new ImportedUser();
        entry.id = id;
        entry.email = email;
        entry.displayName = "User " + id;
        entry.roles = List.of("User");
        entry.accountIds = List.of(accounts);
        fields.accept(entry);
        file.users.add(entry);
        return this;
    }

    ImportFile endpoint(String id, EndpointTypes type, String account, Consumer<ImportedEndpoint> fields) {
        ImportedEndpoint entry = new ImportedEndpoint();
        entry.id = id;
        entry.type = type;
        entry.accountId = account;
        entry.displayName = "Endpoint " + id;
        fields.accept(entry);
        file.endpoints.add(entry);
        return this;
    }

    ImportDirectory read() {
        return file;
    }
}
