package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.session.Asking.aRequest;
import static org.switchboard.session.Placing.aPlace;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDialState;
import org.switchboard.contract.sessions.SessionHoldReasons;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.contract.sessions.SessionMemberCallState;
import org.switchboard.contract.sessions.SessionMemberInfo;
import org.switchboard.contract.sessions.SessionMemberRoles;
import org.switchboard.contract.sessions.SessionQueueStates;
import org.switchboard.directory.DirectoryCacheFixture;
import org.switchboard.directory.User;
import org.switchboard.request.Caller;
import org.switchboard.security.CallerFixture;

/** What a session is like when it has just been opened, and who its members are (domain, "Creating a session"). */
class OpenedSessionTest {
    private static final User ALICE = DirectoryCacheFixture.user("alice", "alice@acme.example", "Alice Moreno", "acme");
    private static final User BOB = DirectoryCacheFixture.user("bob", "bob@acme.example", "Bob Kowalski", "acme");
    private static final User CHEN = DirectoryCacheFixture.user("chen", "chen@acme.example", "Chén Wěi", "acme");
    private static final Caller CALLER = CallerFixture.callerOf(ALICE);
    private static final Instant NOW = Instant.parse("2026-05-01T09:30:00.123Z");

    @Test
    void aFreshSessionStandsInNoQueueAndNoHoldAndHasNotEnded() {
        SessionInfo fresh = session(aRequest(), aPlace());

        assertThat(fresh.dialState).isEqualTo(SessionDialState.None);
        assertThat(fresh.queueState).isEqualTo(SessionQueueStates.None);
        assertThat(fresh.holdReason).isEqualTo(SessionHoldReasons.None);
        assertThat(fresh.ended).isFalse();
        assertThat(fresh.wasMissed).isFalse();
        assertThat(fresh.dateCompleted).isNull();
    }

    @Test
    void aSessionBornDisconnectedHasNotEnded() {
        SessionInfo fresh = session(aRequest().with(r -> r.callState = SessionCallState.Disconnected), aPlace());

        assertThat(fresh.ended).isFalse();
    }

    @Test
    void aSessionBornOnHoldIsHeldByTheCaller() {
        SessionInfo fresh = session(aRequest().with(r -> r.callState = SessionCallState.Hold), aPlace());

        assertThat(fresh.heldByUserId).isEqualTo("alice");
        assertThat(fresh.holdQueueName).isNotBlank();
    }

    @Test
    void aFreshSessionShowsWhoMadeItAndWhen() {
        SessionInfo fresh = session(aRequest(), aPlace());

        assertThat(List.of(fresh.createdBy, fresh.lastModifiedBy)).containsOnly("alice@acme.example");
        assertThat(List.of(fresh.dateCreated, fresh.dateLastModified)).containsOnly("2026-05-01T09:30:00.123Z");
    }

    @Test
    void aSessionLiesAtTheEndpointOfTheCaller() {
        Placing place =
                aPlace().ofEndpoint(DirectoryCacheFixture.userEndpoint("ep-alice", "acme", "alice", "Alice M."));

        SessionInfo fresh = session(aRequest(), place);

        assertThat(fresh.endpointId).isEqualTo("ep-alice");
        assertThat(fresh.endpointName).isEqualTo("Alice M.");
    }

    @Test
    void aSessionShowsThePathOfItsCustomerRootFirst() {
        SessionInfo fresh = session(aRequest(), aPlace().withCustomer("northwind", "east", "boston"));

        assertThat(fresh.customerId).isEqualTo("boston");
        assertThat(fresh.customerName).isEqualTo("BOSTON");
        assertThat(fresh.customerBreadcrumb).extracting(step -> step.id).containsExactly("northwind", "east", "boston");
    }

    @Test
    void theCallerIsTheOriginalMember() {
        List<SessionMemberInfo> members = session(aRequest(), aPlace()).members;

        assertThat(members).singleElement().satisfies(member -> {
            assertThat(member.identity).isEqualTo("alice@acme.example");
            assertThat(member.displayName).isEqualTo("Alice Moreno");
            assertThat(member.isOriginalMember).isTrue();
            assertThat(member.role).isEqualTo(SessionMemberRoles.Agent);
            assertThat(member.muted).isFalse();
        });
    }

    @Test
    void theMembersAreTheCallerThenThePartyThenTheOthersInOrder() {
        List<SessionMemberInfo> members =
                session(aRequest(), aPlace().withUser(CHEN).inviting(BOB)).members;

        assertThat(members)
                .extracting(member -> member.identity)
                .containsExactly("alice@acme.example", "chen@acme.example", "bob@acme.example");
    }

    @Test
    void onlyTheCallerIsOriginal() {
        List<SessionMemberInfo> members = session(aRequest(), aPlace().withTeam("Support", BOB, CHEN)).members;

        assertThat(members).extracting(member -> member.isOriginalMember).containsExactly(true, false, false);
        assertThat(members).extracting(member -> member.role).containsOnly(SessionMemberRoles.Agent);
    }

    @Test
    void eachPersonIsAMemberOnce() {
        List<SessionMemberInfo> members =
                session(aRequest(), aPlace().withTeam("Support", BOB, CHEN).inviting(CHEN, ALICE, BOB)).members;

        assertThat(members)
                .extracting(member -> member.identity)
                .containsExactly("alice@acme.example", "bob@acme.example", "chen@acme.example");
    }

    @ParameterizedTest
    @CsvSource({
        "Ringing, Ringing",
        "Connected, Connected",
        "Hold, Hold",
        "Passive, None",
        "Disconnected, None",
    })
    void theCallersOwnLegStandsWhereTheSessionStands(SessionCallState session, SessionMemberCallState member) {
        SessionInfo fresh = session(aRequest().with(r -> r.callState = session), aPlace());

        assertThat(fresh.members.get(0).callState).isEqualTo(member);
    }

    private static SessionDefaults opening(Asking request, Placing place) {
        return SessionDefaults.of(request.build(), place.build(), CALLER);
    }

    private static SessionInfo session(Asking request, Placing place) {
        return SessionMapper.of(Session.open(CALLER, place.build(), opening(request, place), NOW), List.of());
    }
}
