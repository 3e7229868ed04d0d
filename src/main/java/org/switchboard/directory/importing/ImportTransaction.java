package org.switchboard.directory.importing;

import static org.switchboard.directory.PageQuery.given;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.imports.ImportDirectoryResponse;
import org.switchboard.contract.imports.ImportedAccount;
import org.switchboard.contract.imports.ImportedCustomer;
import org.switchboard.contract.imports.ImportedEndpoint;
import org.switchboard.contract.imports.ImportedUser;
import org.switchboard.directory.Account;
import org.switchboard.directory.Customer;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.DirectoryChange;
import org.switchboard.directory.DirectoryEntity;
import org.switchboard.directory.EmailAddress;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.EndpointType;
import org.switchboard.directory.User;
import org.switchboard.directory.audit.AuditSnapshot;
import org.switchboard.directory.importing.ImportContent.Placed;
import org.switchboard.directory.user.UserService;
import org.switchboard.error.FieldErrors;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.ScopedQuery;
import org.switchboard.request.Role;

/** One import inside its transaction. Not thread-safe. */
final class ImportTransaction {
    private final DirectoryChange directoryChange;
    private final ImportContent content;
    private final Map<String, String> hashes;
    private final FieldErrors faults;
    private final ImportDirectoryResponse report;
    private final Map<Class<?>, Set<String>> stored = new HashMap<>();
    private final List<List<String>> newRoles = new ArrayList<>();
    private final List<List<String>> newAccounts = new ArrayList<>();
    private final CustomerTreePlan tree;

    ImportTransaction(
            DirectoryChange directoryChange,
            ImportContent content,
            Map<String, String> hashes,
            FieldErrors faults,
            ImportDirectoryResponse report) {
        this.directoryChange = directoryChange;
        this.content = content;
        this.hashes = hashes;
        this.faults = faults;
        this.report = report;
        tree = new CustomerTreePlan(directoryChange.entities(), content.customers(), faults);
    }

    /**
     * Planned by values: a plan that PostgreSQL remembers from when a table was small looks through all of it for each
     * chunk, until statistics are taken anew.
     */
    void run() {
        directoryChange.entities().planByValues();
        findStored(Account.class, content.accounts());
        findStored(Customer.class, content.customers());
        findStored(User.class, content.users());
        findStored(Endpoint.class, content.endpoints());
        each(Account.class, "Account", content.accounts(), this::newAccount, this::apply);
        Set<String> accounts = new HashSet<>(directoryChange
                .entities()
                .query(Account.class, DirectoryCache.EVERYWHERE)
                .values("id", String.class));
        content.customers().forEach(each -> refuseUnknown(accounts, each.place(), each.entry().accountId));
        content.endpoints().forEach(each -> refuseUnknown(accounts, each.place(), each.entry().accountId));
        content.users()
                .forEach(each -> given(each.entry().accountIds)
                        .forEach(account -> refuseUnknown(accounts, each.place(), account)));
        faults.refuseIfAny();
        tree.parentsFirst().forEach(level -> each(Customer.class, "Customer", level, this::newCustomer, this::apply));
        tree.refuseTooDeep();
        refuseTakenEmails();
        faults.refuseIfAny();
        each(User.class, "User", content.users(), this::newLogin, this::apply);
        each(Endpoint.class, "Endpoint", content.endpoints(), this::newEndpoint, this::apply);
    }

    /**
     * Before anything is added: while a transaction adds many rows the database knows nothing of how many there are,
     * and looks through all of them for each question.
     */
    private <I> void findStored(Class<? extends DirectoryEntity> type, List<Placed<I>> entries) {
        Set<String> ids = new HashSet<>();
        ImportContent.inChunks(entries, chunk -> ids.addAll(storedIds(directoryChange.entities(), type, chunk)));
        stored.put(type, ids);
    }

    /** Which of the entries of a chunk are stored. By primary key. */
    static Set<String> storedIds(
            ScopedEntities entities, Class<? extends DirectoryEntity> type, List<? extends Placed<?>> chunk) {
        return Set.copyOf(entities.query(type, DirectoryCache.EVERYWHERE)
                .where("e.id in :ids", "ids", chunk.stream().map(Placed::id).toList())
                .values("id", String.class));
    }

    private void refuseUnknown(Set<String> accounts, String place, @Nullable String account) {
        if (!accounts.contains(String.valueOf(account))) {
            faults.inside(place).add("NotFound", "AccountId", "is unknown: there is no such account");
        }
    }

