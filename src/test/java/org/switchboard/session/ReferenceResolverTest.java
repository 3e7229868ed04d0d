package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.session.Asking.aRequest;
import static org.switchboard.session.ResolvedRequests.list;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.directory.Endpoint;

/** What is found for the references of a request (domain, "Creating a session"). */
class ReferenceResolverTest {
    private static final ResolvedRequests REQUESTS = ResolvedRequests.onH2();

    @AfterAll
    static void close() {
        REQUESTS.close();
    }

    @Test
    void theCallersEndpointIsTheOneInTheAccount() {
        assertThat(REQUESTS.place("bob", aRequest()).callersEndpoint().map(Endpoint::id))
                .contains("ep-bob");
    }

    @Test
    void aCallerMayHaveNoEndpoint() {
        assertThat(REQUESTS.place("mary", aRequest()).callersEndpoint()).isEmpty();
    }

    @Test
    void theCustomerIsTheOneOfTheCallersEndpoint() {
        ResolvedReferences place = REQUESTS.place("bob", aRequest());

        assertThat(place.customer().map(path -> path.customer().id())).contains("northwind");
        assertThat(place.customerGiven()).isFalse();
    }

    @Test
    void theCustomerThatIsGivenGoesFirst() {
        ResolvedReferences place = REQUESTS.place("bob", aRequest().with(r -> r.customerId = "northwind-boston"));

        assertThat(place.customer().orElseThrow().steps())
                .extracting(step -> step.id())
                .containsExactly("northwind", "northwind-east", "northwind-boston");
        assertThat(place.customerGiven()).isTrue();
    }

    @Test
    void aCallerWithoutACustomerHasNone() {
        assertThat(REQUESTS.place("alice", aRequest()).customer()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"user:bob", "user:ep-bob"})
    void aUserIsFoundByLoginAndByEndpoint(String address) {
        ResolvedReferences.Party party = REQUESTS.place("alice", aRequest().with(r -> r.withAddress = address))
                .party()
                .orElseThrow();

        assertThat(party.name()).isEqualTo("Bob Kowalski");
        assertThat(party.address()).isEqualTo("bob@acme.example");
    }

    @Test
    void aTeamBringsItsPeopleInOrder() {
        ResolvedReferences.Party party = REQUESTS.place("alice", aRequest().with(r -> r.withAddress = "team:support"))
                .party()
                .orElseThrow();

        assertThat(party.name()).isEqualTo("Support");
        assertThat(party.address()).isEqualTo("Support");
        assertThat(party.people()).extracting(user -> user.id()).containsExactly("bob", "chen");
    }

    @Test
    void emailAddressesCompareWithoutCase() {
        ResolvedReferences place =
                REQUESTS.place("alice", aRequest().with(r -> r.memberEmailAddresses = list("BOB@Acme.Example")));

        assertThat(place.invited()).extracting(invited -> invited.login().id()).containsExactly("bob");
    }

    @Test
    void membersComeWithTheirEndpoints() {
        ResolvedReferences place =
                REQUESTS.place("alice", aRequest().with(r -> r.memberEmailAddresses = list("bob@acme.example")));

        assertThat(place.invited())
                .extracting(invited -> invited.endpoint().map(Endpoint::id))
                .containsExactly(Optional.of("ep-bob"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+18144043093", "(814) 404-3093", "1 814 404 3093"})
    void theNumberOfTheAccountIsFoundHoweverItIsTyped(String number) {
        assertThat(REQUESTS.place("alice", aRequest().with(r -> r.fromPhoneNumber = number))
                        .fromPhoneNumber())
                .contains("+18144043093");
    }

    @Test
    void aParentSessionOfTheSameAccountIsFound() {
        String parent = REQUESTS.installation().created("bob", aRequest()).id;

        assertThat(REQUESTS.place("alice", aRequest().with(r -> r.parentSessionId = parent))
                        .parentSessionId())
                .contains(parent);
    }
}
