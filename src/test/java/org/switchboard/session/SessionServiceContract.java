package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;
import static org.switchboard.directory.Refused.reason;
import static org.switchboard.directory.Refused.refusal;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.EndSession;
import org.switchboard.contract.sessions.HoldSession;
import org.switchboard.contract.sessions.RecordSession;
import org.switchboard.contract.sessions.RedirectSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDialState;
import org.switchboard.contract.sessions.SessionDirections;
import org.switchboard.contract.sessions.SessionHoldReasons;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.contract.sessions.SessionMemberCallState;
import org.switchboard.contract.sessions.SessionQueueStates;
import org.switchboard.error.ApiException;
import org.switchboard.error.BadGatewayException;
import org.switchboard.error.ConflictException;
import org.switchboard.error.NotFoundException;
import org.switchboard.error.PreconditionFailedException;
import org.switchboard.request.RequestContext;
import org.switchboard.request.RequestContextFixture;
import org.switchboard.support.Engine;
import org.switchboard.telephony.CarrierCommand;

/** What may be done to one session, what it does to it, and what is refused (domain, "States"). */
abstract class SessionServiceContract extends DeskContract {
    private static final String CONSOLE = "{\"note\":1}";

    SessionServiceContract(Engine engine) {
        super(engine);
    }

    // The table of call states

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

        SessionChangeResult<SessionInfo> answer = desk.patch(desk.context("bob"), id, r -> r.callState = state);

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
    void eachChangeRaisesTheVersionByOneAndSaysWhoAndWhen() {
        String id = desk.call();
        desk.installation.clock.advance(Duration.ofSeconds(5));

        SessionChangeResult<SessionInfo> sessionChangeResult =
                desk.patch(desk.context("bob"), id, r -> r.callState = SessionCallState.Hold);

        assertThat(sessionChangeResult.version()).isEqualTo(2);
        assertThat(desk.version(id)).isEqualTo(2);
        assertThat(desk.stored(id).lastModifiedBy).isEqualTo("bob@acme.example");
        assertThat(desk.stored(id).dateLastModified).isEqualTo("2026-05-01T09:30:05.123Z");
        assertThat(desk.stored(id).createdBy).isEqualTo("alice@acme.example");
    }

    @Test
    void severalFieldsAreChangedTogetherAndRaiseTheVersionByOne() {
        String id = desk.call(r -> r.withAddress = "team:support");

        desk.patch("bob", id, r -> {
            r.consoleData = CONSOLE;
            r.callState = SessionCallState.Hold;
            r.queueState = SessionQueueStates.Queued;
        });

        assertThat(desk.version(id)).isEqualTo(2);
        assertThat(desk.log(id)).hasSize(4);
    }

    @Test
    void aPatchOfWhichOneFieldIsRefusedChangesNothing() {
        String id = desk.call();

        assertThat(reason(() -> desk.patch("bob", id, r -> {
                    r.consoleData = CONSOLE;
                    r.callState = SessionCallState.Ringing;
                })))
                .isEqualTo(ConflictException.class);

        assertThat(desk.stored(id).consoleData).isNull();
        assertThat(desk.log(id)).hasSize(1);
        assertThat(desk.version(id)).isEqualTo(1);
    }

    @Test
    void anEmptyPatchChangesNothing() {
        String id = desk.call();

        desk.patch("bob", id, r -> {});

        assertThat(desk.version(id)).isEqualTo(1);
    }

    @Test
    void theAnswerToAChangeIsWhatIsStored() {
        String id = desk.call();

        SessionInfo answer = desk.become("bob", id, SessionCallState.Hold);

        assertThat(desk.stored(id)).usingRecursiveComparison().isEqualTo(answer);
    }

    // Hold

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

    // Ending