    private <E extends DirectoryEntity, I> void each(
            Class<E> type,
            String kind,
            List<Placed<I>> entries,
            Function<Placed<I>, E> make,
            BiConsumer<E, Placed<I>> apply) {
        ImportContent.inChunks(entries, chunk -> {
            Map<String, E> known = directoryChange
                    .entities()
                    .findAll(
                            type,
                            DirectoryCache.EVERYWHERE,
                            chunk.stream()
                                    .map(Placed::id)
                                    .filter(stored.getOrDefault(type, Set.of())::contains)
                                    .toList(),
                            collections(type))
                    .stream()
                    .collect(Collectors.toMap(DirectoryEntity::id, entry -> entry));
            chunk.forEach(each -> one(kind, Optional.ofNullable(known.get(each.id())), each, make, apply));
            directoryChange.entities().addRows("insert into login_role (login_id, role) values (?, ?)", newRoles);
            directoryChange
                    .entities()
                    .addRows("insert into login_account (login_id, account_id) values (?, ?)", newAccounts);
            newRoles.clear();
            newAccounts.clear();
            directoryChange.entities().flushAndClear();
        });
    }

    /** JPA would write the collections of each login by themselves, which takes three times as long. */
    private void grantInOneGo(User user) {
        user.roles().forEach(role -> newRoles.add(List.of(user.id(), role.name())));
        user.accountIds().forEach(account -> newAccounts.add(List.of(user.id(), account)));
        user.replaceRoles(Set.of());
        user.replaceAccounts(Set.of());
    }

    private static String[] collections(Class<?> type) {
        if (type == User.class) {
            return User.COLLECTIONS;
        }
        return type == Endpoint.class ? new String[] {"memberLoginIds"} : new String[0];
    }

    private <E extends DirectoryEntity, I> void one(
            String kind,
            Optional<E> known,
            Placed<I> each,
            Function<Placed<I>, E> make,
            BiConsumer<E, Placed<I>> apply) {
        E entry = known.orElseGet(() -> make.apply(each));
        AuditSnapshot before = known.map(AuditSnapshot::of).orElse(AuditSnapshot.NONE);
        int faultsBefore = faults.found().size();
        apply.accept(entry, each);
        if (faults.found().size() > faultsBefore) {
            return;
        }
        if (known.isEmpty()) {
            directoryChange.add(entry);
            report.created++;
            note("Created", kind, entry, before);
            if (entry instanceof User user) {
                grantInOneGo(user);
            }
        } else if (before.text().equals(AuditSnapshot.of(entry).text())) {
            report.unchanged++;
        } else {
            entry.modifiedBy(directoryChange.context(), directoryChange.now());
            report.changed++;
            note("Changed", kind, entry, before);
        }
    }

    /** Noted in the accounts that it left, too. */
    private void note(String action, String kind, DirectoryEntity directoryEntity, AuditSnapshot before) {
        AuditSnapshot after = AuditSnapshot.of(directoryEntity);
        Set<String> accounts = new HashSet<>(before.accounts());
        accounts.addAll(after.accounts());
        directoryChange.note(action, kind, accounts, directoryEntity.id(), before::in, after::in);
    }

    private Account newAccount(Placed<ImportedAccount> each) {
        return new Account(each.id(), String.valueOf(each.entry().name), String.valueOf(each.entry().region));
    }

    private void apply(Account account, Placed<ImportedAccount> each) {
        given(each.entry().name).ifPresent(account::rename);
        given(each.entry().region).ifPresent(account::moveTo);
    }

    private Customer newCustomer(Placed<ImportedCustomer> each) {
        tree.isNew(each.id());
        return new Customer(each.id(), String.valueOf(each.entry().accountId), String.valueOf(each.entry().name));
    }

    private void apply(Customer customer, Placed<ImportedCustomer> each) {
        ImportedCustomer entry = each.entry();
        if (isMove(customer.accountId(), entry.accountId, each.place())) {
            return;
        }
        given(entry.name).ifPresent(customer::rename);
        if (!customer.parentCustomerId().equals(given(entry.parentCustomerId))) {
            tree.moves(each);
        }
        customer.moveBelow(given(entry.parentCustomerId).orElse(null));
        customer.referTo(given(entry.referenceId).orElse(null));
        Optional.ofNullable(entry.isStaging).ifPresent(customer::stage);
    }

