package org.switchboard.directory;

import static org.switchboard.directory.Listing.given;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.endpoints.EndpointInfo;
import org.switchboard.contract.users.ListUsers;
import org.switchboard.contract.users.ListUsersResponse;
import org.switchboard.contract.users.NewUser;
import org.switchboard.contract.users.PatchUser;
import org.switchboard.contract.users.UserAccountInfo;
import org.switchboard.platform.AccountScope;
import org.switchboard.platform.Entities;
import org.switchboard.platform.FieldFaults;
import org.switchboard.platform.Ids;
import org.switchboard.platform.Refusal;
import org.switchboard.platform.Refusal.Reason;
import org.switchboard.platform.Selection;

/**
 * Keeps the users: logins, with the User endpoint that each has in its accounts. A manager keeps those who are in no
 * account but the manager's own, and makes nobody a system administrator. Thread-safe.
 */
@Singleton
public class Users {
    private static final String KIND = "User";
    private static final String CHANGED = "Changed";
    private static final String EMAIL = "EmailAddress";
    private static final String ROLES = "Roles";

    private final Changing changing;
    private final Passwords passwords;

    @Inject
    Users(Changing changing, Passwords passwords) {
        this.changing = changing;
        this.passwords = passwords;
    }

    /** The users that the actor sees. By the indexes {@code login_account_account} and {@code login_name}. */
    public ListUsersResponse list(Actor actor, ListUsers request) {
        FieldFaults faults = new FieldFaults();
        Set<Role> role = roles(faults, "Role", given(request.role).map(List::of).orElse(List.of()));
        faults.check("EmailFilter", request.emailFilter, FieldFaults.MAX_NAME);
        Listing listing = Listing.of(request, "displayName", faults);
        AccountScope scope = listing.scope(actor);
        ListUsersResponse response = new ListUsersResponse();
        response.items = changing.look(entities -> {
            Selection<Login> selection = entities.of(Login.class, scope).reading(Login.COLLECTIONS);
            given(request.emailFilter)
                    .ifPresent(text -> Listing.contains(entities, selection, "email", List.of("e.emailKey"), text));
            role.forEach(asked -> selection.where(":role member of e.roles", "role", asked));
            return new ArrayList<>(listing
                    .page(
                            changing,
                            entities,
                            scope,
                            selection,
                            Login::displayName,
                            List.of("e.displayName", "e.emailKey"),
                            response)
                    .stream()
                    .map(login -> Showing.user(login, actor.scope()))
                    .toList());
        });
        return response;
    }

    /** One user. By primary key. */
    public Versioned<UserAccountInfo> get(Actor actor, @Nullable String id) {
        Login login = changing.look(entities -> entities.find(Login.class, actor.scope(), id))
                .orElseThrow(() -> Change.notFound(KIND));
        Versioned<UserAccountInfo> kept = kept(actor, login);
        actor.acts(kept.accountIds());
        return kept;
    }

    /** Makes a user, with a User endpoint in each account if it has the role User. */
    public Versioned<UserAccountInfo> create(Actor actor, NewUser request) {
        return changing.change(actor, creating(actor, request));
    }

    /**
     * The same as a part of a change that makes more.
     *
     * @throws Refusal if the request is refused before anything is looked up
     */
    Function<Change, Versioned<UserAccountInfo>> creating(Actor actor, NewUser request) {
        FieldFaults faults = new FieldFaults();
        checkEmail(faults, request.emailAddress);
        faults.require("DisplayName", request.displayName);
        faults.check("DisplayName", request.displayName, FieldFaults.MAX_NAME);
        Set<Role> roles = roles(faults, ROLES, request.roles);
        String email = String.valueOf(request.emailAddress).strip();
        if (request.password != null) {
            PasswordPolicy.check(faults, "Password", request.password, email);
        }
        faults.refuseIfAny();
        refuseRoles(actor, roles);
        Set<String> accounts = accountsOfNew(actor, request, roles);
        @Nullable String hash = request.password == null ? null : passwords.hash(request.password);
        return change -> {
            refuseTaken(change.entities(), email, "");
            refuseUnknownAccounts(change.entities(), accounts);
            Login login =
                    new Login(Ids.next(), email, String.valueOf(request.displayName), hash).grant(roles, accounts);
            change.add(login);
            change.entities().flush();
            keepEndpoints(change, login);
            return noted(change, "Created", login, Change.Shown.NOTHING, Set.of());
        };
    }

