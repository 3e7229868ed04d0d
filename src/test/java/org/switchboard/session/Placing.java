package org.switchboard.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.switchboard.directory.Account;
import org.switchboard.directory.CustomerPath;
import org.switchboard.directory.DirectoryCacheFixture;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.User;
import org.switchboard.session.creation.ReferenceResolver;

/** Builds places as {@link ReferenceResolver} finds them: an account of the United States, and what else is said. */
final class Placing {
    private Account account = DirectoryCacheFixture.account("acme", "Acme Telecom", "US");
    private Optional<Endpoint> callersEndpoint = Optional.empty();
    private Optional<CustomerPath> customer = Optional.empty();
    private boolean customerGiven;
    private Optional<ResolvedReferences.Party> party = Optional.empty();
    private final List<ResolvedReferences.Invited> invited = new ArrayList<>();

    private Placing() {}

    static Placing aPlace() {
        return new Placing();
    }

    Placing inRegion(String region) {
        account = DirectoryCacheFixture.account("acme", "Acme Telecom", region);
        return this;
    }

    Placing ofEndpoint(Endpoint endpoint) {
        callersEndpoint = Optional.of(endpoint);
        return this;
    }

    /** The customer was named by the request. */
    Placing withCustomer(String... path) {
        customer = Optional.of(DirectoryCacheFixture.customerPath("acme", path));
        customerGiven = true;
        return this;
    }

    /** The customer is the one of the caller's endpoint. */
    Placing withCustomerOfTheCaller(String... path) {
        customer = Optional.of(DirectoryCacheFixture.customerPath("acme", path));
        return this;
    }

    Placing withUser(User user) {
        party = Optional.of(
                new ResolvedReferences.Party(user.displayName(), user.email(), List.of(user), Optional.empty()));
        return inviting(user);
    }

    Placing withTeam(String name, User... people) {
        party = Optional.of(new ResolvedReferences.Party(name, name, List.of(people), Optional.empty()));
        return inviting(people);
    }

    Placing inviting(User... people) {
        for (User person : people) {
            invited.add(new ResolvedReferences.Invited(person, Optional.empty()));
        }
        return this;
    }

    ResolvedReferences build() {
        return new ResolvedReferences(
                account,
                callersEndpoint,
                customer,
                customerGiven,
                party,
                List.copyOf(invited),
                Optional.empty(),
                Optional.empty());
    }
}
