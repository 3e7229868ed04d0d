package org.switchboard.format.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.format.BindingError;
import org.switchboard.format.Tried;

/** Values of query strings, paths and forms, put into a request (wire contract, section 3.3). */
class TextBinderTest {
    private static final TextBinder BINDING = new TextBinder(Tried.JSV);

    private final NewSession request = new NewSession();

    private List<BindingError> bind(String name, String... values) {
        return BINDING.bind(request, Map.of(name, Arrays.asList(values)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"displayName", "DISPLAYNAME", "DisplayName"})
    void namesCountInAnyCase(String name) {
        assertThat(bind(name, "x")).isEmpty();
        assertThat(request.displayName).isEqualTo("x");
    }

    @Test
    void unknownNamesAndIndexedOnesSayNothing() {
        assertThat(bind("bogus", "1")).isEmpty();
        assertThat(bind("memberEmailAddresses[0]", "a")).isEmpty();
        assertThat(request).usingRecursiveComparison().isEqualTo(new NewSession());
    }

    @Test
    void namesThatNoMemberHasAreTold() {
        assertThat(TextBinder.unknown(NewSession.class, List.of("bogus", "DISPLAYNAME", "memberEmailAddresses[0]")))
                .containsExactly("bogus", "memberEmailAddresses[0]");
    }

    @Test
    void anEmptyValueOverridesNothing() {
        request.displayName = "body";

        assertThat(bind("displayName", "")).isEmpty();
        assertThat(request.displayName).isEqualTo("body");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "True, true", "1, true", "on, true", "false, false", "0, false", "off, false"})
    void flagsAreReadInTheirSpellings(String text, boolean expected) {
        request.startSession = !expected;

        assertThat(bind("startSession", text)).isEmpty();
        assertThat(request.startSession).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fax", "fax", "2"})
    void enumerationsAreReadInAnyCaseAndByNumber(String text) {
        assertThat(bind("channel", text)).isEmpty();
        assertThat(request.channel).isEqualTo(FlowChannels.Fax);
    }

    @Test
    void aListIsRepeatedOrHasCommasOrIsJsv() {
        for (List<String> values :
                List.of(List.of("a", "b"), List.of("a,b"), List.of("[a,b]"), List.of("[\"a\",\"b\"]"))) {
            request.memberEmailAddresses = null;

            assertThat(bind("memberEmailAddresses", values.toArray(String[]::new)))
                    .isEmpty();
            assertThat(request.memberEmailAddresses).as(values.toString()).containsExactly("a", "b");
        }
    }

    @Test
    void aCommaInQuotesIsPartOfATextInJsv() {
        assertThat(bind("memberEmailAddresses", "[a,\"b,c\"]")).isEmpty();
        assertThat(request.memberEmailAddresses).containsExactly("a", "b,c");
    }

    @Test
    void whatDoesNotFitIsToldFieldByFieldUnderTheNamesAsSent() {
        Map<String, List<String>> values = new TreeMap<>(
                Map.of("CHANNEL", List.of("Telex"), "direction", List.of("up"), "startSession", List.of("maybe")));

        List<BindingError> bindingErrors = BINDING.bind(request, values);

        assertThat(bindingErrors)
                .extracting(BindingError::name)
                .containsExactly("CHANNEL", "direction", "startSession");
        assertThat(bindingErrors.get(0).message())
                .isEqualTo("'Telex' is an Invalid value for 'CHANNEL'; allowed are Voice, Chat, Fax");
    }

    @Test
    void aSingleValueGivenTwiceIsRefused() {
        assertThat(bind("displayName", "a", "b"))
                .extracting(BindingError::message)
                .containsExactly("'displayName' is given twice; give it once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a", "[a,{b]", "[a]]"})
    void aListThatIsNoJsvIsRefused(String text) {
        assertThat(bind("memberEmailAddresses", text)).hasSize(1);
    }
}