    @Test
    void endingAnEndedSessionChangesNothingAndSucceeds() {
        String id = desk.call();
        desk.end("bob", id);
        SessionInfo before = desk.stored(id);
        desk.daysPass(1);

        desk.end("chen", id);

        assertThat(desk.stored(id)).usingRecursiveComparison().isEqualTo(before);
        assertThat(desk.version(id)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "Disconnected")
    void anEndedSessionBecomesNothingElse(SessionCallState to) {
        String id = desk.call();
        desk.end("bob", id);

        ApiException refusal = refusal(() -> desk.become("bob", id, to));

        assertThat(refusal.getClass()).isEqualTo(ConflictException.class);
        assertThat(refusal.getMessage()).contains("CallState", to.name(), "has ended");
    }

    @Test
    void consoleDataAndLogEntriesMayStillBeAddedToAnEndedSession() {
        String id = desk.call();
        desk.end("bob", id);

        desk.patch("bob", id, r -> r.consoleData = CONSOLE);
        desk.log("chen", id, "Called back");

        assertThat(desk.stored(id).consoleData).isEqualTo(CONSOLE);
        assertThat(desk.log(id)).last().isEqualTo("Called back");
        assertThat(desk.version(id)).isEqualTo(4);
    }

    @Test
    void nothingElseOfAnEndedSessionChanges() {
        String id = desk.call(r -> r.withAddress = "team:support");
        desk.end("bob", id);

        assertThat(reason(() -> desk.hold("bob", id, SessionHoldReasons.None))).isEqualTo(ConflictException.class);
        assertThat(reason(() -> desk.become("bob", id, SessionQueueStates.Queued)))
                .isEqualTo(ConflictException.class);
        assertThat(reason(() -> desk.reject("bob", id))).isEqualTo(ConflictException.class);
        assertThat(reason(() -> desk.redirect("bob", id, "+16175550123"))).isEqualTo(ConflictException.class);
        assertThat(reason(() -> desk.confer("bob", id))).isEqualTo(ConflictException.class);
        assertThat(reason(() -> desk.addToConference("bob", id, "chen@acme.example")))
                .isEqualTo(ConflictException.class);
        assertThat(reason(() -> desk.invite("bob", id, "mary@acme.example"))).isEqualTo(ConflictException.class);
        assertThat(reason(() -> desk.remove("bob", id, "chen@acme.example"))).isEqualTo(ConflictException.class);
        assertThat(desk.version(id)).isEqualTo(2);
    }

    // What became of it

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

    // The queue

    @Test
    void aSessionIsQueuedForTheTeamThatItWasOpenedWith() {
        String id = desk.call(r -> r.withAddress = "team:support");

        desk.become("bob", id, SessionQueueStates.Queued);

        assertThat(desk.stored(id).queueState).isEqualTo(SessionQueueStates.Queued);
        assertThat(desk.stored(id).ringQueueId).isEqualTo("support");
    }

    @Test
    void aSessionIsQueuedForTheTeamThatIsNamed() {
        String id = desk.call();

        desk.patch("bob", id, r -> {
            r.queueState = SessionQueueStates.Queued;
            r.ringQueueId = "support";
        });

        assertThat(desk.stored(id).ringQueueId).isEqualTo("support");
    }

    @Test
    void aSessionWithoutATeamIsNotQueued() {
        String id = desk.call();

        assertThat(faults(() -> desk.become("bob", id, SessionQueueStates.Queued)))
                .containsExactly("Required RingQueueId");
        assertThat(desk.stored(id).queueState).isEqualTo(SessionQueueStates.None);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales", "ep-bob", "nobody"})
    void aQueueIsATeamOfTheAccount(String queue) {
        String id = desk.call();

        assertThat(faults(() -> desk.patch("bob", id, r -> {
                    r.queueState = SessionQueueStates.Queued;
                    r.ringQueueId = queue;
                })))
                .containsExactly("NotFound RingQueueId");
    }

    @Test
    void whoeverConnectsAQueuedSessionIsItsQueueMember() {
        String id = queued(SessionQueueStates.Ringing);

        desk.become("chen", id, SessionQueueStates.Connected);

        assertThat(desk.stored(id).queueMemberId).isEqualTo("ep-chen");
        assertThat(desk.stored(id).ringQueueId).as("no longer waiting").isNull();
    }

    @Test
    void theQueueMemberCanBeNamed() {
        String id = queued(SessionQueueStates.Queued);

        desk.patch("chen", id, r -> {
            r.queueState = SessionQueueStates.Ringing;
            r.queueMemberId = "ep-bob";
        });
        desk.become("chen", id, SessionQueueStates.Connected);

        assertThat(desk.stored(id).queueMemberId).isEqualTo("ep-bob");
    }

    @Test
    void aQueueMemberIsAUserOfTheAccount() {
        String id = queued(SessionQueueStates.Queued);

        assertThat(faults(() -> desk.patch("chen", id, r -> {
                    r.queueState = SessionQueueStates.Ringing;
                    r.queueMemberId = "gina@globex.example";
                })))
                .containsExactly("NotFound QueueMemberId");
    }

    @Test
    void aSessionThatNobodyTakesFallsBackIntoItsQueue() {
        String id = queued(SessionQueueStates.Ringing);

        desk.become("bob", id, SessionQueueStates.Queued);

        assertThat(desk.stored(id).ringQueueId).isEqualTo("support");
        assertThat(desk.stored(id).queueMemberId).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "None, Ringing",
        "None, Connected",
        "None, Hold",
        "None, Disconnected",
        "Queued, Connected",
        "Queued, Hold",
        "Queued, None",
        "Ringing, Hold",
        "Connected, Ringing",
        "Connected, Queued",
        "Hold, Queued",
        "Disconnected, Queued",
        "Disconnected, Connected"
    })
    void aQueuedSessionMayNotBecome(SessionQueueStates from, SessionQueueStates to) {
        String id = queued(from);
        long version = desk.version(id);

        ApiException refusal = refusal(() -> desk.become("bob", id, to));

        assertThat(refusal.getClass()).isEqualTo(ConflictException.class);
        assertThat(refusal.fields()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("QueueState");
            assertThat(fault.message()).contains(from.name(), to.name());
        });
        assertThat(desk.version(id)).isEqualTo(version);
    }

