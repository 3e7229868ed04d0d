package org.switchboard.directory.user;

import static org.switchboard.directory.PageQuery.given;

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
import org.switchboard.directory.Account;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.DirectoryChange;
import org.switchboard.directory.DirectoryMapper;
import org.switchboard.directory.DirectoryResult;
import org.switchboard.directory.DirectoryTransactions;
import org.switchboard.directory.EmailAddress;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.EndpointType;
import org.switchboard.directory.PageQuery;
import org.switchboard.directory.User;
import org.switchboard.directory.customer.CustomerService;
import org.switchboard.directory.endpoint.EndpointFields;
import org.switchboard.directory.endpoint.EndpointService;
import org.switchboard.error.ApiException;
import org.switchboard.error.ConflictException;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.ForbiddenException;
import org.switchboard.error.ValidationException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.IdGenerator;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.ScopedQuery;
import org.switchboard.request.IfMatch;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Role;

/**
 * Keeps the users: logins, with the User endpoint that each has in its accounts. A manager keeps those who are in no
 * account but the manager's own, and makes nobody a system administrator. Thread-safe.
 */
@Singleton
public class UserService {
    private static final String KIND = "User";
    private static final String CHANGED = "Changed";
    private static final String EMAIL = "EmailAddress";
    private static final String ROLES = "Roles";

    private final DirectoryTransactions directoryTransactions;
    private final PasswordHasher passwordHasher;

    @Inject
    public UserService(DirectoryTransactions directoryTransactions, PasswordHasher passwordHasher) {
        this.directoryTransactions = directoryTransactions;
        this.passwordHasher = passwordHasher;
    }

    /** The users that the caller sees. By the indexes {@code login_account_account} and {@code login_name}. */
    public ListUsersResponse list(RequestContext context, ListUsers request) {
        FieldErrors faults = new FieldErrors();
        Set<Role> role = roles(faults, "Role", given(request.role).map(List::of).orElse(List.of()));
        faults.check("EmailFilter", request.emailFilter, FieldErrors.MAX_NAME);
        PageQuery pageQuery = PageQuery.of(request, "displayName", faults);
        AccountScope scope = pageQuery.scope(context);
        ListUsersResponse response = new ListUsersResponse();
        response.items = directoryTransactions.look(entities -> {
            ScopedQuery<User> scopedQuery = entities.query(User.class, scope).reading(User.COLLECTIONS);
            given(request.emailFilter)
                    .ifPresent(text -> PageQuery.contains(entities, scopedQuery, "email", List.of("e.emailKey"), text));
            role.forEach(asked -> scopedQuery.where(":role member of e.roles", "role", asked));
            return new ArrayList<>(pageQuery
                    .page(
                            directoryTransactions,
                            entities,
                            scope,
                            scopedQuery,
                            User::displayName,
                            List.of("e.displayName", "e.emailKey"),
                            response)
                    .stream()
                    .map(user -> DirectoryMapper.user(user, context.scope()))
                    .toList());
        });
        return response;
    }

    /** One user. By primary key. */
    public DirectoryResult<UserAccountInfo> get(RequestContext context, @Nullable String id) {
        User user = directoryTransactions
                .look(entities -> entities.find(User.class, context.scope(), id))
                .orElseThrow(() -> DirectoryChange.notFound(KIND));
        DirectoryResult<UserAccountInfo> kept = kept(context, user);
        context.requireExpectedAccount(kept.accountIds());
        return kept;
    }

    /** Makes a user, with a User endpoint in each account if it has the role User. */
    public DirectoryResult<UserAccountInfo> create(RequestContext context, NewUser request) {
        return directoryTransactions.change(context, creating(context, request));
    }

    /**
     * The same as a part of a change that makes more.
     *
     * @throws ApiException if the request is refused before anything is looked up
     */
    public Function<DirectoryChange, DirectoryResult<UserAccountInfo>> creating(
            RequestContext context, NewUser request) {
        FieldErrors faults = new FieldErrors();
        checkEmail(faults, request.emailAddress);
        faults.require("DisplayName", request.displayName);
        faults.check("DisplayName", request.displayName, FieldErrors.MAX_NAME);
        Set<Role> roles = roles(faults, ROLES, request.roles);
        String email = String.valueOf(request.emailAddress).strip();
        if (request.password != null) {
            PasswordPolicy.check(faults, "Password", request.password, email);
        }
        faults.refuseIfAny();
        refuseRoles(context, roles);
        Set<String> accounts = accountsOfNew(context, request, roles);
        @Nullable String hash = request.password == null ? null : passwordHasher.hash(request.password);
        return directoryChange -> {
            refuseTaken(directoryChange.entities(), email, "");
            refuseUnknownAccounts(directoryChange.entities(), accounts);
            User user = new User(IdGenerator.next(), email, String.valueOf(request.displayName), hash)
                    .grant(roles, accounts);
            directoryChange.add(user);
            directoryChange.entities().flush();
            keepEndpoints(directoryChange, user);
            return noted(directoryChange, "Created", user, DirectoryChange.Shown.NOTHING, Set.of());
        };
    }

