package org.switchboard.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.imports.ImportDirectory;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.PatchConferenceMember;
import org.switchboard.format.BindingError;
import org.switchboard.format.MalformedBodyException;
import org.switchboard.format.Tried;

/** Values of a body that do not fit their members. */
class BindingErrorsTest {
    @Test
    void allValuesThatDoNotFitAreToldWithTheDocumentWithoutThem() {
        MalformedBodyException refusal = catchThrowableOfType(
                MalformedBodyException.class,
                () -> read("{'channel':'Telex','callState':{'a':[1]},'displayName':'N','direction':7}"));

        assertThat(refusal.bindingErrors())
                .extracting(BindingError::name)
                .containsExactly("channel", "callState", "direction");
        assertThat(refusal.bindingErrors().get(0).message())
                .isEqualTo("'Telex' is an Invalid value for 'channel'; allowed are Voice, Chat, Fax");
        assertThat(refusal.document(NewSession.class))
                .hasValueSatisfying(request -> assertThat(request.displayName).isEqualTo("N"));
    }

    @Test
    void aValueInAListIsToldWithItsPlace() {
        MalformedBodyException refusal = catchThrowableOfType(
                MalformedBodyException.class,
                () -> Tried.fromJson(
                        "{\"endpoints\":[{\"type\":\"Team\"},{\"type\":\"Tea\"}]}", ImportDirectory.class));

        assertThat(refusal.bindingErrors()).extracting(BindingError::name).containsExactly("endpoints[1].type");
    }

    @Test
    void valuesThatDoNotFitAreToldUpToAHundred() {
        String many = "[" + "{'channel':'Telex'},".repeat(5_000) + "{}]";

        MalformedBodyException refusal = catchThrowableOfType(
                MalformedBodyException.class,
                () -> Tried.JSON.readList(Tried.utf8(many.replace('\'', '"')), NewSession.class));

        assertThat(refusal.bindingErrors()).hasSize(BindingErrors.MAX);
        assertThat(refusal.bindingErrors().get(1).name()).isEqualTo("[1].channel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'maybe'", "2", "'yes'", "{}", "[true]", "-1", "1.0"})
    void aFlagThatMayBeLeftOutIsTrueOrFalse(String value) {
        assertThatThrownBy(() -> muted(value))
                .hasMessageContaining("'muted'")
                .hasMessageContaining("true, false, 1, 0");
    }

    @ParameterizedTest
    @CsvSource({"false, false", "'\"FALSE\"', false", "0, false", "'\"off\"', false", "1, true", "'\"On\"', true"})
    void aFlagThatMayBeLeftOutIsReadInItsSpellings(String value, boolean muted) throws MalformedBodyException {
        assertThat(muted(value)).isEqualTo(muted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''"})
    void aFlagThatIsNullOrEmptyIsAbsent(String value) throws MalformedBodyException {
        assertThat(muted(value)).isNull();
    }

    private static @Nullable Boolean muted(String value) throws MalformedBodyException {
        return Tried.fromJson("{\"muted\":" + value.replace('\'', '"') + "}", PatchConferenceMember.class).muted;
    }

    private static NewSession read(String body) throws MalformedBodyException {
        return Tried.fromJson(body.replace('\'', '"'), NewSession.class);
    }
}
