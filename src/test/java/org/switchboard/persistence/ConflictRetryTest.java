package org.switchboard.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.error.ConflictException;

/** Which transactions are made again, and how often. */
class ConflictRetryTest {
    private static final String TAKEN = "23505";

    private final AtomicInteger attempts = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "HYT00"})
    void whatMetAnotherTransactionIsMadeAgain(String state) {
        assertThat(ConflictRetry.call(failing(2, () -> stating(state)))).isEqualTo(3);
    }

    @Test
    void whatCameTooLateForAVersionIsMadeAgain() {
        assertThat(ConflictRetry.call(failing(1, () -> new PersistenceException(new OptimisticLockException()))))
                .isEqualTo(2);
    }

    @Test
    void whatFailsOtherwiseIsNotMadeAgain() {
        assertThatThrownBy(() -> ConflictRetry.call(failing(1, () -> stating(TAKEN))))
                .isInstanceOf(PersistenceException.class);

        assertThat(attempts).hasValue(1);
    }

    @Test
    void whatItsOwnerNamesIsMadeAgain() {
        assertThat(ConflictRetry.call(failing(1, () -> stating(TAKEN)), SqlState::isUniqueViolation))
                .isEqualTo(2);
    }

    @Test
    void whatMeetsAnotherEachTimeIsAConflict() {
        assertThatThrownBy(() -> ConflictRetry.call(failing(Integer.MAX_VALUE, OptimisticLockException::new)))
                .isInstanceOf(ConflictException.class);

        assertThat(attempts).hasValue(12);
    }

    private Supplier<Integer> failing(int times, Supplier<RuntimeException> failure) {
        return () -> {
            if (attempts.incrementAndGet() <= times) {
                throw failure.get();
            }
            return attempts.get();
        };
    }

    private static RuntimeException stating(String state) {
        return new PersistenceException(new SQLException("busy", state));
    }
}
