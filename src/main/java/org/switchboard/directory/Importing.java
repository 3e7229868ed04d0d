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
        faults.refuseIfAny();
        Map<String, String> hashes = hashes(content, faults, anyPassword);
        return changing.change(actor, change -> {
            ImportDirectoryResponse report = new ImportDirectoryResponse();
            FieldFaults found = new FieldFaults();
            new Pass(change, content, hashes, found, report).run();
            found.refuseIfAny();
            return report;
        });
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

    /** The hashes of the passwords of those users who are new; the rest keep theirs. */
    private Map<String, String> hashes(Content content, FieldFaults faults, boolean anyPassword) {
        List<Placed<ImportedUser>> withPassword = content.users().stream()
                .filter(each -> each.entry().password != null)
                .toList();
        Set<String> known = new HashSet<>();
        inChunks(withPassword, chunk -> known.addAll(changing.look(entities -> ids(entities, Login.class, chunk))));
        List<Placed<ImportedUser>> added =
                withPassword.stream().filter(each -> !known.contains(each.id())).toList();
        if (!anyPassword) {
            added.forEach(each -> PasswordPolicy.check(
                    faults.inside(each.place()),
                    "Password",
                    each.entry().password,
                    String.valueOf(each.entry().email)));
            faults.refuseIfAny();
        }
        return added.parallelStream()
                .collect(Collectors.toMap(Placed::id, each -> passwords.hash(String.valueOf(each.entry().password))));
    }

    private static Set<String> ids(Entities entities, Class<? extends Entry> type, List<? extends Placed<?>> chunk) {
        return entities
                .findAll(
                        type,
                        Directory.EVERYWHERE,
                        chunk.stream().map(Placed::id).toList())
                .stream()
                .map(Entry::id)
                .collect(Collectors.toSet());
    }

    private static <E> void inChunks(List<E> all, Consumer<List<E>> work) {
        for (int from = 0; from < all.size(); from += CHUNK) {
            work.accept(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
    }

    private static EndpointType type(ImportedEndpoint entry) {
        return EndpointType.valueOf(String.valueOf(entry.type));
    }

    private static EndpointFields fields(ImportedEndpoint entry) {
        return new EndpointFields(
                entry.displayName,
                entry.customerId,
                entry.phoneNumber,
                entry.emailAddress,
                entry.memberUserIds,
                entry.flowId,
                entry.avatarUrl);
    }

    /** One import inside its transaction. */
    private static final class Pass {
        private final Change change;
        private final Content content;
        private final Map<String, String> hashes;
        private final FieldFaults faults;
        private final ImportDirectoryResponse report;

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

        void run() {
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
            refuseTakenEmails();
            faults.refuseIfAny();
            each(Login.class, "User", content.users(), this::newLogin, this::apply);
            each(Endpoint.class, "Endpoint", content.endpoints(), this::newEndpoint, this::apply);
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
                                chunk.stream().map(Placed::id).toList())
                        .stream()
                        .collect(Collectors.toMap(Entry::id, entry -> entry));
                chunk.forEach(each -> one(kind, Optional.ofNullable(known.get(each.id())), each, make, apply));
                change.entities().flushAndClear();
            });
        }

        private <E extends Entry, I> void one(
                String kind,
                Optional<E> known,
                Placed<I> each,
                Function<Placed<I>, E> make,
                BiConsumer<E, Placed<I>> apply) {
            E entry = known.orElseGet(() -> make.apply(each));
            Trail before = known.map(Trail::of).orElse(Trail.NONE);
            apply.accept(entry, each);
            if (known.isEmpty()) {
                change.add(entry);
                report.created++;
                note("Created", kind, entry, before);
            } else if (before.text().equals(Trail.of(entry).text())) {
                report.unchanged++;
            } else {
                entry.modifiedBy(change.actor(), change.now());
                report.changed++;
                note("Changed", kind, entry, before);
            }
        }

        private void note(String action, String kind, Entry entry, Trail before) {
            Trail after = Trail.of(entry);
            change.note(action, kind, Trail.accounts(entry), entry.id(), before::in, after::in);
        }

        private Account newAccount(Placed<ImportedAccount> each) {
            return new Account(each.id(), String.valueOf(each.entry().name), String.valueOf(each.entry().region));
        }

        private void apply(Account account, Placed<ImportedAccount> each) {
            given(each.entry().name).ifPresent(account::rename);
            given(each.entry().region).ifPresent(account::moveTo);
        }

        private Customer newCustomer(Placed<ImportedCustomer> each) {
            return new Customer(each.id(), String.valueOf(each.entry().accountId), String.valueOf(each.entry().name));
        }

        private void apply(Customer customer, Placed<ImportedCustomer> each) {
            ImportedCustomer entry = each.entry();
            refuseMove(customer.accountId(), entry.accountId, each.place());
            given(entry.name).ifPresent(customer::rename);
            customer.moveBelow(given(entry.parentCustomerId).orElse(null));
            customer.referTo(given(entry.referenceId).orElse(null));
            Optional.ofNullable(entry.isStaging).ifPresent(customer::stage);
        }

        private void refuseMove(String from, @Nullable String to, String place) {
            if (!from.equals(to)) {
                faults.inside(place).add("InvalidValue", "AccountId", "differs from the account it lies in already");
                faults.refuseIfAny();
            }
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
                List<Login> holders = change.entities()
                        .of(Login.class, Directory.EVERYWHERE)
                        .where("e.emailKey in :keys", "keys", chunk)
                        .list();
                for (Login holder : holders) {
                    Placed<ImportedUser> user = byEmail.get(EmailAddress.key(holder.email()));
                    if (user != null && !user.id().equals(holder.id())) {
                        faults.inside(user.place())
                                .add("AlreadyExists", "Email", "belongs to the user " + holder.id() + " already");
                    }
                }
            });
        }

        private Login newLogin(Placed<ImportedUser> each) {
            ImportedUser entry = each.entry();
            @Nullable String hash = entry.passwordHash == null ? hashes.get(each.id()) : entry.passwordHash;
            return new Login(each.id(), String.valueOf(entry.email), String.valueOf(entry.displayName), hash);
        }

        private void apply(Login login, Placed<ImportedUser> each) {
            ImportedUser entry = each.entry();
            given(entry.email).ifPresent(login::moveTo);
            given(entry.displayName).ifPresent(login::rename);
            login.replaceRoles(Users.roles(faults, "Roles", entry.roles));
            login.replaceAccounts(given(entry.accountIds));
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
            refuseMove(endpoint.accountId(), entry.accountId, each.place());
            if (endpoint.type() != type(entry)) {
                here.add("InvalidValue", "Type", "differs from the type it has already");
            }
            fields(entry).apply(change.entities(), here, endpoint);
            if (endpoint.type() == EndpointType.User
                    && given(entry.userId)
                            .flatMap(id ->
                                    change.entities().find(Login.class, AccountScope.only(endpoint.accountId()), id))
                            .isEmpty()) {
                here.add("NotFound", "UserId", "is unknown: no user of this account has this id");
            }
            faults.refuseIfAny();
        }
    }

    /**
     * How an entry looks, for its trail.
     *
     * @param shown the published form; null where there is nothing yet
     * @param text the same as text, by which two are compared
     */
    private record Trail(@Nullable Object shown, String text) {
        static final Trail NONE = new Trail(null, "");

        static Trail of(Entry entry) {
            Object shown = shown(entry);
            return new Trail(shown, StoredJson.write(shown));
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

        static Collection<String> accounts(Entry entry) {
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
