package org.switchboard.directory;

import static org.switchboard.directory.Listing.given;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.endpoints.EndpointTypes;
import org.switchboard.contract.imports.ImportDirectory;
import org.switchboard.contract.imports.ImportDirectoryResponse;
import org.switchboard.contract.imports.ImportedAccount;
import org.switchboard.contract.imports.ImportedCustomer;
import org.switchboard.contract.imports.ImportedEndpoint;
import org.switchboard.contract.imports.ImportedUser;
import org.switchboard.contract.users.UserAccountInfo;
import org.switchboard.platform.AccountScope;
import org.switchboard.platform.Entities;
import org.switchboard.platform.FieldFaults;
import org.switchboard.platform.Selection;
import org.switchboard.platform.StoredJson;

/**
 * Brings the directory to what a file says: makes what is missing, changes what differs, and leaves alone what the file
 * does not name, so that the same file changes nothing when it comes again. All of it is done, in one transaction, or
 * nothing; what is wrong is told with its place. Thread-safe.
 */
@Singleton
public class Importing {
    /** How many entries are worked on at a time. */
    static final int CHUNK = 1000;

    private static final Pattern HASH = Pattern.compile("PBKDF2WithHmacSHA(?:256|384|512):\\d{1,9}:[^:\\s]+:[^:\\s]+");

    private final Changing changing;
    private final Passwords passwords;

    @Inject
    Importing(Changing changing, Passwords passwords) {
        this.changing = changing;
        this.passwords = passwords;
    }

    /**
     * Imports.
     *
     * @param actor who may change every account
     * @param file what shall be
     * @param anyPassword whether passwords may be as weak as those of the demo
     */
    public ImportDirectoryResponse load(Actor actor, ImportDirectory file, boolean anyPassword) {
        FieldFaults faults = new FieldFaults();
        Content content = new Content(
                entries(faults, "Accounts", file.accounts, entry -> entry.id),
                entries(faults, "Customers", file.customers, entry -> entry.id),
                entries(faults, "Users", file.users, entry -> entry.id),
                entries(faults, "Endpoints", file.endpoints, entry -> entry.id));
        checkByThemselves(content, faults);
        List<Placed<ImportedUser>> withNewPassword = withNewPassword(content);
        if (!anyPassword) {
            withNewPassword.forEach(each -> PasswordPolicy.check(
                    faults.inside(each.place()),
                    "Password",
                    each.entry().password,
                    String.valueOf(each.entry().email)));
        }
        faults.refuseIfAny();
        Map<String, String> hashes = withNewPassword.parallelStream()
                .collect(Collectors.toMap(Placed::id, each -> passwords.hash(String.valueOf(each.entry().password))));
        ImportDirectoryResponse done = changing.change(actor, change -> {
            ImportDirectoryResponse report = new ImportDirectoryResponse();
            FieldFaults found = new FieldFaults();
            new Pass(change, content, hashes, found, report).run();
            found.refuseIfAny();
            return report;
        });
        if (done.created >= MANY) {
            changing.takeStatistics(FILLED);
        }
        return done;
    }

    /** One entry with the part of the file in which it stands: {@code Users[3].}. */
    private record Placed<E>(String id, String place, E entry) {}

    /** The whole file. */
    private record Content(
            List<Placed<ImportedAccount>> accounts,
            List<Placed<ImportedCustomer>> customers,
            List<Placed<ImportedUser>> users,
            List<Placed<ImportedEndpoint>> endpoints) {}

    private static <E> List<Placed<E>> entries(
            FieldFaults faults, String list, @Nullable List<@Nullable E> given, Function<E, @Nullable String> id) {
        List<Placed<E>> entries = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        List<@Nullable E> all = given == null ? List.of() : given;
        for (int i = 0; i < all.size(); i++) {
            String place = list + '[' + i + "].";
            @Nullable E entry = all.get(i);
            @Nullable String itsId = entry == null ? null : id.apply(entry);
            if (entry == null || itsId == null || !Accounts.ID.matcher(itsId).matches()) {
                faults.inside(place).add("InvalidValue", "Id", Accounts.ID_RULE);
            } else if (!ids.add(itsId)) {
                faults.inside(place).add("AlreadyExists", "Id", "is there twice");
            } else {
                entries.add(new Placed<>(itsId, place, entry));
            }
        }
        return entries;
    }

