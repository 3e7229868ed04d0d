package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;
import static org.switchboard.directory.Refused.refusal;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.HoldSession;
import org.switchboard.contract.sessions.RecordSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDirections;
import org.switchboard.contract.sessions.SessionHoldReasons;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.contract.sessions.SessionMemberCallState;

/** Holding a session and taking it back: who, why and which of its members. */
abstract class HoldContract extends SharedDeskContract {
    HoldContract(Desk desk) {
        super(desk);
    }

    @Test
    void holdSaysWhoHoldsItAndWhyAndWhere() {
        String id = desk.call();

        desk.hold("bob", id, SessionHoldReasons.Transferring);

        SessionInfo held = desk.stored(id);
        assertThat(held.callState).isEqualTo(SessionCallState.Hold);
        assertThat(held.heldByUserId).isEqualTo("bob");
        assertThat(held.holdReason).isEqualTo(SessionHoldReasons.Transferring);
        assertThat(held.holdQueueName).isNotEmpty();
        assertThat(held.members)
                .singleElement()
                .satisfies(member -> assertThat(member.callState).isEqualTo(SessionMemberCallState.Hold));
    }

    @ParameterizedTest
    @EnumSource(names = {"Connected", "Passive", "Disconnected"})
    void leavingHoldClearsWhatHoldHadSet(SessionCallState to) {
        String id = desk.call();
        desk.hold("bob", id, SessionHoldReasons.Transferring);

        desk.become("chen", id, to);

        SessionInfo left = desk.stored(id);
        assertThat(left.heldByUserId).isNull();
        assertThat(left.holdReason).isEqualTo(SessionHoldReasons.None);
        assertThat(left.holdQueueName).isNull();
        assertThat(left.members).noneMatch(member -> member.callState == SessionMemberCallState.Hold);
    }

    @Test
    void endingAHeldSessionClearsWhatHoldHadSet() {
        String id = desk.call();
        desk.hold("bob", id, SessionHoldReasons.Transferring);

        desk.end("bob", id);

        assertThat(desk.stored(id).heldByUserId).isNull();
        assertThat(desk.stored(id).holdReason).isEqualTo(SessionHoldReasons.None);
        assertThat(desk.stored(id).holdQueueName).isNull();
    }

    @Test
    void holdingWhatIsHeldForThatReasonChangesNothing() {
        String id = desk.call();
        desk.hold("bob", id, SessionHoldReasons.Transferring);

        desk.hold("chen", id, SessionHoldReasons.Transferring);

        assertThat(desk.version(id)).isEqualTo(2);
        assertThat(desk.stored(id).heldByUserId).isEqualTo("bob");
    }

    @Test
    void holdingWhatIsHeldWithoutAReasonKeepsTheReason() {
        String id = desk.call();
        desk.hold("bob", id, SessionHoldReasons.Transferring);

        desk.control.hold(desk.context("chen"), Desk.with(new HoldSession(), r -> r.sessionId = id));

        assertThat(desk.stored(id).holdReason).isEqualTo(SessionHoldReasons.Transferring);
        assertThat(desk.version(id)).isEqualTo(2);
    }

    @Test
    void theReasonOfAHoldCanBeChanged() {
        String id = desk.call();
        desk.hold("bob", id, SessionHoldReasons.None);

        desk.patch("bob", id, r -> r.holdReason = SessionHoldReasons.Transferring);

        assertThat(desk.stored(id).holdReason).isEqualTo(SessionHoldReasons.Transferring);
        assertThat(desk.version(id)).isEqualTo(3);
    }

    @Test
    void aReasonForAHoldThatIsNoneIsRefused() {
        String id = desk.call();

        assertThat(faults(() -> desk.patch("bob", id, r -> r.holdReason = SessionHoldReasons.Transferring)))
                .containsExactly("InvalidState HoldReason");
    }

    @ParameterizedTest
    @EnumSource(names = {"Chat", "Fax"})
    void onlyACallIsHeldByTheOperationOrRejected(FlowChannels channel) {
        String connected = desk.call(r -> r.channel = channel);
        String ringing = desk.call(r -> {
            r.channel = channel;
            r.callState = SessionCallState.Ringing;
        });

        assertThat(faults(() -> desk.hold("bob", connected, SessionHoldReasons.None)))
                .containsExactly("InvalidChannel CallState");
        assertThat(faults(() -> desk.reject("bob", ringing))).containsExactly("InvalidChannel CallState");
        assertThat(faults(() -> desk.control.record(
                        desk.context("bob"), Desk.with(new RecordSession(), r -> r.sessionId = connected))))
                .containsExactly("InvalidChannel CallState");
        assertThat(desk.version(connected) + desk.version(ringing)).isEqualTo(2);
    }

    @Test
    void aCallThatHasNotBegunIsNotHeld() {
        String id = desk.call(SessionDirections.Outgoing, SessionCallState.Disconnected);

        assertThat(refusal(() -> desk.hold("bob", id, SessionHoldReasons.None)).getMessage())
                .contains("not begun");
    }

    @Test
    void holdConcernsWhoIsInTheCallAndNotWhoWasOnlyInvited() {
        String id = desk.call(r -> r.memberEmailAddresses = List.of("bob@acme.example"));

        desk.hold("alice", id, SessionHoldReasons.None);
        assertThat(states(id)).containsExactly(SessionMemberCallState.Hold, SessionMemberCallState.None);
        desk.become("alice", id, SessionCallState.Connected);

        assertThat(states(id)).containsExactly(SessionMemberCallState.Connected, SessionMemberCallState.None);
    }

    @Test
    void whoIsBeingDialedKeepsRingingWhileTheCallIsHeldAndTakenBack() {
        String id = String.valueOf(desk.dialed().id);
        desk.telephony.answers(false);
        desk.addToConference("mary", id, "bob@acme.example");

        desk.hold("mary", id, SessionHoldReasons.None);
        assertThat(states(id)).containsExactly(SessionMemberCallState.Hold, SessionMemberCallState.Ringing);
        desk.become("mary", id, SessionCallState.Connected);

        assertThat(states(id)).containsExactly(SessionMemberCallState.Connected, SessionMemberCallState.Ringing);
    }

    private List<SessionMemberCallState> states(String id) {
        return desk.stored(id).members.stream().map(member -> member.callState).toList();
    }
}
