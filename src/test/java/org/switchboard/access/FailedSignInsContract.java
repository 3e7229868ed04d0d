package org.switchboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.switchboard.support.Engine;
import org.switchboard.support.NewDatabase;
import org.switchboard.support.SettableClock;

/** When there were too many failures, and that nobody can lock anybody else out. */
abstract class FailedSignInsContract {
    private static final String ALICE = "alice@acme.example";
    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.1";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-05-01T09:30:00Z"));
    private final NewDatabase database;
    private final FailedSignIns failed;
    private final FailedSignIns elsewhere;

    FailedSignInsContract(Engine engine) {
        database = engine.newDatabase("failures");
        failed = server();
        elsewhere = server();
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    /** A server on the database; it shares nothing else. */
    private FailedSignIns server() {
        return new FailedSignIns(new SharedFailures(database.transactions()), clock);
    }

    @Test
    void aUserMayFailTenTimesAtAnAddress() {
        failHere(FailedSignIns.MAX_OF_USER_AT_ADDRESS - 1);
        assertThat(failed.allow(ALICE, HOME)).isTrue();

        failHere(1);
        assertThat(failed.allow(ALICE, HOME)).isFalse();
    }

    @Test
    void theCaseOfTheNameDoesNotGiveMoreTries() {
        for (int i = 0; i < FailedSignIns.MAX_OF_USER_AT_ADDRESS; i++) {
            failed.failed(i % 2 == 0 ? ALICE : ALICE.toUpperCase(Locale.ROOT), HOME);
        }

        assertThat(failed.allow(ALICE, HOME)).isFalse();
    }

    @Test
    void failuresAreForgottenAfterAQuarterOfAnHour() {
        failHere(FailedSignIns.MAX_OF_USER_AT_ADDRESS);

        clock.advance(FailedSignIns.WINDOW.minusSeconds(1));
        assertThat(failed.allow(ALICE, HOME)).as("just before").isFalse();
        clock.advance(Duration.ofSeconds(2));
        assertThat(failed.allow(ALICE, HOME)).as("just after").isTrue();
    }

    @Test
    void whoKeepsFailingDoesNotKeepTheWindowOpenForever() {
        failHere(5);
        clock.advance(Duration.ofMinutes(14));
        failHere(5);
        clock.advance(Duration.ofMinutes(2));

        assertThat(failed.allow(ALICE, HOME)).isTrue();
    }

    @Test
    void aSuccessForgetsTheFailuresOfThatUserThere() {
        failHere(FailedSignIns.MAX_OF_USER_AT_ADDRESS - 1);
        failed.succeeded(ALICE, HOME);
        failHere(FailedSignIns.MAX_OF_USER_AT_ADDRESS - 1);

        assertThat(failed.allow(ALICE, HOME)).isTrue();
    }

    @Test
    void manyUsersFailingAtOneAddressCloseItForOthers() {
        for (int i = 0; i < FailedSignIns.MAX_AT_ADDRESS; i++) {
            failed.failed("user" + i, ELSEWHERE);
        }

        assertThat(failed.allow(ALICE, ELSEWHERE)).isFalse();
        assertThat(failed.allow(ALICE, HOME)).as("at another address").isTrue();
    }

    @Test
    void whoSignedInBeforeAtAnAddressIsNotLockedOutByOthersThere() {
        failed.succeeded(ALICE, HOME);
        for (int i = 0; i < 2 * FailedSignIns.MAX_AT_ADDRESS; i++) {
            failed.failed("user" + i, HOME);
        }

        assertThat(failed.allow(ALICE, HOME)).isTrue();
    }

    @Test
    void anAttackFromManyAddressesDoesNotLockTheUserOut() {
        failed.succeeded(ALICE, HOME);
        failFromManyAddresses();

        assertThat(failed.allow(ALICE, HOME)).as("where she signed in before").isTrue();
        assertThat(failed.allow(ALICE, "203.0.113.9"))
                .as("at an address that never failed")
                .isTrue();
    }

    @Test
    void duringAnAttackANewAddressHasThreeTries() {
        failFromManyAddresses();
        for (int i = 0; i < FailedSignIns.FIRST_TRIES; i++) {
            assertThat(failed.allow(ALICE, HOME)).as("try " + i).isTrue();
            failHere(1);
        }

        assertThat(failed.allow(ALICE, HOME)).isFalse();
    }

    @Test
    void anAttackOnOneUserLimitsNoOther() {
        failFromManyAddresses();
        failHere(FailedSignIns.FIRST_TRIES);

        assertThat(failed.allow("bob@acme.example", HOME)).isTrue();
    }

    @Test
    void failuresOnTwoServersCountTogether() {
        for (int i = 0; i < FailedSignIns.MAX_OF_USER_AT_ADDRESS; i++) {
            (i % 2 == 0 ? failed : elsewhere).failed(ALICE, HOME);
        }

        assertThat(elsewhere.allow(ALICE, HOME)).isFalse();
    }

    @Test
    void aServerThatKnowsOfNoFailureLetsOneTryMore() {
        failHere(FailedSignIns.MAX_OF_USER_AT_ADDRESS);

        assertThat(elsewhere.allow(ALICE, HOME)).as("the first there").isTrue();
        elsewhere.failed(ALICE, HOME);
        assertThat(elsewhere.allow(ALICE, HOME)).as("the second").isFalse();
    }

    @Test
    void failuresOutliveAServer() {
        failHere(FailedSignIns.MAX_OF_USER_AT_ADDRESS);
        FailedSignIns restarted = server();
        restarted.failed(ALICE, HOME);

        assertThat(restarted.allow(ALICE, HOME)).isFalse();
    }

    @Test
    void whoSignedInOnAnotherServerIsNotLockedOutByOthersAtTheAddress() {
        elsewhere.succeeded(ALICE, HOME);
        for (int i = 0; i < FailedSignIns.MAX_AT_ADDRESS; i++) {
            failed.failed("user" + i, HOME);
        }

        assertThat(failed.allow(ALICE, HOME)).isTrue();
        assertThat(failed.allow("bob@acme.example", HOME))
                .as("somebody unknown there")
                .isFalse();
    }

    @Test
    void aSuccessOnAnotherServerForgetsTheFailuresThereAndHere() {
        failHere(FailedSignIns.MAX_OF_USER_AT_ADDRESS);
        elsewhere.succeeded(ALICE, HOME);

        assertThat(failed.allow(ALICE, HOME)).isTrue();
    }

    @Test
    void aSuccessOnAServerThatKnowsTheUserForgetsWhatFailedOnAnother() {
        elsewhere.succeeded(ALICE, HOME);
        failHere(FailedSignIns.MAX_OF_USER_AT_ADDRESS - 1);
        clock.advance(FailedSignIns.FORGOTTEN_AGAIN_AFTER);
        elsewhere.succeeded(ALICE, HOME);

        failHere(1);

        assertThat(failed.allow(ALICE, HOME)).isTrue();
    }

    @Test
    void countsOfManyServersAtTheSameMomentAddUp() throws Exception {
        List<FailedSignIns> servers = Stream.generate(this::server).limit(8).toList();
        ExecutorService threads = Executors.newFixedThreadPool(servers.size());
        try {
            List<Callable<Boolean>> tries = servers.stream()
                    .<Callable<Boolean>>map(server -> () -> {
                        server.failed(ALICE, HOME);
                        return true;
                    })
                    .toList();
            for (Future<Boolean> done : threads.invokeAll(tries)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(database.texts("select max(failures) from failed_sign_in")).containsExactly("8");
    }

    @Test
    void nothingIsKeptInPlainTextOrForever() {
        failHere(1);
        failed.succeeded("bob@acme.example", HOME);
        assertThat(database.texts("select subject from failed_sign_in union all select subject from known_address"))
                .hasSize(4)
                .allMatch(subject -> subject.matches("[0-9a-f]{64}"));

        clock.advance(Duration.ofDays(30).plusSeconds(1));
        assertThat(new SharedFailures(database.transactions()).sweep(clock.instant()))
                .isEqualTo(4);
        assertThat(database.rows("failed_sign_in") + database.rows("known_address"))
                .isZero();
    }

    private void failHere(int times) {
        for (int i = 0; i < times; i++) {
            failed.failed(ALICE, HOME);
        }
    }

    private void failFromManyAddresses() {
        for (int i = 0; i < FailedSignIns.MAX_OF_USER; i++) {
            failed.failed(ALICE, "10.0.0." + i);
        }
    }
}
