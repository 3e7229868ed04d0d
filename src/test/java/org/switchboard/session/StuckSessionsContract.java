package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;
import static org.switchboard.directory.Refused.reason;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.sessions.GetStuckSessions;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDirections;
import org.switchboard.contract.sessions.SessionHoldReasons;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.contract.sessions.SessionQueueStates;
import org.switchboard.contract.sessions.StuckSessionInfo;
import org.switchboard.error.ConflictException;
import org.switchboard.error.ForbiddenException;
import org.switchboard.error.NotFoundException;
import org.switchboard.session.cleanup.StuckSessionTermination;
import org.switchboard.session.search.BulkFixture;
import org.switchboard.session.search.StuckSessionSearch;
import org.switchboard.support.Engine;

/** What becomes of sessions that claim to be live and show no life. */
abstract class StuckSessionsContract extends DeskContract {
    StuckSessionsContract(Engine engine) {
        super(engine);
    }

    @BeforeEach
    void endWhatOtherTestsLeft() {
        sweepAt(Duration.ofDays(400));
        desk.installation.clock.set(Installation.START);
    }

    @Test
    void aSessionThatIsSilentForTooLongIsEnded() {
        String id = desk.call(SessionDirections.Incoming, SessionCallState.Ringing);

        assertThat(sweepAt(Desk.STUCK_AFTER)).isEqualTo(1);

        SessionInfo ended = desk.stored(id);
        assertThat(ended.ended).isTrue();
        assertThat(ended.callState).isEqualTo(SessionCallState.Disconnected);
        assertThat(ended.outcome).isEqualTo("Stuck");
        assertThat(ended.wasMissed).isTrue();
        assertThat(ended.dateCompleted).isEqualTo("2026-05-02T09:30:00.123Z");
        assertThat(ended.lastModifiedBy).isEqualTo("system");
        assertThat(desk.log(id))
                .hasSize(2)
                .last()
                .asString()
                .contains("system", "Stuck", "no sign of life since 2026-05-01T09:30:00.123Z");
        assertThat(desk.version(id)).isEqualTo(2);
    }

    @Test
    void liveSessionsAreCountedByWhatTheyAreIn() {
        String held = desk.call();
        desk.hold("alice", held, SessionHoldReasons.None);
        String queued = desk.chat();
        desk.become("alice", queued, SessionQueueStates.Queued);
        desk.end("alice", desk.call());

        assertThat(counts()).as("live, queued, held, stuck").containsExactly(2L, 1L, 1L, 0L);

        desk.installation.clock.advance(StuckSessionSearch.SHOWN_AFTER);
        desk.call();

        assertThat(counts()).as("live, queued, held, stuck").containsExactly(3L, 1L, 1L, 2L);
    }

    private List<Long> counts() {
        return BulkFixture.counts(desk.installation.database, desk.installation.clock);
    }

    @Test
    void anAdministratorEndsWhatIsSilent() {
        String id = desk.call();
        desk.installation.clock.advance(StuckSessionSearch.SHOWN_AFTER);

        StuckSessionTermination.StuckSession ended = desk.stuckSessions.end(id, StuckSessionSearch.SHOWN_AFTER);

        assertThat(ended).isEqualTo(new StuckSessionTermination.StuckSession(id, "acme", "2026-05-01T09:30:00.123Z"));
        assertThat(desk.stored(id).outcome).isEqualTo("Stuck");
    }

    @Test
    void anAdministratorDoesNotEndWhatShowsLifeOrHasEnded() {
        String id = desk.call();
        desk.installation.clock.advance(StuckSessionSearch.SHOWN_AFTER.minusMillis(1));

        assertThat(reason(() -> desk.stuckSessions.end(id, StuckSessionSearch.SHOWN_AFTER)))
                .isEqualTo(ConflictException.class);
        assertThat(desk.stored(id).ended).isFalse();

        desk.end("alice", id);

        assertThat(reason(() -> desk.stuckSessions.end(id, Duration.ZERO))).isEqualTo(ConflictException.class);
        assertThat(reason(() -> desk.stuckSessions.end("none", Duration.ZERO))).isEqualTo(NotFoundException.class);
    }

    @Test
    void aSessionThatHasNotBegunIsEndedToo() {
        String id = desk.call(SessionDirections.Outgoing, SessionCallState.Disconnected);

        sweepAt(Desk.STUCK_AFTER);

        assertThat(desk.stored(id).ended).isTrue();
    }

    @Test
    void aSessionThatIsNotSilentForLongEnoughIsLeft() {
        String id = desk.call();

        assertThat(sweepAt(Desk.STUCK_AFTER.minusMillis(1))).isZero();

        assertThat(desk.stored(id).ended).isFalse();
    }

    @Test
    void aSessionThatWasChangedIsLeft() {
        String id = desk.call();
        desk.daysPass(1);
        desk.log("bob", id, "still talking");

        assertThat(sweepAt(Duration.ofDays(1).plusHours(23))).isZero();

        assertThat(desk.stored(id).ended).isFalse();
    }

    @Test
    void aSessionThatIsAskedForTheStateThatItHasShowsLifeAndIsLeft() {
        String id = desk.call();
        desk.daysPass(1);
        desk.become("bob", id, SessionCallState.Connected);

        assertThat(sweepAt(Duration.ofDays(1).plusHours(23))).isZero();

        assertThat(desk.stored(id).ended).isFalse();
        assertThat(desk.version(id)).as("a sign of life is no change").isEqualTo(1);
    }

