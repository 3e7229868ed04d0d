package org.switchboard.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.switchboard.directory.Account;
import org.switchboard.directory.CustomerPath;
import org.switchboard.directory.DirectoryFixture;
import org.switchboard.directory.Endpoint;
import org.switchboard.directory.Login;

/** Builds places as {@link FindingPlace} finds them: an account of the United States, and what else is said. */
final class Placing {
    private Account account = DirectoryFixture.account("acme", "Acme Telecom", "US");
    private Optional<Endpoint> callersEndpoint = Optional.empty();
    private Optional<CustomerPath> customer = Optional.empty();
    private boolean customerGiven;
    private Optional<Place.Party> party = Optional.empty();
    private final List<Place.Invited> invited = new ArrayList<>();

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
        party = Optional.of(new Place.Party(user.displayName(), user.email(), List.of(user)));
        return inviting(user);
    }

    Placing withTeam(String name, Login... people) {
        party = Optional.of(new Place.Party(name, name, List.of(people)));
        return inviting(people);
    }

    Placing inviting(Login... people) {
        for (Login person : people) {
            invited.add(new Place.Invited(person, Optional.empty()));
        }
        return this;
    }

    Place build() {
        return new Place(
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