    private static Set<String> accountsOfNew(Actor actor, NewUser request, Set<Role> roles) {
        Set<String> named = given(request.accountIds);
        if (named.isEmpty() && roles.contains(Role.SystemAdministrator)) {
            return Set.of();
        }
        if (named.isEmpty()) {
            return Set.of(actor.accountFor(Optional.empty(), Optional.empty()));
        }
        named.forEach(account -> actor.accountFor(Optional.of(account), Optional.empty()));
        return named;
    }

    /** Changes a user. */
    public Versioned<UserAccountInfo> patch(Actor actor, PatchUser request, Optional<Condition> condition) {
        FieldFaults faults = new FieldFaults();
        if (request.emailAddress != null) {
            checkEmail(faults, request.emailAddress);
        }
        if (request.displayName != null) {
            faults.require("DisplayName", request.displayName);
            faults.check("DisplayName", request.displayName, FieldFaults.MAX_NAME);
        }
        Optional<Set<Role>> roles = Optional.ofNullable(request.roles).map(names -> roles(faults, ROLES, names));
        faults.refuseIfAny();
        roles.ifPresent(given -> refuseRoles(actor, given));
        @Nullable String hash = request.password == null ? null : passwords.hash(request.password);
        return changing.change(actor, change -> {
            Login login = change.entry(Login.class, KIND, request.userId, condition);
            actor.acts(kept(actor, login).accountIds());
            boolean onlyAccounts = request.emailAddress == null
                    && request.displayName == null
                    && roles.isEmpty()
                    && request.password == null;
            refuseForeign(actor, login, onlyAccounts);
            Change.Shown before = shown(login);
            Set<String> accountsBefore = login.accountIds();
            patchIdentity(change, login, request);
            roles.ifPresent(given -> replaceRoles(change, login, given));
            if (request.accountIds != null) {
                replaceAccounts(change, login, given(request.accountIds));
            }
            if (request.password != null) {
                PasswordPolicy.check(faults, "Password", request.password, login.email());
                faults.refuseIfAny();
                login.change(hash, change.now());
            }
            login.modifiedBy(actor, change.now());
            change.entities().flush();
            keepEndpoints(change, login);
            return noted(change, request.password == null ? CHANGED : "PasswordChanged", login, before, accountsBefore);
        });
    }

    private static void patchIdentity(Change change, Login login, PatchUser request) {
        given(request.emailAddress).map(String::strip).ifPresent(email -> {
            refuseTaken(change.entities(), email, login.id());
            login.moveTo(email);
        });
        given(request.displayName).ifPresent(login::rename);
    }

    private static void replaceRoles(Change change, Login login, Set<Role> roles) {
        boolean losesAdministration = login.isSystemAdministrator() && !roles.contains(Role.SystemAdministrator);
        if (losesAdministration) {
            refuseLastAdministrator(change.entities(), login);
        }
        login.replaceRoles(roles);
    }

    /** What the actor does not see stays as it is. */
    private static void replaceAccounts(Change change, Login login, Set<String> accounts) {
        Actor actor = change.actor();
        accounts.stream()
                .filter(account -> !actor.scope().includes(account))
                .findFirst()
                .ifPresent(account -> actor.accountFor(Optional.of(account), Optional.empty()));
        refuseUnknownAccounts(change.entities(), accounts);
        Set<String> all = new HashSet<>(accounts);
        login.accountIds().stream()
                .filter(account -> !actor.scope().includes(account))
                .forEach(all::add);
        if (all.isEmpty() && !login.isSystemAdministrator()) {
            throw Refusal.invalid(List.of(FieldFaults.fault(
                    "NotEmpty", "AccountIds", "would leave the user in no account; delete the user instead")));
        }
        Set<String> touched = new HashSet<>(all);
        touched.addAll(login.accountIds());
        touched.removeIf(account -> all.contains(account) && login.accountIds().contains(account));
        touched.forEach(actor::acts);
        login.replaceAccounts(all);
    }

