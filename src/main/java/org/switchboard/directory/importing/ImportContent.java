package org.switchboard.directory.importing;

import static org.switchboard.text.NonBlank.given;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.imports.ImportDirectory;
import org.switchboard.contract.imports.ImportedAccount;
import org.switchboard.contract.imports.ImportedCustomer;
import org.switchboard.contract.imports.ImportedEndpoint;
import org.switchboard.contract.imports.ImportedUser;
import org.switchboard.directory.DirectoryEntity;
import org.switchboard.directory.EmailAddress;
import org.switchboard.directory.EndpointType;
import org.switchboard.directory.account.AccountService;
import org.switchboard.directory.customer.CustomerService;
import org.switchboard.directory.endpoint.EndpointFields;
import org.switchboard.error.FieldErrors;
import org.switchboard.request.Role;

/**
 * What a file says that the directory shall be, each entry with the place where it stands there. Immutable.
 *
 * @param accounts each id once, as in the other lists
 */
record ImportContent(
        List<Placed<ImportedAccount>> accounts,
        List<Placed<ImportedCustomer>> customers,
        List<Placed<ImportedUser>> users,
        List<Placed<ImportedEndpoint>> endpoints) {
    /** How many entries are worked on at a time. */
    static final int CHUNK = 1000;

    private static final Pattern HASH = Pattern.compile("PBKDF2WithHmacSHA(?:256|384|512):\\d{1,9}:[^:\\s]+:[^:\\s]+");

    /** One entry with the part of the file in which it stands: {@code Users[3].}. */
    record Placed<E>(String id, String place, E entry) {
        /** Whether it is to stay in the account in which it is stored; a fault is added where not. */
        boolean staysIn(String stored, @Nullable String accountId, FieldErrors faults) {
            if (!stored.equals(accountId)) {
                faults.inside(place).add("InvalidValue", "AccountId", "differs from the account it lies in already");
            }
            return stored.equals(accountId);
        }
    }

    /** Reads a file and checks each entry by itself; faults are found for whatever is wrong. */
    static ImportContent of(ImportDirectory file, FieldErrors faults) {
        ImportContent content = new ImportContent(
                entries(faults, "Accounts", file.accounts, entry -> entry.id),
                entries(faults, "Customers", file.customers, entry -> entry.id),
                entries(faults, "Users", file.users, entry -> entry.id),
                entries(faults, "Endpoints", file.endpoints, entry -> entry.id));
        content.check(faults);
        return content;
    }

    private static <E> List<Placed<E>> entries(
            FieldErrors faults, String list, @Nullable List<@Nullable E> given, Function<E, @Nullable String> id) {
        List<Placed<E>> entries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<@Nullable E> all = given == null ? List.of() : given;
        for (int i = 0; i < all.size(); i++) {
            String place = list + '[' + i + "].";
            @Nullable E entry = all.get(i);
            @Nullable String itsId = entry == null ? null : id.apply(entry);
            if (entry == null || itsId == null || !DirectoryEntity.isId(itsId)) {
                faults.inside(place).add("InvalidValue", "Id", DirectoryEntity.ID_RULE);
            } else if (!ids.add(itsId)) {
                faults.inside(place).add("AlreadyExists", "Id", "is there twice");
            } else {
                entries.add(new Placed<>(itsId, place, entry));
            }
        }
        return entries;
    }

    private void check(FieldErrors faults) {
        accounts.forEach(each -> AccountService.check(
                faults.inside(each.place()), each.id(), each.entry().name, each.entry().region, true));
        customers.forEach(each -> {
            FieldErrors here = faults.inside(each.place());
            here.require("AccountId", each.entry().accountId);
            here.require("Name", each.entry().name);
            CustomerService.check(here, each.entry().name, each.entry().referenceId);
        });
        Set<String> emails = new HashSet<>();
        users.forEach(each -> check(each, faults.inside(each.place()), emails));
        endpoints.forEach(each -> {
            FieldErrors here = faults.inside(each.place());
            here.require("AccountId", each.entry().accountId);
            here.require("DisplayName", each.entry().displayName);
            if (each.entry().type == null) {
                here.add("NotEmpty", "Type", "is missing; give it");
            } else {
                fields(each.entry()).check(here, type(each.entry()));
            }
        });
    }

    private static void check(Placed<ImportedUser> user, FieldErrors faults, Set<String> emails) {
        ImportedUser entry = user.entry();
        faults.require("DisplayName", entry.displayName);
        faults.check("DisplayName", entry.displayName, FieldErrors.MAX_NAME);
        Role.named(faults, "Roles", entry.roles);
        if (faults.require("Email", entry.email) && faults.check("Email", entry.email, FieldErrors.MAX_NAME)) {
            String email = String.valueOf(entry.email);
            if (EmailAddress.check(faults, "Email", email) && !emails.add(EmailAddress.key(email))) {
                faults.add("AlreadyExists", "Email", "is there twice");
            }
        }
        if (entry.passwordHash != null && !HASH.matcher(entry.passwordHash).matches()) {
            faults.add("InvalidValue", "PasswordHash", "is not a hash as this server writes it");
        }
    }

    /** Of an entry that has one. */
    static EndpointType type(ImportedEndpoint entry) {
        return EndpointType.valueOf(String.valueOf(entry.type));
    }

    /** What is to be set; what the type has and the entry does not say becomes empty. */
    static EndpointFields fields(ImportedEndpoint entry) {
        return EndpointFields.whole(
                type(entry),
                new EndpointFields(
                        entry.displayName,
                        entry.customerId,
                        entry.phoneNumber,
                        entry.emailAddress,
                        entry.memberUserIds,
                        entry.flowId,
                        entry.avatarUrl,
                        null));
    }

    /** Works on so many entries at a time as one question may name. */
    static <E> void inChunks(List<E> all, Consumer<List<E>> work) {
        for (int from = 0; from < all.size(); from += CHUNK) {
            work.accept(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
    }
}
