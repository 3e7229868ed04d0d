package org.switchboard.session.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.reason;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.calls.CallInfo;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDirections;
import org.switchboard.error.ForbiddenException;
import org.switchboard.error.NotFoundException;
import org.switchboard.request.RequestContextFixture;
import org.switchboard.support.Engine;

/** What is live: the sessions of a member, and the calls of an account. */
abstract class ActiveSessionsContract extends ListingContract {
    private final ActiveSessions active = new ActiveSessions(stored.transactions, stored.clock());

    ActiveSessionsContract(Engine engine) {
        super(engine);
    }

    @Test
    void aMemberSeesTheSessionsThatItOpenedAndThoseThatItWasInvitedTo() {
        String own = stored.open("alice");
        String invited = stored.open("bob", r -> r.memberEmailAddresses = List.of("alice@acme.example"));
        stored.open("bob");

        assertThat(of("alice")).containsExactly(invited, own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mary", "crowd0"})
    void aMemberNeedsNoEndpoint(String caller) {
        String id = stored.open("mary", r -> r.memberEmailAddresses = List.of("crowd0@acme.example"));

        assertThat(of(caller)).containsExactly(id);
    }

    @Test
    void aMemberIsFoundInAnyCase() {
        String id = stored.open("bob", r -> r.memberEmailAddresses = List.of("ALICE@Acme.Example"));

        assertThat(of("alice")).containsExactly(id);
    }

    @Test
    void aSessionThatHasEndedIsNotLive() {
        String id = stored.open("alice");
        stored.end("alice", id);

        assertThat(of("alice")).isEmpty();
    }

    @Test
    void aMemberIsNotSomebodyWhoseAddressItIsAPartOf() {
        stored.open("bob", r -> r.memberEmailAddresses = List.of("crowd11@acme.example", "crowd0@acme.example"));

        assertThat(of("crowd1")).isEmpty();
        assertThat(of("crowd11")).hasSize(1);
    }

    @Test
    void aMemberDoesNotSeeSessionsOfAccountsThatItHasNoMore() {
        stored.open("both", r -> r.customerId = "initech");

        assertThat(ids(active.of(RequestContextFixture.in("acme", stored.context("both")))))
                .isEmpty();
        assertThat(ids(active.of(RequestContextFixture.in("globex", stored.context("both")))))
                .hasSize(1);
    }

    @Test
    void sessionsComeWithTheirLogsTheNewestFirst() {
        String first = stored.open("alice");
        String second = stored.later(Duration.ofSeconds(1)).open("alice");

        assertThat(of("alice")).containsExactly(second, first);
        assertThat(active.of(stored.context("alice")))
                .allSatisfy(session -> assertThat(session.log).hasSize(1));
    }

    @Test
    void callsAreTheVoiceSessionsOfTheAccountThatHaveNotEnded() {
        String voice = stored.open("alice");
        stored.open("alice", r -> r.channel = FlowChannels.Chat);
        stored.open("alice", r -> r.channel = FlowChannels.Fax);
        stored.end("alice", stored.open("alice"));
        stored.open("gina");

        assertThat(calls("mary", null)).extracting(call -> call.uri).containsExactly("/sessions/" + voice);
    }

    @Test
    void callsOfAnAccountThatIsNotTheCallersAreForbidden() {
        assertThat(reason(() -> calls("mary", "globex"))).isEqualTo(ForbiddenException.class);
    }

    @Test
    void callsOfAnAccountThatThereIsNotDoNotExist() {
        stored.open("alice");

        assertThat(reason(() -> calls("admin", "typo"))).isEqualTo(NotFoundException.class);
        assertThat(reason(() -> active.calls(RequestContextFixture.in("typo", stored.context("admin")), null)))
                .isEqualTo(NotFoundException.class);
    }

    @Test
    void whoSeesAllAccountsSeesTheCallsOfAllOrOfTheOneNamed() {
        stored.open("alice");
        String globex = stored.open("gina");

        assertThat(calls("admin", null)).hasSize(2);
        assertThat(calls("admin", "globex")).extracting(call -> call.uri).containsExactly("/sessions/" + globex);
    }

    @Test
    void aCallIsShownInTheWordsOfACarrier() {
        String id = stored.open("alice", r -> {
            r.direction = SessionDirections.Incoming;
            r.callState = SessionCallState.Ringing;
            r.fromAddress = "+15556667777";
            r.fromName = "Zoe";
            r.toAddress = "+18144043093";
            r.destination = "Desk";
        });
        stored.later(Duration.ofMillis(90_999));

        assertThat(calls("mary", "acme")).singleElement().satisfies(call -> {
            assertThat(List.of(call.sid, call.accountSid, call.direction, call.status))
                    .containsExactly(id, "acme", "inbound", "ringing");
            assertThat(List.of(call.from, call.fromFormatted, call.callerName, call.to, call.toFormatted))
                    .containsExactly("+15556667777", "Zoe", "Zoe", "+18144043093", "Desk");
            assertThat(List.of(call.dateCreated, call.startTime)).containsOnly("2026-05-01T09:30:00.123Z");
            assertThat(call.duration).isEqualTo(90);
        });
    }

    private List<String> of(String caller) {
        return ids(active.of(stored.context(caller)));
    }

    private List<CallInfo> calls(String caller, @Nullable String account) {
        return active.calls(stored.context(caller), account).calls;
    }
}