    @Test
    void endingLeavesTheQueueDisconnected() {
        String id = queued(SessionQueueStates.Queued);

        desk.end("bob", id);

        assertThat(desk.stored(id).queueState).isEqualTo(SessionQueueStates.Disconnected);
        assertThat(desk.stored(id).ringQueueId).isNull();
    }

    @Test
    void endingASessionThatWasNotQueuedLeavesItsQueueStateNone() {
        String id = desk.call();

        desk.end("bob", id);

        assertThat(desk.stored(id).queueState).isEqualTo(SessionQueueStates.None);
    }

    private String queued(SessionQueueStates state) {
        String id = desk.call(r -> r.withAddress = "team:support");
        for (SessionQueueStates step : way(state)) {
            desk.become("bob", id, step);
        }
        return id;
    }

    private static SessionQueueStates[] way(SessionQueueStates to) {
        SessionQueueStates[] all = {SessionQueueStates.Queued, SessionQueueStates.Ringing, SessionQueueStates.Connected
        };
        return switch (to) {
            case None -> new SessionQueueStates[0];
            case Queued -> Arrays.copyOf(all, 1);
            case Ringing -> Arrays.copyOf(all, 2);
            case Connected -> all;
            case Hold, Disconnected -> {
                SessionQueueStates[] on = Arrays.copyOf(all, 4);
                on[3] = to;
                yield on;
            }
        };
    }

    // Conditions and keys

    @Test
    void aChangeOfAnotherVersionIsRefused() {
        String id = desk.call();
        desk.log("bob", id, "first");

        assertThat(reason(() -> desk.end(RequestContextFixture.ifVersion(1, desk.context("alice")), id)))
                .isEqualTo(PreconditionFailedException.class);
        assertThat(desk.stored(id).ended).isFalse();
    }

