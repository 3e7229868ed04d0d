package org.switchboard.http.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSuggestionTest {
    private static final List<String> KNOWN =
            List.of("accountIds", "customerIds", "nameFilter", "page", "countPerPage", "sortOrder", "type", "types");

    @ParameterizedTest
    @CsvSource({
        "customerId,customerIds",
        "nameFilterr,nameFilter",
        "NAMEFILTR,nameFilter",
        "pag,page",
        "sort,sortOrder",
        "name,nameFilter",
        "typ,type"
    })
    void aSlipOrABeginningIsUnderstood(String given, String meant) {
        assertThat(NameSuggestion.of(given, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"limit", "offset", "x", "''", "userMode"})
    void whatIsNearNothingSuggestsNothing(String given) {
        assertThat(NameSuggestion.of(given, KNOWN)).isEmpty();
    }

    @Test
    void aNameThatIsLongerThanAnyIsNotCompared() {
        assertThat(NameSuggestion.of("nameFilter".repeat(1000), KNOWN)).isEmpty();
    }
}
