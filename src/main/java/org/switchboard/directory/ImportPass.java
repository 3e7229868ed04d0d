package org.switchboard.directory;

import static org.switchboard.directory.Listing.given;

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
import org.switchboard.directory.ImportContent.Placed;
import org.switchboard.platform.AccountScope;
import org.switchboard.platform.Entities;
import org.switchboard.platform.FieldFaults;
import org.switchboard.platform.Selection;

/** One import inside its transaction. Not thread-safe. */
final class ImportPass {
    private final Change change;
    private final ImportContent content;
    private final Map<String, String> hashes;
    private final FieldFaults faults;
    private final ImportDirectoryResponse report;
    private final Map<Class<?>, Set<String>> stored = new HashMap<>();
    private final List<List<String>> newRoles = new ArrayList<>();
    private final List<List<String>> newAccounts = new ArrayList<>();
    private final ImportedTree tree;

    ImportPass(
            Change change,
            ImportContent content,
            Map<String, String> hashes,
            FieldFaults faults,
            ImportDirectoryResponse report) {
        this.change = change;
        this.content = content;
        this.hashes = hashes;
        this.faults = faults;
        this.report = report;
        tree = new ImportedTree(change.entities(), content.customers(), faults);
    }

    /**
     * Planned by values: a plan that PostgreSQL remembers from when a table was small looks through all of it for each
     * chunk, until statistics are taken anew.
     */
    void run() {
        change.entities().planByValues();
        findStored(Account.class, content.accounts());
        findStored(Customer.class, content.customers());
        findStored(Login.class, content.users());
        findStored(Endpoint.class, content.endpoints());
        each(Account.class, "Account", content.accounts(), this::newAccount, this::apply);
        Set<String> accounts = new HashSet<>(
                change.entities().of(Account.class, Directory.EVERYWHERE).values("id", String.class));
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
        each(Login.class, "User", content.users(), this::newLogin, this::apply);
        each(Endpoint.class, "Endpoint", content.endpoints(), this::newEndpoint, this::apply);
    }

    /**
     * Before anything is added: while a transaction adds many rows the database knows nothing of how many there are,
     * and looks through all of them for each question.
     */
    private <I> void findStored(Class<? extends Entry> type, List<Placed<I>> entries) {
        Set<String> ids = new HashSet<>();
        ImportContent.inChunks(entries, chunk -> ids.addAll(storedIds(change.entities(), type, chunk)));
        stored.put(type, ids);
    }

    /** Which of the entries of a chunk are stored. By primary key. */
    static Set<String> storedIds(Entities entities, Class<? extends Entry> type, List<? extends Placed<?>> chunk) {
        return Set.copyOf(entities.of(type, Directory.EVERYWHERE)
                .where("e.id in :ids", "ids", chunk.stream().map(Placed::id).toList())
                .values("id", String.class));
    }

    private void refuseUnknown(Set<String> accounts, String place, @Nullable String account) {
        if (!accounts.contains(String.valueOf(account))) {
            faults.inside(place).add("NotFound", "AccountId", "is unknown: there is no such account");
        }
    }

    private <E extends Entry, I> void each(
            Class<E> type,
            String kind,
            List<Placed<I>> entries,
            Function<Placed<I>, E> make,
            BiConsumer<E, Placed<I>> apply) {
        ImportContent.inChunks(entries, chunk -> {
            Map<String, E> known = change
                    .entities()
                    .findAll(
                            type,
                            Directory.EVERYWHERE,
                            chunk.stream()
                                    .map(Placed::id)
                                    .filter(stored.getOrDefault(type, Set.of())::contains)
                                    .toList(),
                            collections(type))
                    .stream()
                    .collect(Collectors.toMap(Entry::id, entry -> entry));
            chunk.forEach(each -> one(kind, Optional.ofNullable(known.get(each.id())), each, make, apply));
            change.entities().addRows("insert into login_role (login_id, role) values (?, ?)", newRoles);
            change.entities().addRows("insert into login_account (login_id, account_id) values (?, ?)", newAccounts);
            newRoles.clear();
            newAccounts.clear();
            change.entities().flushAndClear();
        });
    }

    /** JPA would write the collections of each login by themselves, which takes three times as long. */
    private void grantInOneGo(Login login) {
        login.roles().forEach(role -> newRoles.add(List.of(login.id(), role.name())));
        login.accountIds().forEach(account -> newAccounts.add(List.of(login.id(), account)));
        login.replaceRoles(Set.of());
        login.replaceAccounts(Set.of());
    }

