package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.sessions.AddSessionLog;
import org.switchboard.error.ApiException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.session.call.SessionService;
import org.switchboard.session.change.CarrierGateway;
import org.switchboard.session.change.SessionTransactions;
import org.switchboard.session.cleanup.SessionArchive;
import org.switchboard.support.PowerCut;
import org.switchboard.telephony.FaultTolerantCarrier;

/** Movers, writers and readers of one session at the same moment, and moves that are cut off anywhere. */
abstract class ArchiveRacesContract extends ArchivedSessionsContract {
    ArchiveRacesContract(Desk desk) {
        super(desk);
    }

    @Test
    void twoMoversMoveEachOnce() throws Exception {
        List<String> ids = IntStream.range(0, 60).mapToObj(i -> ended(2)).toList();
        pass(Duration.ofDays(16));

        List<Integer> moved = atOnce(movers(3));

        assertThat(moved.stream().mapToInt(Integer::intValue).sum())
                .as("what all movers say they moved, %s", moved)
                .isEqualTo(ids.size());
        assertThat(ids).allMatch(this::isArchived);
    }

    @Test
    void aWriteThatMeetsAMoverIsNotLost() throws Exception {
        List<String> ids = IntStream.range(0, 30).mapToObj(i -> ended(2)).toList();
        pass(Duration.ofDays(16));
        List<Callable<Integer>> work = new ArrayList<>();
        AtomicBoolean writing = new AtomicBoolean(true);
        work.add(() -> {
            int moved = 0;
            while (writing.get()) {
                moved += desk.sweepArchive();
            }
            return moved;
        });
        work.add(() -> {
            try {
                for (int round = 0; round < 3; round++) {
                    ids.forEach(id -> desk.log("bob", id, "written"));
                }
            } finally {
                writing.set(false);
            }
            return ids.size();
        });

        atOnce(work);

        assertThat(ids).allSatisfy(id -> assertThat(desk.log(id)).hasSize(5));
    }

    @Test
    void whoeverReadsASessionThatIsOnItsWaySeesItWhole() throws Exception {
        String id = archived();
        AtomicBoolean moving = new AtomicBoolean(true);
        List<Callable<Integer>> work = new ArrayList<>();
        work.add(() -> {
            try {
                for (int round = 0; round < 60; round++) {
                    desk.log("bob", id, "written");
                    desk.sweepArchive();
                }
            } finally {
                moving.set(false);
            }
            return 0;
        });
        IntStream.range(0, 2)
                .forEach(i -> work.add(() -> {
                    int fewest = Integer.MAX_VALUE;
                    while (moving.get()) {
                        int seen = desk.installation
                                .sessionRepository
                                .find(Desk.EVERYWHERE, id)
                                .map(found -> found.log().size())
                                .orElse(-1);
                        boolean there = desk.installation.sessionRepository.exists(Desk.EVERYWHERE, id);
                        fewest = Math.min(fewest, there ? seen : -2);
                    }
                    return fewest;
                }));

        List<Integer> fewest = atOnce(work).subList(1, 3);

        assertThat(fewest)
                .as("the shortest log that was seen; -1 and -2: the session was not found")
                .allMatch(entries -> entries >= ENTRIES);
    }

    @Test
    void aSessionOfAnotherAccountIsLookedForNoLongerThanOneThatDoesNotExist() {
        AccountScope other = AccountScope.only("globex");
        String archived = archived();
        String live = ended();

        List<String> forNothing =
                desk.installation.asked(() -> desk.installation.sessionRepository.find(other, "nothing"));

        for (String id : List.of(live, archived)) {
            assertThat(desk.installation.asked(() -> desk.installation.sessionRepository.find(other, id)))
                    .as("what the database is asked for a session that the caller may not know of")
                    .isEqualTo(forNothing);
        }
    }

    /** The wire is cut after as many statements as were drawn; the ninth of a move is its commit. */
    @Test
    void aMoveThatIsCutOffAnywhereLeavesEverySessionInOnePlace() {
        Random random = new Random(20260501);
        PowerCut wire = new PowerCut();
        SessionArchive cutOff = new SessionArchive(
                desk.installation.writer, desk.installation.commitOrderThrough(wire), Desk.ARCHIVED_AFTER);
        List<String> ids = IntStream.range(0, 10).mapToObj(i -> ended(3)).toList();
        pass(Duration.ofDays(16));
        for (int round = 0; round < 25; round++) {
            int statements = random.nextInt(9);
            wire.after(statements);

            assertThatThrownBy(() -> cutOff.run(desk.installation.clock.instant()))
                    .as("a move that is cut off after %s statements", statements)
                    .isInstanceOf(RuntimeException.class)
                    .isNotInstanceOf(ApiException.class);

            wire.mend();
            everySessionIsInOnePlaceWithItsWholeLog();
            assertThat(ids)
                    .as("moved though it was cut off after %s", statements)
                    .noneMatch(this::isArchived);
        }

        cutOff.run(desk.installation.clock.instant());

        assertThat(ids).allMatch(this::isArchived);
    }

    /** As above for the way back, which a write takes first. */
    @Test
    void aWriteThatIsCutOffAnywhereLeavesTheSessionInTheArchive() {
        Random random = new Random(20260502);
        PowerCut wire = new PowerCut();
        SessionService cutOff = new SessionService(new SessionTransactions(
                desk.installation.through(wire),
                desk.installation.writer,
                desk.installation.idempotencyRepository,
                new CarrierGateway(new FaultTolerantCarrier(desk.telephony)),
                desk.installation.clock));
        String id = archived();
        AddSessionLog request = Desk.with(new AddSessionLog(), r -> {
            r.sessionId = id;
            r.message = "written";
        });
        for (int round = 0; round < 25; round++) {
            int statements = random.nextInt(8);
            wire.after(statements);

            assertThatThrownBy(() -> cutOff.log(desk.context("bob"), request))
                    .as("a write that is cut off after %s statements", statements)
                    .isInstanceOf(RuntimeException.class)
                    .isNotInstanceOf(ApiException.class);

            wire.mend();
            everySessionIsInOnePlaceWithItsWholeLog();
            assertThat(isArchived(id)).isTrue();
        }

        cutOff.log(desk.context("bob"), request);

        assertThat(isArchived(id)).isFalse();
        assertThat(desk.log(id)).hasSize(ENTRIES + 1);
    }

    private List<Callable<Integer>> movers(int count) {
        return IntStream.range(0, count)
                .<Callable<Integer>>mapToObj(i -> () -> new SessionArchive(
                                desk.installation.writer, desk.installation.commitOrder, Desk.ARCHIVED_AFTER)
                        .run(desk.installation.clock.instant()))
                .toList();
    }
}