    @Test
    void aChangeOfTheVersionThatItHasIsMade() {
        String id = desk.call();
        desk.log("bob", id, "first");

        desk.end(RequestContextFixture.ifVersion(2, desk.context("alice")), id);

        assertThat(desk.stored(id).ended).isTrue();
    }

    @Test
    void aDryRunShowsTheChangeAndStoresNothing() {
        String id = desk.call();
        SessionInfo before = desk.stored(id);

        SessionInfo shown = desk.patch(desk.inDryRun("bob"), id, r -> r.callState = SessionCallState.Hold)
                .answer();

        assertThat(shown.callState).isEqualTo(SessionCallState.Hold);
        assertThat(shown.log).hasSize(2);
        assertThat(desk.stored(id)).usingRecursiveComparison().isEqualTo(before);
        assertThat(desk.version(id)).isEqualTo(1);
    }

    @Test
    void aDryRunIsRefusedAsTheChangeWouldBe() {
        String id = desk.call();

        assertThat(reason(() -> desk.patch(desk.inDryRun("bob"), id, r -> r.callState = SessionCallState.Ringing)))
                .isEqualTo(ConflictException.class);
    }

    @Test
    void aDryRunUsesUpNoKey() {
        String id = desk.call();
        desk.end(RequestContextFixture.dryRun(desk.under("dry", "bob")), id);

        assertThat(desk.end(desk.under("dry", "bob"), id).replayed()).isFalse();
        assertThat(desk.stored(id).ended).isTrue();
    }

    @Test
    void aDryRunOfWhatNeedsTheCarrierOrdersNothing() {
        String id = String.valueOf(desk.dialed().id);

        desk.end(desk.inDryRun("bob"), id);
        desk.redirect(desk.inDryRun("bob"), id, "+16175550199");
        desk.patch(desk.inDryRun("bob"), id, r -> r.callState = SessionCallState.Hold);

        assertThat(desk.telephony.orders()).isEmpty();
    }

    // Tenancy

