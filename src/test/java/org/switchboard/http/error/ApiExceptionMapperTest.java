package org.switchboard.http.error;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.error.ApiError;

/** What a client hears of failures that are not its own. */
class ApiExceptionMapperTest {
    private static ApiError heardOf(String sqlState) {
        return ApiExceptionMapper.fault(new PersistenceException(new SQLException("not for clients", sqlState)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "25006", "53300", "53100"})
    void aDatabaseThatCannotBeUsedIsAReasonToTryAgain(String sqlState) {
        ApiError apiError = heardOf(sqlState);

        assertThat(apiError.status()).isEqualTo(503);
        assertThat(apiError.code()).isEqualTo("ServiceUnavailable");
        assertThat(apiError.message()).contains("nothing was stored").doesNotContain("not for clients");
        assertThat(apiError.headers()).containsKeys("Retry-After", "X-Correlation-Id");
    }

    @Test
    void whatIsNotKnownToBeStoredIsNotSaidToBeNotStored() {
        ApiError apiError = heardOf("08007");

        assertThat(apiError.status()).isEqualTo(503);
        assertThat(apiError.code()).isEqualTo("OutcomeUnknown");
        assertThat(apiError.message()).contains("not known", "Idempotency-Key").doesNotContain("nothing was stored");
        assertThat(apiError.headers()).containsKeys("Retry-After", "X-Correlation-Id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"42601", "22001"})
    void whatIsOurOwnFaultIsNone(String sqlState) {
        assertThat(heardOf(sqlState).status()).isEqualTo(500);
    }
}
