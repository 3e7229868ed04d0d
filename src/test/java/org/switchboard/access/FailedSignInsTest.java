package org.switchboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.switchboard.support.SettableClock;

/** When there were too many failures, and that nobody can lock anybody else out. */
class FailedSignInsTest {
    private static final String ALICE = "alice@acme.example";
    private static final String HOME = "192.0.2.1";
    private static final String ELSEWHERE = "198.51.100.1";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-05-01T09:30:00Z"));
    private final FailedSignIns failed = new FailedSignIns(clock);

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
