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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.switchboard.contract.sessions.AddSessionLog;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.error.ApiException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.session.call.SessionService;
import org.switchboard.session.change.CarrierGateway;
import org.switchboard.session.change.SessionTransactions;
import org.switchboard.session.cleanup.SessionArchive;
import org.switchboard.support.Engine;
import org.switchboard.support.PowerCut;
import org.switchboard.telephony.FaultTolerantCarrier;

/** How sessions that ended long ago move into the archive and back: whole, once, and never into nowhere. */
abstract class SessionArchiveContract extends DeskContract {
    private static final int ENTRIES = 12;

    private final List<String> made = new ArrayList<>();

    SessionArchiveContract(Engine engine) {
        super(engine);
    }

    @BeforeEach
    void beginEmpty() {
        made.clear();
        desk.sessionArchive.run(Installation.START.plus(Duration.ofDays(500)));
    }

    /** Whatever a test does, none of its sessions is lost or in two places, and none has lost a part of its log. */
    @AfterEach
    void everySessionIsInOnePlaceWithItsWholeLog() {
        for (String id : made) {
            long live = desk.rows("session", id);
            long archived = desk.rows("archived_session", id);
            assertThat(live + archived).as("the places of session %s", id).isEqualTo(1);
            assertThat(desk.rows("session_log", id))
                    .as("the live log of session %s, which is %s", id, live == 1 ? "live" : "archived")
                    .isEqualTo(live == 1 ? desk.storedWithLog(id).session().logLength() : 0);
            assertThat(desk.rows("archived_session_log", id))
                    .as("the archived log of session %s, which is %s", id, live == 1 ? "live" : "archived")
                    .isEqualTo(live == 1 ? 0 : desk.storedWithLog(id).session().logLength());
        }
    }

    @Test
    void aSessionThatEndedLongAgoMovesWithItsLog() {
        String id = ended();
        SessionInfo before = desk.stored(id);
        pass(Desk.ARCHIVED_AFTER.plusMillis(1));

        assertThat(desk.sweepArchive()).isPositive();

        assertThat(isArchived(id)).isTrue();
        assertThat(desk.stored(id)).usingRecursiveComparison().isEqualTo(before);
        assertThat(desk.log(id)).hasSize(ENTRIES);
    }

    @Test
    void aSessionThatEndedExactlyAsLongAgoStays() {
        String id = ended();
        pass(Desk.ARCHIVED_AFTER);

        desk.sweepArchive();

        assertThat(isArchived(id)).isFalse();
    }

    @Test
    void aLiveSessionStaysHoweverOldItIs() {
        String id = made(desk.call());
        pass(Duration.ofDays(400));

        desk.sweepArchive();

        assertThat(isArchived(id)).isFalse();
    }

    @Test
    void itsVersionAndItsMessagesStayAsTheyAre() {
        String id = made(desk.chat());
        desk.send("alice", id, "Hello");
        desk.end("alice", id);
        long version = desk.version(id);
        pass(Duration.ofDays(16));

        desk.sweepArchive();

        assertThat(isArchived(id)).isTrue();
        assertThat(desk.version(id)).isEqualTo(version);
        assertThat(desk.transcript("bob", id))
                .singleElement()
                .satisfies(message -> assertThat(message.body).isEqualTo("Hello"));
    }

    @Test
    void aLogEntryBringsItBackWhole() {
        String id = archived();
        List<String> before = desk.log(id);

        desk.log("bob", id, "Looked up again");

        assertThat(isArchived(id)).isFalse();
        assertThat(desk.log(id)).startsWith(before.toArray(String[]::new)).hasSize(ENTRIES + 1);
        assertThat(desk.log(id)).last().isEqualTo("Looked up again");
    }

    @Test
    void consoleDataBringsItBackWhole() {
        String id = archived();
        long version = desk.version(id);

        desk.patch("bob", id, r -> r.consoleData = "{}");

        assertThat(isArchived(id)).isFalse();
        assertThat(desk.stored(id).consoleData).isEqualTo("{}");
        assertThat(desk.version(id)).isEqualTo(version + 1);
    }