    private static Set<String> accountsOfNew(RequestContext context, NewUser request, Set<Role> roles) {
        Set<String> named = given(request.accountIds);
        if (named.isEmpty() && roles.contains(Role.SystemAdministrator)) {
            return Set.of();
        }
        if (named.isEmpty()) {
            return Set.of(context.accountFor(Optional.empty(), Optional.empty()));
        }
        named.forEach(account -> context.accountFor(Optional.of(account), Optional.empty()));
        return named;
    }

    /** Changes a user. */
    public DirectoryResult<UserAccountInfo> patch(
            RequestContext context, PatchUser request, Optional<IfMatch> ifMatch) {
        FieldErrors faults = new FieldErrors();
        if (request.emailAddress != null) {
            checkEmail(faults, request.emailAddress);
        }
        if (request.displayName != null) {
            faults.require("DisplayName", request.displayName);
            faults.check("DisplayName", request.displayName, FieldErrors.MAX_NAME);
        }
        Optional<Set<Role>> roles = Optional.ofNullable(request.roles).map(names -> roles(faults, ROLES, names));
        faults.refuseIfAny();
        roles.ifPresent(given -> refuseRoles(context, given));
        @Nullable String hash = request.password == null ? null : passwordHasher.hash(request.password);
        return directoryTransactions.change(context, directoryChange -> {
            User user = directoryChange.entry(User.class, KIND, request.userId, ifMatch);
            context.requireExpectedAccount(kept(context, user).accountIds());
            boolean onlyAccounts = request.emailAddress == null
                    && request.displayName == null
                    && roles.isEmpty()
                    && request.password == null;
            requireAccount(context, user, onlyAccounts);
            DirectoryChange.Shown before = shown(user);
            Set<String> accountsBefore = user.accountIds();
            patchIdentity(directoryChange, user, request);
            roles.ifPresent(given -> replaceRoles(directoryChange, user, given));
            if (request.accountIds != null) {
                replaceAccounts(directoryChange, user, given(request.accountIds));
            }
            if (request.password != null) {
                PasswordPolicy.check(faults, "Password", request.password, user.email());
                faults.refuseIfAny();
                user.change(hash, directoryChange.now());
            }
            user.modifiedBy(context, directoryChange.now());
            directoryChange.entities().flush();
            keepEndpoints(directoryChange, user);
            return noted(
                    directoryChange,
                    request.password == null ? CHANGED : "PasswordChanged",
                    user,
                    before,
                    accountsBefore);
        });
    }

    private static void patchIdentity(DirectoryChange directoryChange, User user, PatchUser request) {
        given(request.emailAddress).map(String::strip).ifPresent(email -> {
            refuseTaken(directoryChange.entities(), email, user.id());
            user.moveTo(email);
        });
        given(request.displayName).ifPresent(user::rename);
    }

    private static void replaceRoles(DirectoryChange directoryChange, User user, Set<Role> roles) {
        boolean losesAdministration = user.isSystemAdministrator() && !roles.contains(Role.SystemAdministrator);
        if (losesAdministration) {
            refuseLastAdministrator(directoryChange.entities(), user);
        }
        user.replaceRoles(roles);
    }

    /** What the caller does not see stays as it is. */
    private static void replaceAccounts(DirectoryChange directoryChange, User user, Set<String> accounts) {
        RequestContext context = directoryChange.context();
        accounts.stream()
                .filter(account -> !context.scope().includes(account))
                .findFirst()
                .ifPresent(account -> context.accountFor(Optional.of(account), Optional.empty()));
        refuseUnknownAccounts(directoryChange.entities(), accounts);
        Set<String> all = new HashSet<>(accounts);
        user.accountIds().stream()
                .filter(account -> !context.scope().includes(account))
                .forEach(all::add);
        if (all.isEmpty() && !user.isSystemAdministrator()) {
            throw new ValidationException(List.of(FieldErrors.fault(
                    "NotEmpty", "AccountIds", "would leave the user in no account; delete the user instead")));
        }
        Set<String> touched = new HashSet<>(all);
        touched.addAll(user.accountIds());
        touched.removeIf(account -> all.contains(account) && user.accountIds().contains(account));
        touched.forEach(context::requireExpectedAccount);
        user.replaceAccounts(all);
    }