    private boolean isMove(String from, @Nullable String to, String place) {
        if (from.equals(to)) {
            return false;
        }
        faults.inside(place).add("InvalidValue", "AccountId", "differs from the account it lies in already");
        return true;
    }

    private void refuseTakenEmails() {
        Map<String, Placed<ImportedUser>> byEmail = new HashMap<>();
        content.users().forEach(each -> byEmail.put(EmailAddress.key(String.valueOf(each.entry().email)), each));
        ImportContent.inChunks(List.copyOf(byEmail.keySet()), chunk -> {
            List<String> keys = holders(chunk).values("emailKey", String.class);
            List<String> ids = holders(chunk).values("id", String.class);
            for (int i = 0; i < keys.size(); i++) {
                Placed<ImportedUser> user = byEmail.get(keys.get(i));
                if (user != null && !user.id().equals(ids.get(i))) {
                    faults.inside(user.place())
                            .add("AlreadyExists", "Email", "belongs to the user " + ids.get(i) + " already");
                }
            }
        });
    }

    private ScopedQuery<User> holders(List<String> emailKeys) {
        return directoryChange
                .entities()
                .query(User.class, DirectoryCache.EVERYWHERE)
                .where("e.emailKey in :keys", "keys", emailKeys)
                .orderedBy("e.id");
    }

    private User newLogin(Placed<ImportedUser> each) {
        ImportedUser entry = each.entry();
        @Nullable String hash = entry.passwordHash == null ? hashes.get(each.id()) : entry.passwordHash;
        return new User(each.id(), String.valueOf(entry.email), String.valueOf(entry.displayName), hash);
    }

    private void apply(User user, Placed<ImportedUser> each) {
        ImportedUser entry = each.entry();
        String nameBefore = user.displayName();
        Set<String> accountsBefore = user.accountIds();
        Set<Role> roles = UserService.roles(faults, "Roles", entry.roles);
        if (user.isSystemAdministrator() && !roles.contains(Role.SystemAdministrator)) {
            UserService.refuseLastAdministrator(directoryChange.entities(), user);
        }
        given(entry.email).ifPresent(user::moveTo);
        given(entry.displayName).ifPresent(user::rename);
        user.replaceRoles(roles);
        user.replaceAccounts(given(entry.accountIds));
        boolean isSame = nameBefore.equals(user.displayName()) && accountsBefore.equals(user.accountIds());
        if (!accountsBefore.isEmpty() && !isSame) {
            UserService.keepExistingEndpoints(directoryChange, user);
        }
    }

    private Endpoint newEndpoint(Placed<ImportedEndpoint> each) {
        ImportedEndpoint entry = each.entry();
        return new Endpoint(
                        each.id(),
                        String.valueOf(entry.accountId),
                        ImportContent.type(entry),
                        String.valueOf(entry.displayName))
                .ofLogin(given(entry.userId).orElse(null));
    }

    private void apply(Endpoint endpoint, Placed<ImportedEndpoint> each) {
        ImportedEndpoint entry = each.entry();
        FieldErrors here = faults.inside(each.place());
        if (isMove(endpoint.accountId(), entry.accountId, each.place())) {
            return;
        }
        if (endpoint.type() != ImportContent.type(entry)) {
            here.add("InvalidValue", "Type", "differs from the type it has already");
            return;
        }
        ImportContent.fields(entry).apply(directoryChange.entities(), here, endpoint);
        if (endpoint.type() == EndpointType.User) {
            applyUser(here, endpoint, entry.userId);
        }
    }

    /** A User endpoint is the person: it bears the name of the login, and a person has one in an account. */
    private void applyUser(FieldErrors here, Endpoint endpoint, @Nullable String userId) {
        AccountScope inside = AccountScope.only(endpoint.accountId());
        Optional<User> user =
                given(userId).flatMap(id -> directoryChange.entities().find(User.class, inside, id));
        if (user.isEmpty()) {
            here.add("NotFound", "UserId", "is unknown: no user of this account has this id");
            return;
        }
        String loginId = user.get().id();
        if (!endpoint.loginId().equals(Optional.of(loginId))) {
            here.add("InvalidValue", "UserId", "differs from the user that it is of already");
            return;
        }
        if (directoryChange
                .entities()
                .query(Endpoint.class, inside)
                .where("e.loginId = :login", "login", loginId)
                .where("e.id <> :self", "self", endpoint.id())
                .exists()) {
            here.add("AlreadyExists", "UserId", "has an endpoint in this account already");
            return;
        }
        endpoint.rename(user.get().displayName());
    }
}
