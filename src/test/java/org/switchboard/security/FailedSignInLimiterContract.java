package org.switchboard.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
abstract class FailedSignInLimiterContract {
    private static final String ALICE = "alice@acme.example";
    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.1";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-05-01T09:30:00Z"));
    private final NewDatabase database;
    private final FailedSignInLimiter failed;
    private final FailedSignInLimiter elsewhere;

    FailedSignInLimiterContract(Engine engine) {
        database = engine.newDatabase("failures");
        failed = server();
        elsewhere = server();
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    /** A server on the database; it shares nothing else. */
    private FailedSignInLimiter server() {
        return new FailedSignInLimiter(new FailedSignInRepository(database.transactions()), clock);
    }

    @Test
    void aUserMayFailTenTimesAtAnAddress() {
        failHere(FailedSignInLimiter.MAX_OF_USER_AT_ADDRESS - 1);
        assertThat(failed.allow(ALICE, HOME)).isTrue();

        failHere(1);
        assertThat(failed.allow(ALICE, HOME)).isFalse();
    }

    @Test
    void theCaseOfTheNameDoesNotGiveMoreTries() {
        for (int i = 0; i < FailedSignInLimiter.MAX_OF_USER_AT_ADDRESS; i++) {
            failed.failed(i % 2 == 0 ? ALICE : ALICE.toUpperCase(Locale.ROOT), HOME);
        }

        assertThat(failed.allow(ALICE, HOME)).isFalse();
    }

    @Test
    void failuresAreForgottenAfterAQuarterOfAnHour() {
        failHere(FailedSignInLimiter.MAX_OF_USER_AT_ADDRESS);

        clock.advance(FailedSignInLimiter.WINDOW.minusSeconds(1));
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
        failHere(FailedSignInLimiter.MAX_OF_USER_AT_ADDRESS - 1);
        failed.succeeded(ALICE, HOME);
        failHere(FailedSignInLimiter.MAX_OF_USER_AT_ADDRESS - 1);

        assertThat(failed.allow(ALICE, HOME)).isTrue();
    }

    @Test
    void manyUsersFailingAtOneAddressCloseItForOthers() {
        for (int i = 0; i < FailedSignInLimiter.MAX_AT_ADDRESS; i++) {
            failed.failed("user" + i, ELSEWHERE);
        }

        assertThat(failed.allow(ALICE, ELSEWHERE)).isFalse();
        assertThat(failed.allow(ALICE, HOME)).as("at another address").isTrue();
    }

    @Test
    void whoSignedInBeforeAtAnAddressIsNotLockedOutByOthersThere() {
        failed.succeeded(ALICE, HOME);
        for (int i = 0; i < 2 * FailedSignInLimiter.MAX_AT_ADDRESS; i++) {
            failed.failed("user" + i, HOME);
        }

        assertThat(failed.allow(ALICE, HOME)).isTrue();
    }

    @Test
    void anAttackFromManyAddressesDoesNotLockTheUserOutWhereSheSignedInBefore() {
        failed.succeeded(ALICE, HOME);
        failFromManyAddresses(FailedSignInLimiter.FREE_OF_USER + 5);

        assertThat(failed.allow(ALICE, HOME)).isTrue();
        assertThat(elsewhere.allow(ALICE, HOME)).as("on another server").isTrue();
    }

    @Test
    void afterTwentyFailuresAtAddressesThatAreNotKnownTheNextTryWaits() {
        failFromManyAddresses(FailedSignInLimiter.FREE_OF_USER - 1);
        assertThat(failed.allow(ALICE, "203.0.113.1")).isTrue();
        failed.failed(ALICE, "203.0.113.1");

        assertThat(failed.allow(ALICE, "203.0.113.2")).isFalse();
        assertThat(failed.pause(ALICE, "203.0.113.2")).isEqualTo(Duration.ofSeconds(1));
        clock.advance(Duration.ofSeconds(1));
        assertThat(failed.allow(ALICE, "203.0.113.3")).isTrue();
    }

    @Test
    void eachFurtherFailureDoublesThePauseUpToAQuarterOfAnHour() {
        failFromManyAddresses(FailedSignInLimiter.FREE_OF_USER);
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Duration pause = failed.pause(ALICE, HOME);
            pauses.add(pause.toSeconds());
            clock.advance(pause.minusMillis(1));
            assertThat(failed.allow(ALICE, "203.0.113." + i)).as("just before").isFalse();
            clock.advance(Duration.ofMillis(1));
            assertThat(failed.allow(ALICE, "203.0.113." + i)).as("just after").isTrue();
            failed.failed(ALICE, "203.0.113." + i);
        }

        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 900L, 900L);
    }

    @Test
    void ofManyTriesAtOnceAfterAPauseOneIsLookedAt() {
        failFromManyAddresses(FailedSignInLimiter.FREE_OF_USER);
        clock.advance(Duration.ofSeconds(1));

        assertThat(failed.allow(ALICE, "203.0.113.1")).isTrue();
        assertThat(failed.allow(ALICE, "203.0.113.2"))
                .as("while the first is looked at")
                .isFalse();
    }

    @Test
    void whoWaitsForThePauseSignsInAndIsKnownThenAndTheAttackerIsStillSlow() {
        failFromManyAddresses(FailedSignInLimiter.FREE_OF_USER + 3);
        clock.advance(FailedSignInLimiter.MAX_PAUSE);

        assertThat(failed.allow(ALICE, HOME)).isTrue();
        failed.succeeded(ALICE, HOME);

        assertThat(failed.allow(ALICE, HOME)).isTrue();
        failed.failed(ALICE, ELSEWHERE);
        assertThat(failed.pause(ALICE, ELSEWHERE)).isEqualTo(Duration.ofSeconds(16));
    }

    @Test
    void failuresWhereTheUserIsKnownSlowNobodyDownElsewhere() {
        failed.succeeded(ALICE, HOME);
        failHere(FailedSignInLimiter.MAX_OF_USER_AT_ADDRESS);
        clock.advance(FailedSignInLimiter.WINDOW.plusSeconds(1));
        failHere(FailedSignInLimiter.MAX_OF_USER_AT_ADDRESS);
        clock.advance(FailedSignInLimiter.WINDOW.plusSeconds(1));
        failHere(FailedSignInLimiter.MAX_OF_USER_AT_ADDRESS);

        assertThat(failed.allow(ALICE, ELSEWHERE)).isTrue();
        assertThat(failed.allow(ALICE, HOME))
                .as("there she has failed too often")
                .isFalse();
    }

    @Test
    void theFailuresOfAUserAreRememberedForADay() {
        failFromManyAddresses(FailedSignInLimiter.FREE_OF_USER + 11);

        clock.advance(FailedSignInLimiter.MEMORY_OF_USER.minusSeconds(1));
        failed.failed(ALICE, HOME);
        assertThat(failed.pause(ALICE, HOME)).as("within the day").isEqualTo(FailedSignInLimiter.MAX_PAUSE);
        clock.advance(FailedSignInLimiter.MEMORY_OF_USER.plusSeconds(1));
        failed.failed(ALICE, HOME);
        assertThat(failed.allow(ALICE, HOME)).as("a day without any").isTrue();
    }

    @Test
    void thePauseHoldsOnEveryServer() {
        failFromManyAddresses(FailedSignInLimiter.FREE_OF_USER + 11);
        elsewhere.failed(ALICE, HOME);

        assertThat(elsewhere.allow(ALICE, "203.0.113.2")).isFalse();
        clock.advance(FailedSignInLimiter.MAX_PAUSE.minusSeconds(1));
        failed.failed(ALICE, "203.0.113.3");
        clock.advance(Duration.ofSeconds(1));
        assertThat(elsewhere.allow(ALICE, "203.0.113.4"))
                .as("another server has begun a pause anew")
                .isFalse();
    }

    @Test
    void anAttackOnOneUserLimitsNoOther() {
        failFromManyAddresses(FailedSignInLimiter.FREE_OF_USER + 5);

        assertThat(failed.allow("bob@acme.example", HOME)).isTrue();
    }

    @Test
    void addressesOfOneSubscriberAreOneAddress() {
        for (int i = 0; i < FailedSignInLimiter.MAX_OF_USER_AT_ADDRESS; i++) {
            failed.failed(ALICE, "2001:db8:1:2:" + i + "::1");
        }

        assertThat(failed.allow(ALICE, "2001:db8:1:2:ffff:ffff:ffff:ffff")).isFalse();
        assertThat(failed.allow(ALICE, "2001:db8:1:3::1"))
                .as("of the next subscriber")
                .isTrue();
    }

    @Test
    void whoSignedInFromAnAddressIsKnownAtAllAddressesOfTheSubscriber() {
        failed.succeeded(ALICE, "2001:db8:1:2::1");
        failFromManyAddresses(FailedSignInLimiter.FREE_OF_USER + 5);

        assertThat(failed.allow(ALICE, "2001:db8:1:2:a:b:c:d")).isTrue();
    }

    @Test
    void failuresOnTwoServersCountTogether() {
        for (int i = 0; i < FailedSignInLimiter.MAX_OF_USER_AT_ADDRESS; i++) {
            (i % 2 == 0 ? failed : elsewhere).failed(ALICE, HOME);
        }

        assertThat(elsewhere.allow(ALICE, HOME)).isFalse();
    }

    @Test
    void aServerThatKnowsOfNoFailureLetsOneTryMore() {
        failHere(FailedSignInLimiter.MAX_OF_USER_AT_ADDRESS);

        assertThat(elsewhere.allow(ALICE, HOME)).as("the first there").isTrue();
        elsewhere.failed(ALICE, HOME);
        assertThat(elsewhere.allow(ALICE, HOME)).as("the second").isFalse();
    }

    @Test
    void failuresOutliveAServer() {
        failHere(FailedSignInLimiter.MAX_OF_USER_AT_ADDRESS);
        FailedSignInLimiter restarted = server();
        restarted.failed(ALICE, HOME);

        assertThat(restarted.allow(ALICE, HOME)).isFalse();
    }

    @Test
    void whoSignedInOnAnotherServerIsNotLockedOutByOthersAtTheAddress() {
        elsewhere.succeeded(ALICE, HOME);
        for (int i = 0; i < FailedSignInLimiter.MAX_AT_ADDRESS; i++) {
            failed.failed("user" + i, HOME);
        }

        assertThat(failed.allow(ALICE, HOME)).isTrue();
        assertThat(failed.allow("bob@acme.example", HOME))
                .as("somebody unknown there")
                .isFalse();
    }

    @Test
    void aSuccessOnAnotherServerForgetsTheFailuresThereAndHere() {
        failHere(FailedSignInLimiter.MAX_OF_USER_AT_ADDRESS);
        elsewhere.succeeded(ALICE, HOME);

        assertThat(failed.allow(ALICE, HOME)).isTrue();
    }

    @Test
    void aSuccessOnAServerThatKnowsTheUserForgetsWhatFailedOnAnother() {
        elsewhere.succeeded(ALICE, HOME);
        failHere(FailedSignInLimiter.MAX_OF_USER_AT_ADDRESS - 1);
        clock.advance(FailedSignInLimiter.FORGOTTEN_AGAIN_AFTER);
        elsewhere.succeeded(ALICE, HOME);

        failHere(1);

        assertThat(failed.allow(ALICE, HOME)).isTrue();
    }

    @Test
    void countsOfManyServersAtTheSameMomentAddUp() throws Exception {
        List<FailedSignInLimiter> servers =
                Stream.generate(this::server).limit(8).toList();
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
        assertThat(new FailedSignInRepository(database.transactions()).run(clock.instant()))
                .isEqualTo(4);
        assertThat(database.rows("failed_sign_in") + database.rows("known_address"))
                .isZero();
    }

    private void failHere(int times) {
        for (int i = 0; i < times; i++) {
            failed.failed(ALICE, HOME);
        }
    }

    private void failFromManyAddresses(int times) {
        for (int i = 0; i < times; i++) {
            failed.failed(ALICE, "10.0.0." + i);
        }
    }
}