    @Test
    void aSessionOfAnotherAccountDoesNotExist() {
        String id = desk.call();
        SessionInfo before = desk.stored(id);

        assertThat(reason(() -> desk.end("gina", id))).isEqualTo(NotFoundException.class);
        assertThat(reason(() -> desk.become("gina", id, SessionCallState.Hold))).isEqualTo(NotFoundException.class);
        assertThat(reason(() -> desk.hold("gina", id, SessionHoldReasons.None))).isEqualTo(NotFoundException.class);
        assertThat(reason(() -> desk.reject("gina", id))).isEqualTo(NotFoundException.class);
        assertThat(reason(() -> desk.log("gina", id, "was here"))).isEqualTo(NotFoundException.class);
        assertThat(reason(() -> desk.redirect("gina", id, "+16175550123"))).isEqualTo(NotFoundException.class);
        assertThat(reason(() -> desk.confer("gina", id))).isEqualTo(NotFoundException.class);

        assertThat(desk.stored(id)).usingRecursiveComparison().isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "' or 1=1", "nul\u0000"})
    void anUnknownSessionDoesNotExist(String id) {
        assertThat(reason(() -> desk.end("alice", id))).isEqualTo(NotFoundException.class);
    }

    // The carrier

    @Test
    void aCallWithALegIsHeldTakenBackAndHungUpAtTheCarrier() {
        SessionInfo call = desk.dialed();
        String id = String.valueOf(call.id);
        String sid = String.valueOf(call.callSid);

        desk.hold("mary", id, SessionHoldReasons.None);
        desk.become("mary", id, SessionCallState.Connected);
        desk.end("mary", id);
        desk.end("mary", id);

        assertThat(desk.telephony.orders())
                .containsExactly(
                        new CarrierCommand.Hold(sid, true),
                        new CarrierCommand.Hold(sid, false),
                        new CarrierCommand.HangUp(sid));
    }

    @Test
    void aCallWithoutALegConcernsNoCarrier() {
        String id = desk.call();

        desk.hold("bob", id, SessionHoldReasons.None);
        desk.become("bob", id, SessionCallState.Connected);
        desk.end("bob", id);

        assertThat(desk.telephony.orders()).isEmpty();
    }

    @Test
    void aCallThatTheCarrierDoesNotRedirectStaysAsItIs() {
        String id = String.valueOf(desk.dialed().id);
        SessionInfo before = desk.stored(id);

        assertThat(reason(() -> desk.redirect("mary", id, Installation.FAILING_NUMBER)))
                .isEqualTo(BadGatewayException.class);

        assertThat(desk.stored(id)).usingRecursiveComparison().isEqualTo(before);
        assertThat(desk.version(id)).isEqualTo(1);
    }

    @Test
    void aRedirectedCallGoesOnWithTheOtherPartyAndWithoutWhoeverRedirectedIt() {
        String id = String.valueOf(desk.dialed().id);

        desk.redirect("mary", id, "(617) 555-0199");

        SessionInfo redirected = desk.stored(id);
        assertThat(redirected.toAddress).isEqualTo("+16175550199");
        assertThat(redirected.destination).isEqualTo("(617) 555-0199");
        assertThat(redirected.members)
                .singleElement()
                .satisfies(member -> assertThat(member.callState).isEqualTo(SessionMemberCallState.None));
        assertThat(desk.telephony.orders())
                .containsExactly(new CarrierCommand.Redirect(
                        String.valueOf(redirected.callSid), "+18144043093", "+16175550199"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+12",
                "@@",
                "<script>",
                "nobody@acme.example",
                "gina@globex.example",
                "gina",
                "team:support",
                "+1814404309300000000"
            })
    void aCallIsRedirectedToANumberOrAUserOfTheAccountOnly(String destination) {
        String id = String.valueOf(desk.dialed().id);
        SessionInfo before = desk.stored(id);

        assertThat(faults(() -> desk.redirect("mary", id, destination))).containsExactly("InvalidAddress Destination");

        assertThat(desk.stored(id)).usingRecursiveComparison().isEqualTo(before);
        assertThat(desk.telephony.orders()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BOB@acme.example", "bob"})
    void aCallIsRedirectedToAUser(String destination) {
        String id = String.valueOf(desk.dialed().id);

        desk.redirect("mary", id, destination);

        assertThat(desk.stored(id).toAddress).isEqualTo("bob@acme.example");
        assertThat(desk.stored(id).destination).isEqualTo(destination);
    }

    @Test
    void aCallIsNotRedirectedToWhoeverIsInIt() {
        String id = String.valueOf(desk.dialed().id);

        assertThat(faults(() -> desk.redirect("mary", id, "mary@acme.example")))
                .containsExactly("Conflict Destination");
        assertThat(desk.telephony.orders()).isEmpty();
    }

    @Test
    void allFaultsOfARedirectAreToldAtOnce() {
        String id = String.valueOf(desk.dialed().id);

        assertThat(faults(() -> desk.control.redirect(desk.context("mary"), Desk.with(new RedirectSession(), r -> {
                    r.sessionId = id;
                    r.destination = "@@";
                    r.callerId = "+442071838750";
                }))))
                .containsExactly("InvalidAddress Destination", "NotFound CallerId");
    }

    @Test
    void aRedirectShowsANumberThatTheAccountOwns() {
        String id = String.valueOf(desk.dialed().id);

        assertThat(faults(() -> desk.control.redirect(desk.context("mary"), Desk.with(new RedirectSession(), r -> {
                    r.sessionId = id;
                    r.destination = "+16175550199";
                    r.callerId = "+442071838750";
                }))))
                .containsExactly("NotFound CallerId");
        assertThat(desk.telephony.orders()).isEmpty();
    }

    @Test
    void onlyACallIsRedirectedOrRecorded() {
        String chat = desk.chat();

        assertThat(faults(() -> desk.redirect("bob", chat, "+16175550199")))
                .containsExactly("InvalidChannel Destination");
        assertThat(reason(() -> desk.control.record(
                        desk.context("bob"), Desk.with(new RecordSession(), r -> r.sessionId = chat))))
                .isEqualTo(ConflictException.class);
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

    @Test
    void aCallThatHasNotBegunIsNotRedirected() {
        String id = desk.call(SessionDirections.Outgoing, SessionCallState.Disconnected);

        assertThat(refusal(() -> desk.redirect("bob", id, "+16175550199")).getMessage())
                .contains("Disconnected", "not begun");
    }

    @Test
    void recordingIsOrderedAndLogged() {
        SessionInfo call = desk.dialed();

        desk.control.record(desk.context("mary"), Desk.with(new RecordSession(), r -> r.sessionId = call.id));

        assertThat(desk.telephony.orders()).containsExactly(new CarrierCommand.Record(String.valueOf(call.callSid)));
        assertThat(desk.log(String.valueOf(call.id))).last().asString().startsWith("Recording started by mary");
    }

    @Test
    void aRepeatedOrderUnderAKeyHasTheSameIdAtTheCarrier() {
        String id = String.valueOf(desk.dialed().id);
        RequestContext context = desk.under("again", "mary");
        assertThat(reason(() -> desk.redirect(context, id, Installation.FAILING_NUMBER)))
                .isEqualTo(BadGatewayException.class);

        assertThat(reason(() -> desk.redirect(context, id, Installation.FAILING_NUMBER)))
                .isEqualTo(BadGatewayException.class);

        assertThat(desk.telephony.ids()).hasSize(2);
        assertThat(desk.telephony.ids().get(1)).isEqualTo(desk.telephony.ids().get(0));
    }

    @Test
    void anotherRequestHasAnotherIdAtTheCarrier() {
        String id = String.valueOf(desk.dialed().id);

        desk.redirect("mary", id, "+16175550199");
        desk.redirect("mary", id, "+16175550199");

        assertThat(desk.telephony.ids()).hasSize(2).doesNotHaveDuplicates();
    }

    // Legs

    @Test
    void anUnknownLegIsNotEnded() {
        String id = String.valueOf(desk.dialed().id);

        assertThat(faults(() -> desk.control.end(desk.context("mary"), Desk.with(new EndSession(), r -> {
                    r.sessionId = id;
                    r.callSid = "CAnone";
                }))))
                .containsExactly("NotFound CallSid");
    }

    // Limits

    @Test
    void tooMuchConsoleDataIsRefused() {
        String id = desk.call();

        assertThat(faults(() -> desk.patch("bob", id, r -> r.consoleData = "x".repeat(64 * 1024 + 1))))
                .containsExactly("MaximumLength ConsoleData");
    }

    @Test
    void consoleDataAsLongAsIsAllowedComesBackWhole() {
        String id = desk.call();
        String data = "ż".repeat(64 * 1024);

        desk.patch("bob", id, r -> r.consoleData = data);

        assertThat(desk.stored(id).consoleData).isEqualTo(data);
    }

    @Test
    void emptyConsoleDataClearsIt() {
        String id = desk.call();
        desk.patch("bob", id, r -> r.consoleData = CONSOLE);

        desk.patch("bob", id, r -> r.consoleData = "");

        assertThat(desk.stored(id).consoleData).isNull();
    }

    @Test
    void aLogEntryAsLongAsIsAllowedComesBackWhole() {
        String id = desk.call();
        String message = "🎉".repeat(4096);

        desk.log("bob", id, message);

        assertThat(desk.log(id)).last().isEqualTo(message);
    }

    @Test
    void aLogEntryThatIsTooLongIsRefused() {
        String id = desk.call();

        assertThat(faults(() -> desk.log("bob", id, "x".repeat(4097)))).containsExactly("MaximumLength Message");
    }

    @Test
    void aFaxHasStatesAsACallHas() {
        String id = desk.call(r -> r.channel = FlowChannels.Fax);

        desk.become("bob", id, SessionCallState.Disconnected);

        assertThat(desk.stored(id).ended).isTrue();
    }
}
