package org.switchboard.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.switchboard.directory.Account;
import org.switchboard.directory.CustomerPath;
import org.switchboard.directory.DirectoryFixture;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.Login;

/** Builds places as {@link ReferenceResolver} finds them: an account of the United States, and what else is said. */
final class Placing {
    private Account account = DirectoryFixture.account("acme", "Acme Telecom", "US");
    private Optional<Endpoint> callersEndpoint = Optional.empty();
    private Optional<CustomerPath> customer = Optional.empty();
    private boolean customerGiven;
    private Optional<References.Party> party = Optional.empty();
    private final List<References.Invited> invited = new ArrayList<>();

    private Placing() {}

    static Placing aPlace() {
        return new Placing();
    }

    Placing inRegion(String region) {
        account = DirectoryFixture.account("acme", "Acme Telecom", region);
        return this;
    }

    Placing ofEndpoint(Endpoint endpoint) {
        callersEndpoint = Optional.of(endpoint);
        return this;
    }

    /** The customer was named by the request. */
    Placing withCustomer(String... path) {
        customer = Optional.of(DirectoryFixture.customerPath("acme", path));
        customerGiven = true;
        return this;
    }

    /** The customer is the one of the caller's endpoint. */
    Placing withCustomerOfTheCaller(String... path) {
        customer = Optional.of(DirectoryFixture.customerPath("acme", path));
        return this;
    }

    Placing withUser(Login user) {
        party = Optional.of(new References.Party(user.displayName(), user.email(), List.of(user), Optional.empty()));
        return inviting(user);
    }

    Placing withTeam(String name, Login... people) {
        party = Optional.of(new References.Party(name, name, List.of(people), Optional.empty()));
        return inviting(people);
    }

    Placing inviting(Login... people) {
        for (Login person : people) {
            invited.add(new References.Invited(person, Optional.empty()));
        }
        return this;
    }

    References build() {
        return new References(
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
