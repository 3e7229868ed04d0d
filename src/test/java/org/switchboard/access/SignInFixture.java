package org.switchboard.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.switchboard.contract.accounts.NewAccount;
import org.switchboard.contract.users.NewUser;
import org.switchboard.contract.users.PatchUser;
import org.switchboard.directory.Actor;
import org.switchboard.directory.ActorFixture;
import org.switchboard.directory.InstalledDirectory;
import org.switchboard.directory.Login;
import org.switchboard.platform.Transactions;
import org.switchboard.support.Engine;

/** What is needed to sign in on a real database: an account of its own, and people in it. */
final class SignInFixture {
    final InstalledDirectory on;
    final Transactions database;
    final String account = "account-" + UUID.randomUUID().toString().substring(0, 13);
    final Actor administrator = ActorFixture.administrator("root");
    final Actor manager = ActorFixture.manager("manager-" + account, account);

    SignInFixture(Engine engine) {
        on = InstalledDirectory.shared(engine);
        database = on.database.transactions();
        NewAccount request = new NewAccount();
        request.id = account;
        request.name = "Account";
        request.region = "US";
        on.accounts.create(administrator, request);
    }

    SignIns signIns() {
        return new SignIns(database, on.directory, new ExternalCallers(on.directory, Optional.empty()), on.clock);
    }

    ApiKeys apiKeys() {
        return new ApiKeys(database, on.directory, on.auditTrail, on.clock);
    }

    Login user(String name, String... roles) {
        NewUser request = new NewUser();
        request.emailAddress = name + '-' + account + "@people.example";
        request.displayName = name;
        request.roles = List.of(roles);
        request.accountIds = List.of(account);
        return login(on.users.create(administrator, request).shown().id);
    }

    Login login(String id) {
        return on.directory.login(id).orElseThrow();
    }

    Caller caller(Login login) {
        return Caller.of(login, Caller.Way.BASIC);
    }

    Actor actor(Login login) {
        return ActorFixture.user(login.id(), account);
    }

    void changePassword(Login login) {
        PatchUser request = new PatchUser();
        request.userId = login.id();
        request.password = "correct horse battery";
        on.users.patch(administrator, request, Optional.empty());
    }

    void delete(Login login) {
        on.users.delete(administrator, login.id(), Optional.empty());
    }

    static ApiKey.Limits unlimited() {
        return new ApiKey.Limits(Set.of(), Set.of(), Optional.empty());
    }
}