    @Test
    void aChatInWhichSomebodyWritesIsLeft() {
        String id = desk.chat();
        desk.daysPass(1);
        desk.send("bob", id, "still here");

        sweepAt(Duration.ofDays(1).plusHours(23));

        assertThat(desk.stored(id).ended).isFalse();
    }

    @Test
    void lookingAtASessionIsNoSignOfLife() {
        String id = desk.call();
        desk.installation.clock.advance(Duration.ofHours(23));
        desk.stored(id);
        stuck(0);

        sweepAt(Desk.STUCK_AFTER);

        assertThat(desk.stored(id).ended).isTrue();
    }

    @Test
    void aDryRunIsNoSignOfLife() {
        String id = desk.call();
        desk.installation.clock.advance(Duration.ofHours(23));
        desk.log(desk.inDryRun("bob"), id, "tried");

        sweepAt(Desk.STUCK_AFTER);

        assertThat(desk.stored(id).ended).isTrue();
    }

    @Test
    void anEndedSessionIsNotEndedAgain() {
        String id = desk.call();
        desk.end("bob", id);
        SessionInfo before = desk.stored(id);

        assertThat(sweepAt(Duration.ofDays(5))).isZero();

        assertThat(desk.stored(id)).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void aSweepOfMoreThanOneBatchEndsAll() {
        int many = 450;
        IntStream.range(0, many).forEach(i -> desk.call());

        assertThat(sweepAt(Desk.STUCK_AFTER)).isEqualTo(many);
        assertThat(desk.installation.texts("select count(*) from session where ended = false"))
                .containsExactly("0");
    }

    @Test
    void twoSweepersEndEachSessionOnce() throws Exception {
        List<String> ids = IntStream.range(0, 250).mapToObj(i -> desk.call()).toList();
        desk.daysPass(1);
        List<Callable<Integer>> sweepers = new ArrayList<>();
        IntStream.range(0, 2)
                .forEach(i -> sweepers.add(() -> desk.stuckSessions.run(desk.installation.clock.instant())));

        List<Integer> ended = atOnce(sweepers);

        assertThat(ended.get(0) + ended.get(1)).isEqualTo(ids.size());
        assertThat(ids)
                .allSatisfy(id -> assertThat(desk.rows("session_log", id)).isEqualTo(2));
        assertThat(ids).allSatisfy(id -> assertThat(desk.version(id)).isEqualTo(2));
    }

    @Test
    void theListShowsSinceWhenEachIsSilentAndWhenItWillBeEnded() {
        String id = desk.call(r -> r.displayName = "Silent");
        desk.installation.clock.advance(Duration.ofHours(2).plusMillis(900));

        assertThat(stuck(3600)).singleElement().satisfies(shown -> {
            assertThat(shown.sessionId).isEqualTo(id);
            assertThat(shown.accountId).isEqualTo("acme");
            assertThat(shown.displayName).isEqualTo("Silent");
            assertThat(shown.callState).isEqualTo(SessionCallState.Connected);
            assertThat(shown.dateCreated).isEqualTo("2026-05-01T09:30:00.123Z");
            assertThat(shown.dateLastLife).isEqualTo("2026-05-01T09:30:00.123Z");
            assertThat(shown.silentSeconds).isEqualTo(7200);
            assertThat(shown.dateToEnd).isEqualTo("2026-05-02T09:30:00.123Z");
        });
    }

    @Test
    void aSignOfLifeStartsTheSilenceAnew() {
        String id = desk.call();
        desk.installation.clock.advance(Duration.ofHours(2));
        desk.become("bob", id, SessionCallState.Connected);
        desk.installation.clock.advance(Duration.ofMinutes(10));

        assertThat(stuck(3600)).isEmpty();
        assertThat(stuck(600)).singleElement().satisfies(shown -> {
            assertThat(shown.silentSeconds).isEqualTo(600);
            assertThat(shown.dateLastLife).isEqualTo("2026-05-01T11:30:00.123Z");
            assertThat(shown.dateToEnd).isEqualTo("2026-05-02T11:30:00.123Z");
        });
    }

    @Test
    void theListShowsTheLongestSilentFirst() {
        String first = desk.call();
        desk.installation.clock.advance(Duration.ofSeconds(1));
        String second = desk.call();
        desk.installation.clock.advance(Duration.ofSeconds(1));
        desk.log("bob", first, "alive");

        assertThat(stuck(0)).extracting(shown -> shown.sessionId).containsExactly(second, first);
    }

    @Test
    void theListShowsNoEndedSessionAndNoneOfAnotherAccount() {
        desk.end("bob", desk.call());
        desk.installation.created("gina", Asking.aRequest());

        assertThat(stuck(0)).isEmpty();
    }

    @Test
    void theListOfAnotherAccountIsRefused() {
        assertThat(reason(() -> desk.stuckSessionSearch.list(
                        desk.context("mary"),
                        Desk.with(new GetStuckSessions(), r -> r.accountIds = List.of("globex")))))
                .isEqualTo(ForbiddenException.class);
    }

    @Test
    void aSilenceThatNoSessionCanHaveIsRefused() {
        assertThat(faults(() -> stuck(-1))).containsExactly("InvalidValue SilentSeconds");
    }

    private List<StuckSessionInfo> stuck(int seconds) {
        return desk.stuckSessionSearch.list(
                        desk.context("mary"), Desk.with(new GetStuckSessions(), r -> r.silentSeconds = seconds))
                .sessions;
    }

    private int sweepAt(Duration afterTheStart) {
        desk.installation.clock.set(Installation.START.plus(afterTheStart));
        return desk.stuckSessions.run(desk.installation.clock.instant());
    }
}
