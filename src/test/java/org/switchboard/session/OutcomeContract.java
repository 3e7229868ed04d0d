package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDirections;

/** What became of a session: missed, answered by whom, rejected. */
abstract class OutcomeContract extends SharedDeskContract {
    OutcomeContract(Desk desk) {
        super(desk);
    }

    @ParameterizedTest
    @EnumSource(names = {"Ringing", "Passive", "Disconnected"})
    void aSessionThatCameInAndWasNeverConnectedIsMissed(SessionCallState state) {
        String id = desk.call(SessionDirections.Incoming, state);

        desk.end("bob", id);

        assertThat(desk.stored(id).wasMissed).isTrue();
        assertThat(desk.outcome(id)).contains("Missed");
    }

    @Test
    void aSessionThatCameInAndWasConnectedIsNotMissed() {
        String id = desk.call(SessionDirections.Incoming, SessionCallState.Ringing);
        desk.become("bob", id, SessionCallState.Connected);
        desk.become("bob", id, SessionCallState.Passive);

        desk.end("bob", id);

        assertThat(desk.stored(id).wasMissed).isFalse();
        assertThat(desk.outcome(id)).contains("Completed");
    }

    @Test
    void aSessionThatWentOutIsNotMissed() {
        String id = desk.call(SessionDirections.Outgoing, SessionCallState.Ringing);

        desk.end("bob", id);

        assertThat(desk.stored(id).wasMissed).isFalse();
        assertThat(desk.outcome(id)).contains("NotAnswered");
    }

    @Test
    void aSessionThatWasConnectedByARedirectIsNotMissed() {
        String id = desk.call(SessionDirections.Incoming, SessionCallState.Ringing);
        desk.become("bob", id, SessionCallState.Passive);
        desk.become("bob", id, SessionCallState.Hold);
        desk.redirect("bob", id, "+16175550123");
        assertThat(desk.stored(id).callState).isEqualTo(SessionCallState.Connected);

        desk.end("bob", id);

        assertThat(desk.stored(id).wasMissed).isFalse();
    }

    @Test
    void whoeverConnectsASessionThatCameInHasAnsweredIt() {
        String id = desk.call(SessionDirections.Incoming, SessionCallState.Ringing);

        desk.become("bob", id, SessionCallState.Connected);

        assertThat(desk.stored(id).answeredByName).isEqualTo("Bob Kowalski");
        assertThat(desk.stored(id).answeredById).isEqualTo("ep-bob");
    }

    @Test
    void whoeverTakesItFromHoldHasNotAnsweredIt() {
        String id = desk.call(SessionDirections.Incoming, SessionCallState.Ringing);
        desk.become("bob", id, SessionCallState.Connected);
        desk.become("bob", id, SessionCallState.Hold);

        desk.become("chen", id, SessionCallState.Connected);

        assertThat(desk.stored(id).answeredByName).isEqualTo("Bob Kowalski");
    }

    @Test
    void nobodyHasAnsweredASessionThatWentOut() {
        String id = desk.call(SessionDirections.Outgoing, SessionCallState.Ringing);

        desk.become("bob", id, SessionCallState.Connected);

        assertThat(desk.stored(id).answeredByName).isNull();
    }

    @Test
    void aRingingSessionIsRejected() {
        String id = desk.call(SessionDirections.Incoming, SessionCallState.Ringing);

        desk.reject("bob", id);

        assertThat(desk.stored(id).ended).isTrue();
        assertThat(desk.stored(id).wasMissed).isTrue();
        assertThat(desk.outcome(id)).contains("Rejected");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "Ringing")
    void whatDoesNotRingIsNotRejected(SessionCallState state) {
        String id = desk.call(SessionDirections.Incoming, state);

        assertThat(refusal(() -> desk.reject("bob", id)).getMessage()).contains(state.name(), "Ringing");
        assertThat(desk.version(id)).isEqualTo(1);
    }
}