    /** Gives the caller another password. */
    public DirectoryResult<UserAccountInfo> changeOwnPassword(
            RequestContext context, @Nullable String current, @Nullable String wanted) {
        FieldErrors faults = new FieldErrors();
        faults.require("CurrentPassword", current);
        PasswordPolicy.check(faults, "NewPassword", wanted, context.caller().email());
        faults.refuseIfAny();
        User known = directoryTransactions
                .look(entities -> entities.find(
                        User.class, DirectoryCache.EVERYWHERE, context.caller().loginId()))
                .orElseThrow(() -> DirectoryChange.notFound(KIND));
        if (!passwordHasher.isRight(known, String.valueOf(current))) {
            throw new ForbiddenException(FieldErrors.fault("Forbidden", "CurrentPassword", "is not your password"));
        }
        String hash = passwordHasher.hash(String.valueOf(wanted));
        return directoryTransactions.change(context, directoryChange -> {
            User user = directoryChange
                    .entities()
                    .find(
                            User.class,
                            DirectoryCache.EVERYWHERE,
                            context.caller().loginId())
                    .orElseThrow(() -> DirectoryChange.notFound(KIND));
            DirectoryChange.Shown before = shown(user);
            user.change(hash, directoryChange.now());
            user.modifiedBy(context, directoryChange.now());
            directoryChange.entities().flush();
            return noted(directoryChange, "PasswordChanged", user, before, Set.of());
        });
    }

    /** Deletes a user with its endpoints, keys and sign-ins. Sessions in which it took part keep its name. */
    public DirectoryResult<UserAccountInfo> delete(
            RequestContext context, @Nullable String id, Optional<IfMatch> ifMatch) {
        return directoryTransactions.change(context, directoryChange -> {
            User user = directoryChange.entry(User.class, KIND, id, ifMatch);
            DirectoryResult<UserAccountInfo> kept = kept(context, user);
            context.requireExpectedAccount(kept.accountIds());
            requireAccount(context, user, false);
            if (user.id().equals(context.caller().loginId())) {
                throw new ConflictException("You cannot delete yourself; another administrator can");
            }
            if (user.isSystemAdministrator()) {
                refuseLastAdministrator(directoryChange.entities(), user);
            }
            DirectoryChange.Shown before = shown(user);
            removeEndpoints(directoryChange, user, user.accountIds());
            directoryChange.entities().flush();
            directoryChange.entities().remove(user);
            directoryChange.note("Deleted", KIND, user.accountIds(), user.id(), before, DirectoryChange.Shown.NOTHING);
            return kept;
        });
    }

    private static void checkEmail(FieldErrors faults, @Nullable String email) {
        if (faults.require(EMAIL, email)
                && faults.check(EMAIL, email, FieldErrors.MAX_NAME)
                && !EmailAddress.is(String.valueOf(email).strip())) {
            faults.add("InvalidAddress", EMAIL, "is not an address such as alice@example.com");
        }
    }