    @Test
    void aMessageBringsItBackWhole() {
        String id = made(desk.chat());
        desk.send("alice", id, "Hello");
        desk.end("alice", id);
        pass(Duration.ofDays(16));
        desk.sweepArchive();

        desk.send("bob", id, "And good bye");

        assertThat(isArchived(id)).isFalse();
        assertThat(desk.transcript("bob", id))
                .extracting(message -> message.body)
                .containsExactly("Hello", "And good bye");
    }

    @Test
    void endingItChangesNothing() {
        String id = archived();
        SessionInfo before = desk.stored(id);

        desk.end("bob", id);

        assertThat(desk.stored(id)).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void aDryRunLeavesItInTheArchive() {
        String id = archived();

        desk.log(desk.inDryRun("bob"), id, "tried");

        assertThat(isArchived(id)).isTrue();
    }

    @Test
    void aStrangerDoesNotBringItBack() {
        String id = archived();

        assertThatThrownBy(() -> desk.log("gina", id, "was here")).hasMessageContaining("does not exist");

        assertThat(isArchived(id)).isTrue();
    }

    @Test
    void whatWasBroughtBackMovesAgain() {
        String id = archived();
        desk.log("bob", id, "Looked up again");

        desk.sweepArchive();

        assertThat(isArchived(id)).isTrue();
        assertThat(desk.log(id)).hasSize(ENTRIES + 1);
    }

    @Test
    void moreThanOneBatchMoves() {
        List<String> ids = IntStream.range(0, 520)
                .mapToObj(i -> {
                    String id = desk.call();
                    desk.end("bob", id);
                    return id;
                })
                .toList();
        pass(Duration.ofDays(16));

        assertThat(desk.sweepArchive()).isGreaterThanOrEqualTo(ids.size());

        assertThat(desk.installation.texts("select count(*) from session where ended = true"))
                .containsExactly("0");
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

    private List<Callable<Integer>> movers(int count) {
        return IntStream.range(0, count)
                .<Callable<Integer>>mapToObj(i -> () -> new SessionArchive(
                                desk.installation.writer, desk.installation.openWrites, Desk.ARCHIVED_AFTER)
                        .run(desk.installation.clock.instant()))
                .toList();
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
                desk.installation.writer, desk.installation.openWritesThrough(wire), Desk.ARCHIVED_AFTER);
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

    @ParameterizedTest
    @CsvSource({"session, archived_session", "session_log, archived_session_log"})
    void theTablesHaveTheSameColumnsInTheSameOrder(String live, String archived) {
        assertThat(columns(archived))
                .as("what moves is inserted column by column; change %s as you change %s", archived, live)
                .isEqualTo(columns(live))
                .isNotEmpty();
    }

    private List<String> columns(String table) {
        return desk.installation.texts("select lower(column_name) || ' ' || lower(data_type) || ' '"
                + " || coalesce(cast(character_maximum_length as varchar(20)), '')"
                + " from information_schema.columns where lower(table_name) = '" + table
                + "' and lower(table_schema) = 'public' order by ordinal_position");
    }

    private String archived() {
        String id = ended();
        pass(Duration.ofDays(16));
        desk.sweepArchive();
        assertThat(isArchived(id)).isTrue();
        return id;
    }

    private String ended() {
        return ended(ENTRIES);
    }

    private String ended(int entries) {
        String id = made(desk.call());
        for (int i = 2; i < entries; i++) {
            desk.log("bob", id, "entry " + i);
        }
        desk.end("bob", id);
        return id;
    }

    private String made(String id) {
        made.add(id);
        return id;
    }

    private boolean isArchived(String id) {
        return desk.rows("archived_session", id) == 1;
    }

    private void pass(Duration time) {
        desk.installation.clock.advance(time);
    }
}