    private static String[] collections(Class<?> type) {
        if (type == Login.class) {
            return Login.COLLECTIONS;
        }
        return type == Endpoint.class ? new String[] {"memberLoginIds"} : new String[0];
    }

    private <E extends Entry, I> void one(
            String kind,
            Optional<E> known,
            Placed<I> each,
            Function<Placed<I>, E> make,
            BiConsumer<E, Placed<I>> apply) {
        E entry = known.orElseGet(() -> make.apply(each));
        EntryTrail before = known.map(EntryTrail::of).orElse(EntryTrail.NONE);
        int faultsBefore = faults.found().size();
        apply.accept(entry, each);
        if (faults.found().size() > faultsBefore) {
            return;
        }
        if (known.isEmpty()) {
            change.add(entry);
            report.created++;
            note("Created", kind, entry, before);
            if (entry instanceof Login login) {
                grantInOneGo(login);
            }
        } else if (before.text().equals(EntryTrail.of(entry).text())) {
            report.unchanged++;
        } else {
            entry.modifiedBy(change.actor(), change.now());
            report.changed++;
            note("Changed", kind, entry, before);
        }
    }

    /** Noted in the accounts that it left, too. */
    private void note(String action, String kind, Entry entry, EntryTrail before) {
        EntryTrail after = EntryTrail.of(entry);
        Set<String> accounts = new HashSet<>(before.accounts());
        accounts.addAll(after.accounts());
        change.note(action, kind, accounts, entry.id(), before::in, after::in);
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

    private Selection<Login> holders(List<String> emailKeys) {
        return change.entities()
                .of(Login.class, Directory.EVERYWHERE)
                .where("e.emailKey in :keys", "keys", emailKeys)
                .orderedBy("e.id");
    }

    private Login newLogin(Placed<ImportedUser> each) {
        ImportedUser entry = each.entry();
        @Nullable String hash = entry.passwordHash == null ? hashes.get(each.id()) : entry.passwordHash;
        return new Login(each.id(), String.valueOf(entry.email), String.valueOf(entry.displayName), hash);
    }

    private void apply(Login login, Placed<ImportedUser> each) {
        ImportedUser entry = each.entry();
        String nameBefore = login.displayName();
        Set<String> accountsBefore = login.accountIds();
        Set<Role> roles = Users.roles(faults, "Roles", entry.roles);
        if (login.isSystemAdministrator() && !roles.contains(Role.SystemAdministrator)) {
            Users.refuseLastAdministrator(change.entities(), login);
        }
        given(entry.email).ifPresent(login::moveTo);
        given(entry.displayName).ifPresent(login::rename);
        login.replaceRoles(roles);
        login.replaceAccounts(given(entry.accountIds));
        boolean isSame = nameBefore.equals(login.displayName()) && accountsBefore.equals(login.accountIds());
        if (!accountsBefore.isEmpty() && !isSame) {
            Users.keepExistingEndpoints(change, login);
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
        FieldFaults here = faults.inside(each.place());
        if (isMove(endpoint.accountId(), entry.accountId, each.place())) {
            return;
        }
        if (endpoint.type() != ImportContent.type(entry)) {
            here.add("InvalidValue", "Type", "differs from the type it has already");
            return;
        }
        ImportContent.fields(entry).apply(change.entities(), here, endpoint);
        if (endpoint.type() == EndpointType.User) {
            applyUser(here, endpoint, entry.userId);
        }
    }

    /** A User endpoint is the person: it bears the name of the login, and a person has one in an account. */
    private void applyUser(FieldFaults here, Endpoint endpoint, @Nullable String userId) {
        AccountScope inside = AccountScope.only(endpoint.accountId());
        Optional<Login> login = given(userId).flatMap(id -> change.entities().find(Login.class, inside, id));
        if (login.isEmpty()) {
            here.add("NotFound", "UserId", "is unknown: no user of this account has this id");
            return;
        }
        String loginId = login.get().id();
        if (!endpoint.loginId().equals(Optional.of(loginId))) {
            here.add("InvalidValue", "UserId", "differs from the user that it is of already");
            return;
        }
        if (change.entities()
                .of(Endpoint.class, inside)
                .where("e.loginId = :login", "login", loginId)
                .where("e.id <> :self", "self", endpoint.id())
                .exists()) {
            here.add("AlreadyExists", "UserId", "has an endpoint in this account already");
            return;
        }
        endpoint.rename(login.get().displayName());
    }
}