    /** Gives the actor another password. */
    public Versioned<UserAccountInfo> changeOwnPassword(
            Actor actor, @Nullable String current, @Nullable String wanted) {
        FieldFaults faults = new FieldFaults();
        faults.require("CurrentPassword", current);
        PasswordPolicy.check(faults, "NewPassword", wanted, actor.email());
        faults.refuseIfAny();
        Login known = changing.look(entities -> entities.find(Login.class, Directory.EVERYWHERE, actor.loginId()))
                .orElseThrow(() -> Change.notFound(KIND));
        if (!passwords.isRight(known, String.valueOf(current))) {
            throw Refusal.forbidden(FieldFaults.fault("Forbidden", "CurrentPassword", "is not your password"));
        }
        String hash = passwords.hash(String.valueOf(wanted));
        return changing.change(actor, change -> {
            Login login = change.entities()
                    .find(Login.class, Directory.EVERYWHERE, actor.loginId())
                    .orElseThrow(() -> Change.notFound(KIND));
            Change.Shown before = shown(login);
            login.change(hash, change.now());
            login.modifiedBy(actor, change.now());
            change.entities().flush();
            return noted(change, "PasswordChanged", login, before, Set.of());
        });
    }

    /** Deletes a user with its endpoints, keys and sign-ins. Sessions in which it took part keep its name. */
    public Versioned<UserAccountInfo> delete(Actor actor, @Nullable String id, Optional<Condition> condition) {
        return changing.change(actor, change -> {
            Login login = change.entry(Login.class, KIND, id, condition);
            Versioned<UserAccountInfo> kept = kept(actor, login);
            actor.acts(kept.accountIds());
            refuseForeign(actor, login, false);
            if (login.id().equals(actor.loginId())) {
                throw new Refusal(Reason.CONFLICT, "You cannot delete yourself; another administrator can");
            }
            if (login.isSystemAdministrator()) {
                refuseLastAdministrator(change.entities(), login);
            }
            Change.Shown before = shown(login);
            removeEndpoints(change, login, login.accountIds());
            change.entities().flush();
            change.entities().remove(login);
            change.note("Deleted", KIND, login.accountIds(), login.id(), before, Change.Shown.NOTHING);
            return kept;
        });
    }

    private static void checkEmail(FieldFaults faults, @Nullable String email) {
        if (faults.require(EMAIL, email)
                && faults.check(EMAIL, email, FieldFaults.MAX_NAME)
                && !EmailAddress.is(String.valueOf(email).strip())) {
            faults.add("InvalidAddress", EMAIL, "is not an address such as alice@example.com");
        }
    }

