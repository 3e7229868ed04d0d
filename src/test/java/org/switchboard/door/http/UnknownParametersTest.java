package org.switchboard.door.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.sessions.GetSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.operation.Declaration;
import org.switchboard.operation.Verb;
import org.switchboard.platform.FieldFault;

class UnknownParametersTest {
    private static final Declaration<GetSession, SessionInfo> LENIENT = Asked.declared(Verb.GET);
    private static final Declaration<GetSession, SessionInfo> STRICT = LENIENT.refusingUnknownParameters();

    @Test
    void mostOperationsPassOverThem() {
        assertThat(UnknownParameters.among(List.of("bogus"), LENIENT)).isEmpty();
    }

    @Test
    void aStrictOperationNamesEachAndSaysWhatItHas() {
        assertThat(UnknownParameters.among(List.of("bogus", "sessionId", "more"), STRICT))
                .containsExactly(
                        new FieldFault(
                                "UnknownParameter",
                                "bogus",
                                "GetSession has no parameter 'bogus' and did nothing; it has sessionId"),
                        new FieldFault(
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
}
