package org.switchboard.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.switchboard.contract.accounts.NewAccount;
import org.switchboard.contract.users.NewUser;
import org.switchboard.contract.users.PatchUser;
import org.switchboard.directory.InstalledDirectory;
import org.switchboard.directory.User;
import org.switchboard.persistence.Transactions;
import org.switchboard.request.Caller;
import org.switchboard.request.RequestContext;
import org.switchboard.request.RequestContextFixture;
import org.switchboard.support.Engine;

/** What is needed to sign in on a real database: an account of its own, and people in it. */
final class LoginSessionFixture {
    final InstalledDirectory on;
    final Transactions database;
    final String account = "account-" + UUID.randomUUID().toString().substring(0, 13);
    final RequestContext administrator = RequestContextFixture.administrator("root");
    final RequestContext manager = RequestContextFixture.manager("manager-" + account, account);

    LoginSessionFixture(Engine engine) {
        on = InstalledDirectory.shared(engine);
        database = on.database.transactions();
        NewAccount request = new NewAccount();
        request.id = account;
        request.name = "Account";
        request.region = "US";
        on.accountService.create(administrator, request);
    }

    LoginSessionService signIns() {
        return new LoginSessionService(
                database, on.directoryCache, new ExternalCallers(on.directoryCache, Optional.empty()), on.clock);
    }

    ApiKeyService apiKeys() {
        return new ApiKeyService(database, on.directoryCache, on.auditTrail, on.clock);
    }

    User user(String name, String... roles) {
        NewUser request = new NewUser();
        request.emailAddress = name + '-' + account + "@people.example";
        request.displayName = name;
        request.roles = List.of(roles);
        request.accountIds = List.of(account);
        return login(on.userService.create(administrator, request).shown().id);
    }

    User login(String id) {
        return on.directoryCache.login(id).orElseThrow();
    }

    Caller caller(User user) {
        return user.caller(Caller.Way.BASIC);
    }

    RequestContext context(User user) {
        return RequestContextFixture.user(user.id(), account);
    }

    void changePassword(User user) {
        PatchUser request = new PatchUser();
        request.userId = user.id();
        request.password = "correct horse battery";
        on.userService.patch(administrator, request, Optional.empty());
    }

    void delete(User user) {
        on.userService.delete(administrator, user.id(), Optional.empty());
    }

    static ApiKey.Limits unlimited() {
        return new ApiKey.Limits(Set.of(), Set.of(), Optional.empty());
    }
}
