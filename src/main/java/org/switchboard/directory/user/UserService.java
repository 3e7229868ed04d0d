package org.switchboard.directory.user;

import static org.switchboard.text.NonBlank.given;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.users.ListUsers;
import org.switchboard.contract.users.ListUsersResponse;
import org.switchboard.contract.users.NewUser;
import org.switchboard.contract.users.PatchUser;
import org.switchboard.contract.users.UserAccountInfo;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.DirectoryChange;
import org.switchboard.directory.DirectoryMapper;
import org.switchboard.directory.DirectoryResult;
import org.switchboard.directory.DirectoryTransactions;
import org.switchboard.directory.EmailAddress;
import org.switchboard.directory.PageQuery;
import org.switchboard.directory.User;
import org.switchboard.directory.audit.AuditSnapshot;
import org.switchboard.error.ApiException;
import org.switchboard.error.ConflictException;
import org.switchboard.error.FieldErrors;
import org.switchboard.persistence.AccountScope;
import org.switchboard.persistence.IdGenerator;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.ScopedQuery;
import org.switchboard.request.IfMatch;
import org.switchboard.request.RequestContext;
import org.switchboard.request.Role;

/** Keeps the users: logins, with the User endpoint that each has in its accounts. Thread-safe. */
@Singleton
public class UserService {
    private static final String EMAIL = "EmailAddress";
    private static final String NAME = "DisplayName";
    private static final String PASSWORD = "Password";
    private static final PageQuery.Attributes<User> LISTED =
            new PageQuery.Attributes<>("displayName", User::displayName, List.of("e.displayName", "e.emailKey"));

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
        Set<Role> role =
                Role.named(faults, "Role", given(request.role).map(List::of).orElse(List.of()));
        faults.check("EmailFilter", request.emailFilter, FieldErrors.MAX_NAME);
        PageQuery<User> pageQuery = PageQuery.of(request, LISTED, faults);
        AccountScope scope = pageQuery.scope(context);
        ListUsersResponse response = new ListUsersResponse();
        response.items = directoryTransactions.read(entities -> {
            ScopedQuery<User> users = entities.query(User.class, scope).reading(User.collections());
            given(request.emailFilter)
                    .ifPresent(text -> PageQuery.contains(entities, users, "email", List.of("e.emailKey"), text));
            role.forEach(asked -> users.where(":role member of e.roles", "role", asked));
            return new ArrayList<>(
                    pageQuery.read(entities, scope, users, directoryTransactions::count, response).stream()
                            .map(user -> DirectoryMapper.user(user, context.scope()))
                            .toList());
        });
        return response;
    }

    /** One user. By primary key. */
    public DirectoryResult<UserAccountInfo> get(RequestContext context, @Nullable String id) {
        return directoryTransactions.read(context, User.class, id, (entities, user) -> shown(context, user));
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
        checkName(faults, request.displayName);
        Set<Role> roles = Role.named(faults, "Roles", request.roles);
        String email = String.valueOf(request.emailAddress).strip();
        if (request.password != null) {
            PasswordPolicy.check(faults, PASSWORD, request.password, email);
        }
        faults.refuseIfAny();
        UserManagementPolicy.requireMayGive(context, roles);
        Set<String> accounts = UserManagementPolicy.accountsOfNew(context, request.accountIds, roles);
        @Nullable String hash = request.password == null ? null : passwordHasher.hash(request.password);
        return directoryChange -> {
            refuseTaken(directoryChange.entities(), email, "");
            UserManagementPolicy.requireExistingAccounts(directoryChange, accounts);
            User user = new User(IdGenerator.next(), email, String.valueOf(request.displayName), hash)
                    .grant(roles, accounts);
            directoryChange.add(user);
            return stored(directoryChange, "Created", user, AuditSnapshot.NONE);
        };
    }

    /** Changes a user. */
    public DirectoryResult<UserAccountInfo> patch(
            RequestContext context, PatchUser request, Optional<IfMatch> ifMatch) {
        FieldErrors faults = new FieldErrors();
        if (request.emailAddress != null) {
            checkEmail(faults, request.emailAddress);
        }
        if (request.displayName != null) {
            checkName(faults, request.displayName);
        }
        Optional<Set<Role>> roles = Optional.ofNullable(request.roles).map(names -> Role.named(faults, "Roles", names));
        faults.refuseIfAny();
        roles.ifPresent(given -> UserManagementPolicy.requireMayGive(context, given));
        @Nullable String hash = request.password == null ? null : passwordHasher.hash(request.password);
        return directoryTransactions.change(context, directoryChange -> {
            User user = directoryChange.entry(User.class, request.userId, ifMatch);
            UserManagementPolicy.requireMayChange(context, user, changesOnlyAccounts(request));
            AuditSnapshot before = DirectoryMapper.snapshot(user);
            patchIdentity(directoryChange.entities(), user, request);
            roles.ifPresent(given -> {
                UserManagementPolicy.requireAnotherAdministrator(directoryChange.entities(), user, given);
                user.replaceRoles(given);
            });
            if (request.accountIds != null) {
                UserManagementPolicy.replaceAccounts(directoryChange, user, given(request.accountIds));
            }
            if (request.password != null) {
                PasswordPolicy.check(faults, PASSWORD, request.password, user.email());
                faults.refuseIfAny();
                user.change(hash, directoryChange.now());
            }
            directoryChange.touch(user);
            return stored(directoryChange, request.password == null ? "Changed" : "PasswordChanged", user, before);
        });
    }

    private static boolean changesOnlyAccounts(PatchUser request) {
        return request.emailAddress == null
                && request.displayName == null
                && request.roles == null
                && request.password == null;
    }

    private static void patchIdentity(ScopedEntities entities, User user, PatchUser request) {
        given(request.emailAddress).map(String::strip).ifPresent(email -> {
            refuseTaken(entities, email, user.id());
            user.moveTo(email);
        });
        given(request.displayName).ifPresent(user::rename);
    }

    /** Deletes a user with its endpoints, keys and sign-ins. Sessions in which it took part keep its name. */
    public DirectoryResult<UserAccountInfo> delete(
            RequestContext context, @Nullable String id, Optional<IfMatch> ifMatch) {
        return directoryTransactions.change(context, directoryChange -> {
            User user = directoryChange.entry(User.class, id, ifMatch);
            UserManagementPolicy.requireMayChange(context, user, false);
            if (user.id().equals(context.caller().loginId())) {
                throw new ConflictException("You cannot delete yourself; another administrator can");
            }
            UserManagementPolicy.requireAnotherAdministrator(directoryChange.entities(), user, Set.of());
            DirectoryResult<UserAccountInfo> last = shown(context, user);
            UserEndpoints.remove(directoryChange, user, user.accountIds());
            directoryChange.entities().flush();
            directoryChange.remove(user);
            return last;
        });
    }

    private static void checkEmail(FieldErrors faults, @Nullable String email) {
        if (faults.require(EMAIL, email) && faults.check(EMAIL, email, FieldErrors.MAX_NAME)) {
            EmailAddress.check(faults, EMAIL, String.valueOf(email).strip());
        }
    }

    private static void checkName(FieldErrors faults, @Nullable String name) {
        faults.require(NAME, name);
        faults.check(NAME, name, FieldErrors.MAX_NAME);
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

    private static DirectoryResult<UserAccountInfo> stored(
            DirectoryChange directoryChange, String action, User user, AuditSnapshot before) {
        directoryChange.entities().flush();
        UserEndpoints.keep(directoryChange, user);
        directoryChange.entities().flush();
        directoryChange.note(action, user, before, DirectoryMapper.snapshot(user));
        return shown(directoryChange.context(), user);
    }

    /** A user, as far as the caller sees it. */
    static DirectoryResult<UserAccountInfo> shown(RequestContext context, User user) {
        UserAccountInfo shown = DirectoryMapper.user(user, context.scope());
        return new DirectoryResult<>(shown, user.version(), given(shown.accountIds));
    }
}
