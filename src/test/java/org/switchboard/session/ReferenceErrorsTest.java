package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.switchboard.session.Asking.aRequest;
import static org.switchboard.session.ResolvedRequests.crowd;
import static org.switchboard.session.ResolvedRequests.list;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.error.FieldError;

/** Every error for which the references of a request are refused (domain, "Creating a session", errors). */
class ReferenceErrorsTest {
    private static final ResolvedRequests REQUESTS = ResolvedRequests.onH2();

    @AfterAll
    static void close() {
        REQUESTS.close();
    }

    @Test
    void anEmptyTextRefersToNothing() {
        Asking empty = aRequest().with(r -> {
            r.parentSessionId = "";
            r.customerId = "";
            r.withAddress = "";
            r.fromPhoneNumber = "";
            r.memberEmailAddresses = list();
        });

        assertThat(REQUESTS.faults("alice", empty)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faultyReferences")
    void aFaultyReferenceIsOneFaultOfItsField(Asking request, String field, String code) {
        assertThat(REQUESTS.faults("alice", request)).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.message()).contains("'" + field + "'").endsWith(".");
        });
    }

    @Test
    void aChatOverFaxIsAFaultEvenWhereThePartyIsKnown() {
        Asking request = aRequest().with(r -> {
            r.channel = FlowChannels.Fax;
            r.withAddress = "user:bob";
        });

        assertThat(REQUESTS.faults("alice", request))
                .extracting(FieldError::code, FieldError::field)
                .containsExactly(tuple("InvalidChannel", "WithAddress"));
    }

    @Test
    void allFaultsOfARequestAreReportedTogether() {
        Asking request = aRequest().with(r -> {
            r.displayName = "x".repeat(257);
            r.fromAddress = "+1x";
            r.fromName = "bell \u0007";
            r.toAddress = "zoe@";
            r.destination = "y".repeat(257);
            r.customerId = "nobody";
            r.channel = FlowChannels.Fax;
            r.withAddress = "user:nobody";
            r.memberEmailAddresses = list("nobody@acme.example", "", "gina@globex.example");
            r.fromPhoneNumber = "+442071838750";
            r.parentSessionId = "no-session";
        });

        assertThat(REQUESTS.faults("alice", request))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder(
                        "DisplayName",
                        "FromAddress",
                        "FromName",
                        "ToAddress",
                        "Destination",
                        "CustomerId",
                        "WithAddress",
                        "WithAddress",
                        "MemberEmailAddresses[0]",
                        "MemberEmailAddresses[1]",
                        "MemberEmailAddresses[2]",
                        "FromPhoneNumber",
                        "ParentSessionId");
    }

    @ParameterizedTest
    @MethodSource("foreignAndUnknown")
    void whatLiesInAnotherAccountIsAnsweredLikeWhatIsUnknown(Asking foreign, Asking unknown) {
        assertThat(REQUESTS.faults("alice", foreign)).hasSize(1).isEqualTo(REQUESTS.faults("alice", unknown));
    }

    @Test
    void aParentSessionOfAnotherAccountIsAnsweredLikeAnUnknownOne() {
        String foreign = REQUESTS.installation().created("gina", aRequest()).id;

        assertThat(REQUESTS.faults("alice", aRequest().with(r -> r.parentSessionId = foreign)))
                .hasSize(1)
                .isEqualTo(REQUESTS.faults("alice", aRequest().with(r -> r.parentSessionId = "no-session")));
    }

    @Test
    void aLoginOfTwoAccountsInvitesOnlyPeopleOfTheAccountOfTheSession() {
        Asking request = aRequest().with(r -> {
            r.customerId = "northwind";
            r.memberEmailAddresses = list("bob@acme.example", "gina@globex.example");
        });

        assertThat(REQUESTS.faults("both", request))
                .extracting(FieldError::field)
                .containsExactly("MemberEmailAddresses[1]");
    }

    @Test
    void aHundredMembersAreAllowed() {
        assertThat(REQUESTS.place("alice", aRequest().with(r -> r.memberEmailAddresses = crowd(99)))
                        .invited())
                .hasSize(99);
    }

    @Test
    void theCallerCountsAsAMember() {
        assertThat(REQUESTS.faults("alice", aRequest().with(r -> r.memberEmailAddresses = crowd(100))))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("MemberEmailAddresses");
                    assertThat(fault.code()).isEqualTo("MaximumLength");
                    assertThat(fault.message()).contains("101", "100");
                });
    }

    @Test
    void thePartyCountsAsAMember() {
        Asking request = aRequest().with(r -> {
            r.withAddress = "user:bob";
            r.memberEmailAddresses = crowd(99);
        });

        assertThat(REQUESTS.faults("alice", request))
                .extracting(FieldError::code)
                .containsExactly("MaximumLength");
    }

    @Test
    void aPersonNamedTwiceCountsOnce() {
        List<String> emails = new ArrayList<>(crowd(99));
        emails.add("alice@acme.example");

        assertThat(REQUESTS.faults("alice", aRequest().with(r -> r.memberEmailAddresses = emails)))
                .isEmpty();
    }

    @Test
    void aListOfMoreThanAHundredIsOneFault() {
        assertThat(REQUESTS.faults("alice", aRequest().with(r -> r.memberEmailAddresses = crowd(101))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("MemberEmailAddresses"));
    }

    static Stream<Arguments> faultyReferences() {
        return Stream.of(
                faulty("CustomerId", "NotFound", r -> r.customerId = "nobody"),
                faulty("ParentSessionId", "NotFound", r -> r.parentSessionId = "no-session"),
                faulty("WithAddress", "NotFound", r -> r.withAddress = "user:nobody"),
                faulty("WithAddress", "NotFound", r -> r.withAddress = "user:"),
                faulty("WithAddress", "NotFound", r -> r.withAddress = "user:support"),
                faulty("WithAddress", "NotFound", r -> r.withAddress = "user:ph-acme-main"),
                faulty("WithAddress", "NotFound", r -> r.withAddress = "team:nobody"),
                faulty("WithAddress", "NotFound", r -> r.withAddress = "team:ep-bob"),
                faulty("WithAddress", "NotFound", r -> r.withAddress = "team:bob"),
                faulty("WithAddress", "InvalidAddress", r -> r.withAddress = "bob@acme.example"),
                faulty("WithAddress", "InvalidAddress", r -> r.withAddress = "bob"),
                faulty("WithAddress", "InvalidAddress", r -> r.withAddress = "queue:support"),
                faulty("WithAddress", "InvalidAddress", r -> r.withAddress = " user:bob"),
                faulty("FromPhoneNumber", "NotFound", r -> r.fromPhoneNumber = "+18144043094"),
                faulty("FromPhoneNumber", "InvalidAddress", r -> r.fromPhoneNumber = "the main line"),
                faulty("FromPhoneNumber", "InvalidAddress", r -> r.fromPhoneNumber = "+1"),
                faulty(
                        "MemberEmailAddresses[0]",
                        "NotFound",
                        r -> r.memberEmailAddresses = list("nobody@acme.example")),
                faulty(
                        "MemberEmailAddresses[1]",
                        "NotFound",
                        r -> r.memberEmailAddresses = list("bob@acme.example", "bob")),
                faulty("MemberEmailAddresses[0]", "NotEmpty", r -> r.memberEmailAddresses = list("")),
                faulty("MemberEmailAddresses[0]", "NotEmpty", r -> r.memberEmailAddresses = list((String) null)));
    }

    private static Arguments faulty(String field, String code, Consumer<NewSession> set) {
        return arguments(named(field + " " + code, aRequest().with(set)), field, code);
    }

    static Stream<Arguments> foreignAndUnknown() {
        return Stream.of(
                foreign("CustomerId", r -> r.customerId = "initech", r -> r.customerId = "nobody"),
                foreign("WithAddress", r -> r.withAddress = "user:gina", r -> r.withAddress = "user:nobody"),
                foreign("WithAddress", r -> r.withAddress = "user:ep-gina", r -> r.withAddress = "user:nobody"),
                foreign("WithAddress", r -> r.withAddress = "user:admin", r -> r.withAddress = "user:nobody"),
                foreign("WithAddress", r -> r.withAddress = "team:sales", r -> r.withAddress = "team:nobody"),
                foreign(
                        "FromPhoneNumber",
                        r -> r.fromPhoneNumber = "+442071838750",
                        r -> r.fromPhoneNumber = "+442071838751"),
                foreign(
                        "MemberEmailAddresses",
                        r -> r.memberEmailAddresses = list("gina@globex.example"),
                        r -> r.memberEmailAddresses = list("nobody@globex.example")));
    }

    private static Arguments foreign(String field, Consumer<NewSession> foreign, Consumer<NewSession> unknown) {
        return arguments(
                named(field, aRequest().with(foreign)),
                named("unknown", aRequest().with(unknown)));
    }
}