    /** The roles by their names, in any case. */
    public static Set<Role> roles(FieldFaults faults, String field, @Nullable Collection<@Nullable String> names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : names == null ? List.<String>of() : names) {
            Optional<Role> role = Arrays.stream(Role.values())
                    .filter(each -> each.name().equalsIgnoreCase(name))
                    .findFirst();
            role.ifPresentOrElse(
                    roles::add,
                    () -> faults.add(
                            "InvalidValue",
                            field,
                            "has an unknown role; allowed are "
                                    + Arrays.stream(Role.values())
                                            .map(Enum::name)
                                            .collect(Collectors.joining(", "))));
        }
        return roles;
    }

    private static void refuseRoles(Actor actor, Set<Role> roles) {
        if (roles.contains(Role.SystemAdministrator) && !actor.isSystemAdministrator()) {
            throw Refusal.forbidden(FieldFaults.fault(
                    "Forbidden", ROLES, "has SystemAdministrator, which only a system administrator can give"));
        }
    }

    private static void refuseForeign(Actor actor, Login login, boolean onlyAccounts) {
        if (actor.isSystemAdministrator()) {
            return;
        }
        if (login.isSystemAdministrator()) {
            throw new Refusal(Reason.FORBIDDEN, "Only a system administrator can change a system administrator");
        }
        if (!onlyAccounts && !login.accountIds().stream().allMatch(actor.scope()::includes)) {
            throw new Refusal(
                    Reason.FORBIDDEN,
                    "The user is not yours alone: you can take it out of your accounts (AccountIds), and a system"
                            + " administrator can do the rest");
        }
    }

    /** Addresses are unique in the world, so also beyond the account; more than that is not told. */
    private static void refuseTaken(Entities entities, String email, String exceptLoginId) {
        if (entities.of(Login.class, Directory.EVERYWHERE)
                .where("e.emailKey = :key", "key", EmailAddress.key(email))
                .where("e.id <> :self", "self", exceptLoginId)
                .exists()) {
            throw Refusal.conflict(FieldFaults.fault("AlreadyExists", EMAIL, "belongs to another user"));
        }
    }

    private static void refuseUnknownAccounts(Entities entities, Set<String> accounts) {
        accounts.stream().sorted().forEach(account -> Customers.refuseUnknownAccount(entities, account));
    }

    /** All are locked, in one order, so that two who remove each other at once do not both find another one. */
    static void refuseLastAdministrator(Entities entities, Login login) {
        entities.of(Login.class, Directory.EVERYWHERE)
                .where(":role member of e.roles", "role", Role.SystemAdministrator)
                .orderedBy("e.id")
                .list()
                .forEach(entities::lock);
        boolean another = entities.of(Login.class, Directory.EVERYWHERE)
                .where(":role member of e.roles", "role", Role.SystemAdministrator)
                .where("e.id <> :self", "self", login.id())
                .exists();
        if (!another) {
            throw new Refusal(Reason.CONFLICT, "The last system administrator stays; make another one first");
        }
    }

    /** A person's login and endpoints stay one: in the accounts of the login, under its name. */
    private static void keepEndpoints(Change change, Login login) {
        Set<String> missing = new HashSet<>(login.accountIds());
        keepExistingEndpoints(change, login).forEach(endpoint -> missing.remove(endpoint.accountId()));
        if (login.roles().contains(Role.User)) {
            missing.forEach(account -> {
                Endpoint endpoint =
                        new Endpoint(Ids.next(), account, EndpointType.User, login.displayName()).ofLogin(login.id());
                change.add(endpoint);
                Endpoints.note(change, "Created", endpoint, null, Endpoints.shown(endpoint));
            });
        }
    }

    /** The same without making any: those outside the accounts of the login go, the others bear its name. */
    static List<Endpoint> keepExistingEndpoints(Change change, Login login) {
        List<Endpoint> existing = endpoints(change.entities(), login);
        Set<String> gone = existing.stream()
                .map(Endpoint::accountId)
                .filter(account -> !login.accountIds().contains(account))
                .collect(Collectors.toSet());
        removeEndpoints(change, login, gone);
        for (Endpoint endpoint : existing) {
            if (!endpoint.displayName().equals(login.displayName()) && !gone.contains(endpoint.accountId())) {
                EndpointInfo before = Endpoints.shown(endpoint);
                endpoint.rename(login.displayName());
                endpoint.modifiedBy(change.actor(), change.now());
                Endpoints.note(change, CHANGED, endpoint, before, Endpoints.shown(endpoint));
            }
        }
        return existing;
    }

    /** By the index {@code endpoint_of_login}. */
    private static List<Endpoint> endpoints(Entities entities, Login login) {
        return entities.of(Endpoint.class, Directory.EVERYWHERE)
                .where("e.loginId = :login", "login", login.id())
                .list();
    }

    /**
     * Takes a person out of accounts: the endpoint, and the places in teams. The accounts are locked, so that no team
     * gets the person at the same moment.
     */
    private static void removeEndpoints(Change change, Login login, Set<String> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        AccountScope inside = new AccountScope.Only(accounts);
        change.entities().of(Account.class, inside).orderedBy("e.id").list().forEach(change.entities()::lock);
        change.entities()
                .of(Endpoint.class, inside)
                .where(":login member of e.memberLoginIds", "login", login.id())
                .list()
                .forEach(team -> {
                    EndpointInfo before = Endpoints.shown(team);
                    List<String> others = team.memberLoginIds().stream()
                            .filter(member -> !member.equals(login.id()))
                            .toList();
                    EndpointFields.replaceMembers(change.entities(), team, others);
                    team.modifiedBy(change.actor(), change.now());
                    Endpoints.note(change, CHANGED, team, before, Endpoints.shown(team));
                });
        change.entities()
                .of(Endpoint.class, inside)
                .where("e.loginId = :login", "login", login.id())
                .list()
                .forEach(endpoint -> {
                    change.entities().remove(endpoint);
                    Endpoints.note(change, "Deleted", endpoint, Endpoints.shown(endpoint), null);
                });
    }

    private static Change.Shown shown(Login login) {
        UserAccountInfo whole = Showing.user(login, Directory.EVERYWHERE);
        return scope -> Showing.narrowed(whole, scope);
    }

    /** Noted in the accounts that it left, too. */
    private static Versioned<UserAccountInfo> noted(
            Change change, String action, Login login, Change.Shown before, Set<String> accountsBefore) {
        change.entities().flush();
        Set<String> accounts = new HashSet<>(login.accountIds());
        accounts.addAll(accountsBefore);
        change.note(action, KIND, accounts, login.id(), before, shown(login));
        return kept(change.actor(), login);
    }

    private static Versioned<UserAccountInfo> kept(Actor actor, Login login) {
        UserAccountInfo shown = Showing.user(login, actor.scope());
        return new Versioned<>(shown, login.version(), given(shown.accountIds));
    }
}