    private static void checkByThemselves(Content content, FieldFaults faults) {
        content.accounts()
                .forEach(each -> Accounts.check(
                        faults.inside(each.place()), each.id(), each.entry().name, each.entry().region, true));
        content.customers().forEach(each -> {
            FieldFaults here = faults.inside(each.place());
            here.require("AccountId", each.entry().accountId);
            here.require("Name", each.entry().name);
            Customers.check(here, each.entry().name, each.entry().referenceId);
        });
        Set<String> emails = new HashSet<>();
        content.users().forEach(each -> check(each, faults.inside(each.place()), emails));
        content.endpoints().forEach(each -> {
            FieldFaults here = faults.inside(each.place());
            here.require("AccountId", each.entry().accountId);
            here.require("DisplayName", each.entry().displayName);
            if (each.entry().type == null) {
                here.add("NotEmpty", "Type", "is missing; give it");
            } else {
                fields(each.entry()).check(here, type(each.entry()));
            }
        });
    }

    private static void check(Placed<ImportedUser> user, FieldFaults faults, Set<String> emails) {
        ImportedUser entry = user.entry();
        faults.require("DisplayName", entry.displayName);
        faults.check("DisplayName", entry.displayName, FieldFaults.MAX_NAME);
        Users.roles(faults, "Roles", entry.roles);
        if (faults.require("Email", entry.email) && faults.check("Email", entry.email, FieldFaults.MAX_NAME)) {
            String email = String.valueOf(entry.email);
            if (!EmailAddress.is(email)) {
                faults.add("InvalidAddress", "Email", "is not an address such as alice@example.com");
            } else if (!emails.add(EmailAddress.key(email))) {
                faults.add("AlreadyExists", "Email", "is there twice");
            }
        }
        if (entry.passwordHash != null && !HASH.matcher(entry.passwordHash).matches()) {
            faults.add("InvalidValue", "PasswordHash", "is not a hash as this server writes it");
        }
    }

    /** The users who are new and come with a password; those who exist keep theirs. */
    private List<Placed<ImportedUser>> withNewPassword(Content content) {
        List<Placed<ImportedUser>> withPassword = content.users().stream()
                .filter(each -> each.entry().password != null)
                .toList();
        Set<String> known = new HashSet<>();
        inChunks(withPassword, chunk -> known.addAll(changing.look(entities -> ids(entities, Login.class, chunk))));
        return withPassword.stream().filter(each -> !known.contains(each.id())).toList();
    }

    private static Set<String> ids(Entities entities, Class<? extends Entry> type, List<? extends Placed<?>> chunk) {
        return Set.copyOf(entities.of(type, Directory.EVERYWHERE)
                .where("e.id in :ids", "ids", chunk.stream().map(Placed::id).toList())
                .values("id", String.class));
    }

