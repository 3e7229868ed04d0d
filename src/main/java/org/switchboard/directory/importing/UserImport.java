package org.switchboard.directory.importing;

import static org.switchboard.text.NonBlank.given;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.imports.ImportedUser;
import org.switchboard.directory.DirectoryCache;
import org.switchboard.directory.DirectoryChange;
import org.switchboard.directory.EmailAddress;
import org.switchboard.directory.User;
import org.switchboard.directory.importing.ImportContent.Placed;
import org.switchboard.directory.user.UserEndpoints;
import org.switchboard.directory.user.UserManagementPolicy;
import org.switchboard.error.FieldErrors;
import org.switchboard.persistence.ScopedEntities;
import org.switchboard.persistence.ScopedQuery;
import org.switchboard.request.Role;

/** Imports users. */
final class UserImport implements EntryImport<User, ImportedUser> {
    private final DirectoryChange directoryChange;
    private final Map<String, String> hashes;
    private final FieldErrors faults;
    private final List<List<String>> newRoles = new ArrayList<>();
    private final List<List<String>> newAccounts = new ArrayList<>();

    /** @param hashes of the passwords that come with users, by their ids */
    UserImport(DirectoryChange directoryChange, Map<String, String> hashes, FieldErrors faults) {
        this.directoryChange = directoryChange;
        this.hashes = hashes;
        this.faults = faults;
    }

    @Override
    public Class<User> type() {
        return User.class;
    }

    @Override
    public String[] collections() {
        return User.collections();
    }

    @Override
    public User make(Placed<ImportedUser> imported) {
        ImportedUser entry = imported.entry();
        @Nullable String hash = entry.passwordHash == null ? hashes.get(imported.id()) : entry.passwordHash;
        return new User(imported.id(), String.valueOf(entry.email), String.valueOf(entry.displayName), hash);
    }

    @Override
    public void apply(User user, Placed<ImportedUser> imported) {
        ImportedUser entry = imported.entry();
        String nameBefore = user.displayName();
        Set<String> accountsBefore = user.accountIds();
        Set<Role> roles = Role.named(faults, "Roles", entry.roles);
        UserManagementPolicy.requireAnotherAdministrator(directoryChange.entities(), user, roles);
        given(entry.email).ifPresent(user::moveTo);
        given(entry.displayName).ifPresent(user::rename);
        user.replaceRoles(roles);
        user.replaceAccounts(given(entry.accountIds));
        boolean isSame = nameBefore.equals(user.displayName()) && accountsBefore.equals(user.accountIds());
        if (!accountsBefore.isEmpty() && !isSame) {
            UserEndpoints.keepExisting(directoryChange, user);
        }
    }

    /** JPA would write the collections of each user by themselves, which takes three times as long. */
    @Override
    public void added(User user) {
        user.roles().forEach(role -> newRoles.add(List.of(user.id(), role.name())));
        user.accountIds().forEach(account -> newAccounts.add(List.of(user.id(), account)));
        user.replaceRoles(Set.of());
        user.replaceAccounts(Set.of());
    }

    @Override
    public void chunkDone() {
        ScopedEntities entities = directoryChange.entities();
        entities.addRows("insert into login_role (login_id, role) values (?, ?)", newRoles);
        entities.addRows("insert into login_account (login_id, account_id) values (?, ?)", newAccounts);
        newRoles.clear();
        newAccounts.clear();
    }

    /** Refuses addresses that belong to users of another id. */
    void refuseTakenEmails(List<Placed<ImportedUser>> users) {
        Map<String, Placed<ImportedUser>> byEmail = new HashMap<>();
        users.forEach(each -> byEmail.put(EmailAddress.key(String.valueOf(each.entry().email)), each));
        ImportContent.inChunks(List.copyOf(byEmail.keySet()), chunk -> {
            List<String> keys = holders(chunk).values("emailKey", String.class);
            List<String> ids = holders(chunk).values("id", String.class);
            for (int i = 0; i < keys.size(); i++) {
                @Nullable Placed<ImportedUser> user = byEmail.get(keys.get(i));
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
}
