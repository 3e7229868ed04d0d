package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.session.Asking.aRequest;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.error.FieldError;

/** The account in which a session is created, and who must name one (domain, "Creating a session", errors). */
class AccountOfSessionTest {
    private static final ResolvedRequests REQUESTS = ResolvedRequests.onH2();

    @AfterAll
    static void close() {
        REQUESTS.close();
    }

    @Test
    void anEmptyRequestIsPlacedInTheOnlyAccountOfTheCaller() {
        assertThat(REQUESTS.place("alice", aRequest()).account().id()).isEqualTo("acme");
    }

    @Test
    void aLoginOfTwoAccountsMustNameOne() {
        assertThat(REQUESTS.faults("both", aRequest())).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("Required");
            assertThat(fault.field()).isEqualTo("accountId");
            assertThat(fault.message()).contains("accountId");
        });
    }

    @Test
    void theMissingAccountIsReportedTogetherWithTheOtherFaults() {
        Asking request = aRequest().with(r -> {
            r.toAddress = "zoe@";
            r.withAddress = "user:nobody";
        });

        assertThat(REQUESTS.faults("both", request))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("ToAddress", "accountId", "WithAddress");
    }

    @ParameterizedTest
    @CsvSource({"northwind, acme", "initech, globex"})
    void aCustomerNamesTheAccount(String customer, String account) {
        assertThat(REQUESTS.place("both", aRequest().with(r -> r.customerId = customer))
                        .account()
                        .id())
                .isEqualTo(account);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "globex"})
    void aLoginOfTwoAccountsMayNameEither(String account) {
        assertThat(REQUESTS.placeIn(account, "both", aRequest()).account().id()).isEqualTo(account);
    }

    @Test
    void aCustomerOutsideTheAccountAskedForIsUnknown() {
        assertThat(REQUESTS.faultsIn("acme", "both", aRequest().with(r -> r.customerId = "initech")))
                .isEqualTo(REQUESTS.faultsIn("acme", "both", aRequest().with(r -> r.customerId = "nobody")));
    }

    @Test
    void aSystemAdministratorMustNameAnAccount() {
        assertThat(REQUESTS.faults("admin", aRequest()))
                .extracting(FieldError::field)
                .containsExactly("accountId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "globex"})
    void aSystemAdministratorMayNameAnyAccount(String account) {
        assertThat(REQUESTS.placeIn(account, "admin", aRequest()).account().id())
                .isEqualTo(account);
    }

    @Test
    void aSystemAdministratorMayNameACustomerOfAnyAccount() {
        assertThat(REQUESTS.place("admin", aRequest().with(r -> r.customerId = "initech"))
                        .account()
                        .id())
                .isEqualTo("globex");
    }

    @Test
    void aSystemAdministratorWhoNamesAnUnknownAccountIsToldSo() {
        assertThat(REQUESTS.faultsIn("nowhere", "admin", aRequest()))
                .extracting(FieldError::field)
                .containsExactly("accountId");
    }
}