    /** The roles by their names, in any case. */
    public static Set<Role> roles(FieldErrors faults, String field, @Nullable Collection<@Nullable String> names) {
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

    private static void refuseRoles(RequestContext context, Set<Role> roles) {
        if (roles.contains(Role.SystemAdministrator) && !context.caller().isSystemAdministrator()) {
            throw new ForbiddenException(FieldErrors.fault(
                    "Forbidden", ROLES, "has SystemAdministrator, which only a system administrator can give"));
        }
    }

    private static void requireAccount(RequestContext context, User user, boolean onlyAccounts) {
        if (context.caller().isSystemAdministrator()) {
            return;
        }
        if (user.isSystemAdministrator()) {
            throw new ForbiddenException("Only a system administrator can change a system administrator");
        }
        if (!onlyAccounts && !user.accountIds().stream().allMatch(context.scope()::includes)) {
            throw new ForbiddenException(
                    "The user is not yours alone: you can take it out of your accounts (AccountIds), and a system"
                            + " administrator can do the rest");
        }
    }

    /** Addresses are unique in the world, so also beyond the account; more than that is not told. */
    private static void refuseTaken(ScopedEntities entities, String email, String exceptLoginId) {
        if (entities.query(User.class, DirectoryCache.EVERYWHERE)
                .where("e.emailKey = :key", "key", EmailAddress.key(email))
                .where("e.id <> :self", "self", exceptLoginId)
                .exists()) {
            throw new ConflictException(FieldErrors.fault("AlreadyExists", EMAIL, "belongs to another user"));
        }
    }

    private static void refuseUnknownAccounts(ScopedEntities entities, Set<String> accounts) {
        accounts.stream().sorted().forEach(account -> CustomerService.refuseUnknownAccount(entities, account));
    }

    /** All are locked, in one order, so that two who remove each other at once do not both find another one. */
    public static void refuseLastAdministrator(ScopedEntities entities, User user) {
        entities.query(User.class, DirectoryCache.EVERYWHERE)
                .where(":role member of e.roles", "role", Role.SystemAdministrator)
                .orderedBy("e.id")
                .list()
                .forEach(entities::lock);
        boolean another = entities.query(User.class, DirectoryCache.EVERYWHERE)
                .where(":role member of e.roles", "role", Role.SystemAdministrator)
                .where("e.id <> :self", "self", user.id())
                .exists();
        if (!another) {
            throw new ConflictException("The last system administrator stays; make another one first");
        }
    }

    /** A person's login and endpoints stay one: in the accounts of the login, under its name. */
    private static void keepEndpoints(DirectoryChange directoryChange, User user) {
        Set<String> missing = new HashSet<>(user.accountIds());
        keepExistingEndpoints(directoryChange, user).forEach(endpoint -> missing.remove(endpoint.accountId()));
        if (user.roles().contains(Role.User)) {
            missing.forEach(account -> {
                Endpoint endpoint = new Endpoint(IdGenerator.next(), account, EndpointType.User, user.displayName())
                        .ofLogin(user.id());
                directoryChange.add(endpoint);
                EndpointService.note(directoryChange, "Created", endpoint, null, EndpointService.shown(endpoint));
            });
        }
    }

    /** The same without making any: those outside the accounts of the login go, the others bear its name. */
    public static List<Endpoint> keepExistingEndpoints(DirectoryChange directoryChange, User user) {
        List<Endpoint> existing = endpoints(directoryChange.entities(), user);
        Set<String> gone = existing.stream()
                .map(Endpoint::accountId)
                .filter(account -> !user.accountIds().contains(account))
                .collect(Collectors.toSet());
        removeEndpoints(directoryChange, user, gone);
        for (Endpoint endpoint : existing) {
            if (!endpoint.displayName().equals(user.displayName()) && !gone.contains(endpoint.accountId())) {
                EndpointInfo before = EndpointService.shown(endpoint);
                endpoint.rename(user.displayName());
                endpoint.modifiedBy(directoryChange.context(), directoryChange.now());
                EndpointService.note(directoryChange, CHANGED, endpoint, before, EndpointService.shown(endpoint));
            }
        }
        return existing;
    }

    /** By the index {@code endpoint_of_login}. */
    private static List<Endpoint> endpoints(ScopedEntities entities, User user) {
        return entities.query(Endpoint.class, DirectoryCache.EVERYWHERE)
                .where("e.loginId = :login", "login", user.id())
                .list();
    }

    /**
     * Takes a person out of accounts: the endpoint, and the places in teams. The accounts are locked, so that no team
     * gets the person at the same moment.
     */
    private static void removeEndpoints(DirectoryChange directoryChange, User user, Set<String> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        AccountScope inside = new AccountScope.Only(accounts);
        directoryChange
                .entities()
                .query(Account.class, inside)
                .orderedBy("e.id")
                .list()
                .forEach(directoryChange.entities()::lock);
        directoryChange
                .entities()
                .query(Endpoint.class, inside)
                .where(":login member of e.memberLoginIds", "login", user.id())
                .list()
                .forEach(team -> {
                    EndpointInfo before = EndpointService.shown(team);
                    List<String> others = team.memberLoginIds().stream()
                            .filter(member -> !member.equals(user.id()))
                            .toList();
                    EndpointFields.replaceMembers(directoryChange.entities(), team, others);
                    team.modifiedBy(directoryChange.context(), directoryChange.now());
                    EndpointService.note(directoryChange, CHANGED, team, before, EndpointService.shown(team));
                });
        directoryChange
                .entities()
                .query(Endpoint.class, inside)
                .where("e.loginId = :login", "login", user.id())
                .list()
                .forEach(endpoint -> {
                    directoryChange.entities().remove(endpoint);
                    EndpointService.note(directoryChange, "Deleted", endpoint, EndpointService.shown(endpoint), null);
                });
    }

    private static DirectoryChange.Shown shown(User user) {
        UserAccountInfo whole = DirectoryMapper.user(user, DirectoryCache.EVERYWHERE);
        return scope -> DirectoryMapper.narrowed(whole, scope);
    }

    /** Noted in the accounts that it left, too. */
    private static DirectoryResult<UserAccountInfo> noted(
            DirectoryChange directoryChange,
            String action,
            User user,
            DirectoryChange.Shown before,
            Set<String> accountsBefore) {
        directoryChange.entities().flush();
        Set<String> accounts = new HashSet<>(user.accountIds());
        accounts.addAll(accountsBefore);
        directoryChange.note(action, KIND, accounts, user.id(), before, shown(user));
        return kept(directoryChange.context(), user);
    }

    private static DirectoryResult<UserAccountInfo> kept(RequestContext context, User user) {
        UserAccountInfo shown = DirectoryMapper.user(user, context.scope());
        return new DirectoryResult<>(shown, user.version(), given(shown.accountIds));
    }
}
