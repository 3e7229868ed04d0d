package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.refusal;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDialState;
import org.switchboard.contract.sessions.SessionDirections;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.contract.sessions.SessionMemberCallState;
import org.switchboard.error.ApiException;
import org.switchboard.error.ConflictException;

/** Which call state may follow which (domain, "States"). */
abstract class CallStatesContract extends SharedDeskContract {
    CallStatesContract(Desk desk) {
        super(desk);
    }

    @ParameterizedTest
    @CsvSource({
        "Disconnected, Ringing",
        "Disconnected, Connected",
        "Ringing, Connected",
        "Ringing, Passive",
        "Connected, Hold",
        "Connected, Passive",
        "Hold, Connected",
        "Hold, Passive",
        "Passive, Connected",
        "Passive, Hold"
    })
    void aSessionMayBecome(SessionCallState from, SessionCallState to) {
        String id = desk.call(SessionDirections.Outgoing, from);

        assertThat(desk.become("bob", id, to).callState).isEqualTo(to);

        assertThat(desk.stored(id).callState).isEqualTo(to);
        assertThat(desk.log(id)).last().asString().contains(from.name(), to.name(), "bob@acme.example");
    }

    @ParameterizedTest
    @CsvSource({
        "Disconnected, Hold",
        "Disconnected, Passive",
        "Ringing, Hold",
        "Connected, Ringing",
        "Hold, Ringing",
        "Passive, Ringing"
    })
    void aSessionMayNotBecome(SessionCallState from, SessionCallState to) {
        String id = desk.call(SessionDirections.Outgoing, from);
        SessionInfo before = desk.stored(id);

        ApiException refusal = refusal(() -> desk.become("bob", id, to));

        assertThat(refusal.getClass()).isEqualTo(ConflictException.class);
        assertThat(refusal.fields()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("CallState");
            assertThat(fault.message()).contains(from.name(), to.name(), "allowed are");
        });
        assertThat(desk.stored(id)).usingRecursiveComparison().isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"Ringing", "Connected", "Hold", "Passive"})
    void whateverHasBegunEndsByBecomingDisconnected(SessionCallState from) {
        String id = desk.call(SessionDirections.Outgoing, from);
        desk.installation.clock.advance(Duration.ofMinutes(3));

        desk.become("bob", id, SessionCallState.Disconnected);

        SessionInfo ended = desk.stored(id);
        assertThat(ended.ended).isTrue();
        assertThat(ended.callState).isEqualTo(SessionCallState.Disconnected);
        assertThat(ended.dateCompleted).isEqualTo("2026-05-01T09:33:00.123Z");
        assertThat(ended.dialState).isEqualTo(SessionDialState.None);
        assertThat(ended.outcome).isNotEmpty();
        assertThat(ended.members).allMatch(member -> member.callState == SessionMemberCallState.None);
    }

    @Test
    void aRefusalSaysWhatTheSessionIsAndWhatIsAllowed() {
        String id = desk.call(SessionDirections.Incoming, SessionCallState.Ringing);

        assertThat(refusal(() -> desk.become("bob", id, SessionCallState.Hold)).getMessage())
                .contains(
                        "cannot become Hold", "the session is Ringing", "allowed are Disconnected, Connected, Passive");
    }

    @ParameterizedTest
    @EnumSource(SessionCallState.class)
    void askingForTheStateThatItHasChangesNothing(SessionCallState state) {
        String id = desk.call(SessionDirections.Outgoing, state);
        SessionInfo before = desk.stored(id);
        desk.installation.clock.advance(Duration.ofMinutes(1));

        WriteResult<SessionInfo> answer = desk.patch(desk.context("bob"), id, r -> r.callState = state);

        assertThat(answer.version()).as("the version that is answered").isEqualTo(1);
        assertThat(desk.version(id)).as("the version that is stored").isEqualTo(1);
        assertThat(desk.stored(id)).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void aSessionThatHasNotBegunIsNotEndedByAskingForDisconnected() {
        String id = desk.call(SessionDirections.Outgoing, SessionCallState.Disconnected);

        desk.become("bob", id, SessionCallState.Disconnected);

        assertThat(desk.stored(id).ended).isFalse();
    }

    @Test
    void aSessionThatHasNotBegunCanBeEnded() {
        String id = desk.call(SessionDirections.Outgoing, SessionCallState.Disconnected);

        desk.end("bob", id);

        assertThat(desk.stored(id).ended).isTrue();
    }

    @Test
    void aFaxHasStatesAsACallHas() {
        String id = desk.call(r -> r.channel = FlowChannels.Fax);

        desk.become("bob", id, SessionCallState.Disconnected);

        assertThat(desk.stored(id).ended).isTrue();
    }
}
