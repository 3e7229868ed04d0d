package org.switchboard.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.sessions.GetSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.error.FieldError;
import org.switchboard.http.Asked;
import org.switchboard.operation.OperationDescriptor;
import org.switchboard.operation.Verb;

class UnknownParametersTest {
    private static final OperationDescriptor<GetSession, SessionInfo> LENIENT = Asked.declared(Verb.GET);
    private static final OperationDescriptor<GetSession, SessionInfo> STRICT = LENIENT.refusingUnknownParameters();

    @Test
    void mostOperationsPassOverThem() {
        assertThat(UnknownParameters.among(List.of("bogus"), LENIENT)).isEmpty();
    }

    @Test
    void aStrictOperationNamesEachAndSaysWhatItHas() {
        assertThat(UnknownParameters.among(List.of("bogus", "sessionId", "more"), STRICT))
                .containsExactly(
                        new FieldError(
                                "UnknownParameter",
                                "bogus",
                                "GetSession has no parameter 'bogus' and did nothing; it has sessionId"),
                        new FieldError(
                                "UnknownParameter",
                                "more",
                                "GetSession has no parameter 'more' and did nothing; it has sessionId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sessionid", "SessionId", "accountID", "Format", "CALLBACK", "dryrun", "jsconfig", "_"})
    void namesCountInAnyCase(String name) {
        assertThat(UnknownParameters.among(List.of(name), STRICT)).isEmpty();
    }

    @Test
    void aLongNameIsCut() {
        assertThat(UnknownParameters.among(List.of("x".repeat(5000)), STRICT))
                .allSatisfy(fault -> assertThat(fault.field() + fault.message()).hasSizeLessThan(300));
    }

    @Test
    void theNearestNameIsSuggested() {
        assertThat(UnknownParameters.among(List.of("sessionIds"), STRICT))
                .extracting(FieldError::message)
                .containsExactly(
                        "GetSession has no parameter 'sessionIds' and did nothing; did you mean 'sessionId'? It has"
                                + " sessionId");
    }

    @Test
    void ofVeryManyThe50FirstAreTold() {
        List<String> names =
                IntStream.range(0, 100_000).mapToObj(i -> "bogus" + i).toList();

        assertThat(UnknownParameters.among(names, STRICT)).hasSize(50);
    }
}