    private static <E> void inChunks(List<E> all, Consumer<List<E>> work) {
        for (int from = 0; from < all.size(); from += CHUNK) {
            work.accept(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
    }

    private static EndpointType type(ImportedEndpoint entry) {
        return EndpointType.valueOf(String.valueOf(entry.type));
    }

    private static boolean hasPhoneNumber(ImportedEndpoint entry) {
        return entry.type != null && type(entry).hasPhoneNumber();
    }

    private static EndpointFields fields(ImportedEndpoint entry) {
        return new EndpointFields(
                entry.displayName,
                entry.customerId,
                hasPhoneNumber(entry) ? given(entry.phoneNumber).orElse("") : entry.phoneNumber,
                entry.type == EndpointTypes.Email ? given(entry.emailAddress).orElse("") : entry.emailAddress,
                entry.memberUserIds,
                entry.flowId,
                entry.avatarUrl);
    }

    /** From how many new entries on the database is told. */
    private static final int MANY = 1_000;

    private static final List<String> FILLED =
            List.of("account", "customer", "login", "login_role", "login_account", "endpoint", "team_member");

    /** One import inside its transaction. */
    private static final class Pass {
        private final Change change;
        private final Content content;
        private final Map<String, String> hashes;
        private final FieldFaults faults;
        private final ImportDirectoryResponse report;
        private final Map<Class<?>, Set<String>> stored = new HashMap<>();
        private final List<List<String>> newRoles = new ArrayList<>();
        private final List<List<String>> newAccounts = new ArrayList<>();
        private final List<Placed<ImportedCustomer>> moved = new ArrayList<>();
        private final Set<String> newCustomers = new HashSet<>();

        Pass(
                Change change,
                Content content,
                Map<String, String> hashes,
                FieldFaults faults,
                ImportDirectoryResponse report) {
            this.change = change;
            this.content = content;
            this.hashes = hashes;
            this.faults = faults;
            this.report = report;
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
            parentsFirst().forEach(level -> each(Customer.class, "Customer", level, this::newCustomer, this::apply));
            refuseTooDeep();
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
            inChunks(entries, chunk -> ids.addAll(ids(change.entities(), type, chunk)));
            stored.put(type, ids);
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
            inChunks(entries, chunk -> {
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
                change.entities()
                        .addRows("insert into login_account (login_id, account_id) values (?, ?)", newAccounts);
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
            Trail before = known.map(Trail::of).orElse(Trail.NONE);
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
            } else if (before.text().equals(Trail.of(entry).text())) {
                report.unchanged++;
            } else {
                entry.modifiedBy(change.actor(), change.now());
                report.changed++;
                note("Changed", kind, entry, before);
            }
        }

        /** Noted in the accounts that it left, too. */
        private void note(String action, String kind, Entry entry, Trail before) {
            Trail after = Trail.of(entry);
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
            newCustomers.add(each.id());
            return new Customer(each.id(), String.valueOf(each.entry().accountId), String.valueOf(each.entry().name));
        }

        private void apply(Customer customer, Placed<ImportedCustomer> each) {
            ImportedCustomer entry = each.entry();
            if (isMove(customer.accountId(), entry.accountId, each.place())) {
                return;
            }
            given(entry.name).ifPresent(customer::rename);
            if (!customer.parentCustomerId().equals(given(entry.parentCustomerId))) {
                moved.add(each);
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

        /** Customers by level, from the roots down, since the database wants those above stored first; whose parents are not above them make a circle or do not exist. */
        private Collection<List<Placed<ImportedCustomer>>> parentsFirst() {
            Map<String, Placed<ImportedCustomer>> inFile = new HashMap<>();
            content.customers().forEach(each -> inFile.put(each.id(), each));
            Map<String, String> outside = accountsOfParentsOutside(inFile);
            Map<String, Integer> depths = new HashMap<>();
            for (Placed<ImportedCustomer> each : content.customers()) {
                String parent = given(each.entry().parentCustomerId).orElse("");
                String parentsAccount = inFile.containsKey(parent)
                        ? String.valueOf(inFile.get(parent).entry().accountId)
                        : outside.getOrDefault(parent, "");
                if (!parent.isEmpty() && !parentsAccount.equals(each.entry().accountId)) {
                    faults.inside(each.place())
                            .add("NotFound", "ParentCustomerId", "is unknown: no customer of this account has this id");
                } else if (depth(each, inFile, depths) > CustomerTree.MAX_DEPTH) {
                    faults.inside(each.place())
                            .add(
                                    "InvalidValue",
                                    "ParentCustomerId",
                                    "makes a circle, or more than " + CustomerTree.MAX_DEPTH + " levels");
                }
            }
            faults.refuseIfAny();
            refuseCirclesThroughOthers(inFile, outside.keySet());
            return content.customers().stream()
                    .collect(Collectors.groupingBy(
                            each -> depth(each, inFile, depths), TreeMap::new, Collectors.toList()))
                    .values();
        }

        /** Together with the customers above and below that the file does not name. */
        private void refuseTooDeep() {
            inChunks(moved, chunk -> {
                Map<String, CustomerPath> paths = CustomerTree.paths(
                        change.entities(),
                        Directory.EVERYWHERE,
                        chunk.stream().map(Placed::id).toList());
                for (Placed<ImportedCustomer> each : chunk) {
                    int depth = Optional.ofNullable(paths.get(each.id()))
                            .map(path -> path.steps().size())
                            .orElse(0);
                    int height = newCustomers.contains(each.id())
                            ? 1
                            : CustomerTree.height(change.entities(), Directory.EVERYWHERE, each.id());
                    if (depth + height - 1 > CustomerTree.MAX_DEPTH) {
                        faults.inside(each.place())
                                .add(
                                        "InvalidValue",
                                        "ParentCustomerId",
                                        "makes more than " + CustomerTree.MAX_DEPTH + " levels");
                    }
                }
            });
        }

        private static int depth(
                Placed<ImportedCustomer> customer,
                Map<String, Placed<ImportedCustomer>> inFile,
                Map<String, Integer> depths) {
            List<String> way = new ArrayList<>();
            @Nullable Placed<ImportedCustomer> step = customer;
            while (step != null && !depths.containsKey(step.id()) && way.size() <= CustomerTree.MAX_DEPTH) {
                way.add(step.id());
                step = inFile.get(given(step.entry().parentCustomerId).orElse(""));
            }
            int depth = step == null ? 0 : depths.getOrDefault(step.id(), CustomerTree.MAX_DEPTH + 1);
            for (int i = way.size() - 1; i >= 0; i--) {
                depth++;
                depths.put(way.get(i), depth);
            }
            return depths.getOrDefault(customer.id(), 0);
        }

        private Map<String, String> accountsOfParentsOutside(Map<String, ?> inFile) {
            List<String> ids = content.customers().stream()
                    .flatMap(each -> given(each.entry().parentCustomerId).stream())
                    .filter(parent -> !inFile.containsKey(parent))
                    .distinct()
                    .toList();
            Map<String, String> accounts = new HashMap<>();
            inChunks(
                    ids,
                    chunk -> change.entities()
                            .findAll(Customer.class, Directory.EVERYWHERE, chunk)
                            .forEach(customer -> accounts.put(customer.id(), customer.accountId())));
            return accounts;
        }

        /** A customer of the file below one outside it, which lies below one of the file again. */
        private void refuseCirclesThroughOthers(Map<String, Placed<ImportedCustomer>> inFile, Set<String> outside) {
            for (String id : outside) {
                Optional<String> step = Optional.of(id);
                Set<String> passed = new HashSet<>();
                while (step.isPresent() && passed.add(step.get())) {
                    String at = step.get();
                    step = inFile.containsKey(at)
                            ? given(inFile.get(at).entry().parentCustomerId)
                            : change.entities()
                                    .find(Customer.class, Directory.EVERYWHERE, at)
                                    .flatMap(Customer::parentCustomerId);
                }
                if (step.isPresent()) {
                    faults.add("InvalidValue", "Customers", "would make a circle through the customer " + id);
                }
            }
            faults.refuseIfAny();
        }

        private void refuseTakenEmails() {
            Map<String, Placed<ImportedUser>> byEmail = new HashMap<>();
            content.users().forEach(each -> byEmail.put(EmailAddress.key(String.valueOf(each.entry().email)), each));
            inChunks(List.copyOf(byEmail.keySet()), chunk -> {
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
                            each.id(), String.valueOf(entry.accountId), type(entry), String.valueOf(entry.displayName))
                    .ofLogin(given(entry.userId).orElse(null));
        }

        private void apply(Endpoint endpoint, Placed<ImportedEndpoint> each) {
            ImportedEndpoint entry = each.entry();
            FieldFaults here = faults.inside(each.place());
            if (isMove(endpoint.accountId(), entry.accountId, each.place())) {
                return;
            }
            if (endpoint.type() != type(entry)) {
                here.add("InvalidValue", "Type", "differs from the type it has already");
                return;
            }
            fields(entry).apply(change.entities(), here, endpoint);
            if (endpoint.type() == EndpointType.User) {
                applyUser(here, endpoint, entry.userId);
            }
        }

        /** A User endpoint is the person: it bears the name of the login, and a person has one in an account. */
        private void applyUser(FieldFaults here, Endpoint endpoint, @Nullable String userId) {
            AccountScope inside = AccountScope.only(endpoint.accountId());
            Optional<Login> login =
                    given(userId).flatMap(id -> change.entities().find(Login.class, inside, id));
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

    /**
     * How an entry looks, for its trail.
     *
     * @param shown the published form; null where there is nothing yet
     * @param text the same as text, by which two are compared
     * @param accounts the accounts that it lies in
     */
    private record Trail(@Nullable Object shown, String text, Set<String> accounts) {
        static final Trail NONE = new Trail(null, "", Set.of());

        static Trail of(Entry entry) {
            Object shown = shown(entry);
            return new Trail(shown, StoredJson.write(shown), accounts(entry));
        }

        private static Object shown(Entry entry) {
            if (entry instanceof Login login) {
                return Showing.user(login, Directory.EVERYWHERE);
            }
            if (entry instanceof Customer customer) {
                return Showing.customer(customer, Map.of());
            }
            return entry instanceof Endpoint endpoint
                    ? Showing.endpoint(endpoint, Map.of())
                    : Showing.account((Account) entry);
        }

        private static Set<String> accounts(Entry entry) {
            if (entry instanceof Login login) {
                return login.accountIds();
            }
            if (entry instanceof Customer customer) {
                return Set.of(customer.accountId());
            }
            return Set.of(entry instanceof Endpoint endpoint ? endpoint.accountId() : entry.id());
        }

        @Nullable
        Object in(AccountScope scope) {
            return shown instanceof UserAccountInfo user ? Showing.narrowed(user, scope) : shown;
        }
    }
}
