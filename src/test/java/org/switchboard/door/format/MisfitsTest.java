package org.switchboard.door.format;

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

/** Values of a body that do not fit their members. */
class MisfitsTest {
    @Test
    void allValuesThatDoNotFitAreToldWithTheDocumentWithoutThem() {
        MalformedBody refusal = catchThrowableOfType(
                MalformedBody.class,
                () -> read("{'channel':'Telex','callState':{'a':[1]},'displayName':'N','direction':7}"));

        assertThat(refusal.misfits())
                .extracting(TextBinding.Misfit::name)
                .containsExactly("channel", "callState", "direction");
        assertThat(refusal.misfits().get(0).message())
                .isEqualTo("'Telex' is an Invalid value for 'channel'; allowed are Voice, Chat, Fax");
        assertThat(refusal.document(NewSession.class))
                .hasValueSatisfying(request -> assertThat(request.displayName).isEqualTo("N"));
    }

    @Test
    void aValueInAListIsToldWithItsPlace() {
        MalformedBody refusal = catchThrowableOfType(
                MalformedBody.class,
                () -> Tried.fromJson(
                        "{\"endpoints\":[{\"type\":\"Team\"},{\"type\":\"Tea\"}]}", ImportDirectory.class));

        assertThat(refusal.misfits()).extracting(TextBinding.Misfit::name).containsExactly("endpoints[1].type");
    }

    @Test
    void valuesThatDoNotFitAreToldUpToAHundred() {
        String many = "[" + "{'channel':'Telex'},".repeat(5_000) + "{}]";

        MalformedBody refusal = catchThrowableOfType(
                MalformedBody.class, () -> Tried.JSON.readList(Tried.utf8(many.replace('\'', '"')), NewSession.class));

        assertThat(refusal.misfits()).hasSize(Misfits.MAX);
        assertThat(refusal.misfits().get(1).name()).isEqualTo("[1].channel");
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
    void aFlagThatMayBeLeftOutIsReadInItsSpellings(String value, boolean muted) throws MalformedBody {
        assertThat(muted(value)).isEqualTo(muted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''"})
    void aFlagThatIsNullOrEmptyIsAbsent(String value) throws MalformedBody {
        assertThat(muted(value)).isNull();
    }

    private static @Nullable Boolean muted(String value) throws MalformedBody {
        return Tried.fromJson("{\"muted\":" + value.replace('\'', '"') + "}", PatchConferenceMember.class).muted;
    }

    private static NewSession read(String body) throws MalformedBody {
        return Tried.fromJson(body.replace('\'', '"'), NewSession.class);
    }
}
