package org.switchboard.format.jsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.switchboard.format.Tried.JSV;
import static org.switchboard.format.Tried.utf8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.customers.CustomerBreadcrumb;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.contract.sessions.SessionMemberInfo;
import org.switchboard.format.MalformedBodyException;
import org.switchboard.format.Tried;

/** JSV (wire contract, section 2.3) in a strict grammar. Single quotes stand for double ones. */
class JsvTest {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String PLACE = "(?s).*line \\d+, column \\d+.*";

    @Test
    void keysOfADictionaryAreQuotedByTheRule() {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("k1", "v1");
        data.put("", "");
        data.put("a:b", "c,d");
        data.put("nothing", null);

        assertThat(JSV.write(memberWith(data)))
                .asString()
                .contains("applicationData:{k1:v1,\"\":\"\",\"a:b\":\"c,d\"}");
    }

    @Test
    void keysOfADictionaryAreReadAsTheyWereWritten() throws MalformedBodyException {
        Map<String, String> data = Map.of(" k1 ", "v1", "", "", "a:b", "c,\"d\"");
        byte[] body = JSV.write(memberWith(data));

        assertThat(JSV.read(body, SessionMemberInfo.class).applicationData).isEqualTo(data);
    }

    @Test
    void aNullDocumentInAListIsAnEmptyObject() {
        List<CustomerBreadcrumb> list = Arrays.asList(new CustomerBreadcrumb(), null);

        assertThat(JSV.writeList(list, CustomerBreadcrumb.class)).asString().isEqualTo("[{},{}]");
    }

    @Test
    void anEmptyListOfDocumentsIsAPairOfBrackets() {
        assertThat(JSV.writeList(List.of(), SessionInfo.class)).asString().isEqualTo("[]");
    }

    @Test
    void aLongDocumentIsWrittenWhole() throws MalformedBodyException {
        NewSession session = new NewSession();
        session.displayName = "é,\"".repeat(20_000);

        assertThat(JSV.read(JSV.write(session), NewSession.class).displayName).isEqualTo(session.displayName);
    }

    @Test
    void theRecordedRequestIsRead() throws MalformedBodyException {
        NewSession session = read("{DisplayName:x,Channel:Fax,MemberEmailAddresses:[a,b],StartSession:true}");

        NewSession expected = new NewSession();
        expected.displayName = "x";
        expected.channel = FlowChannels.Fax;
        expected.memberEmailAddresses = List.of("a", "b");
        expected.startSession = true;
        assertThat(session).usingRecursiveComparison().isEqualTo(expected);
    }

    @Test
    void theRecordedRequestWithQuotesIsRead() throws MalformedBodyException {
        NewSession session = read("{DisplayName:'a ''q'', [x]',MemberEmailAddresses:['a,b',c]}");

        NewSession expected = new NewSession();
        expected.displayName = "a \"q\", [x]";
        expected.memberEmailAddresses = List.of("a,b", "c");
        assertThat(session).usingRecursiveComparison().isEqualTo(expected);
    }

    @Test
    void aQuotedNameIsRead() throws MalformedBodyException {
        assertThat(read("{'displayName':'N','channel':'Fax'}").displayName).isEqualTo("N");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "2026-05-01T09:30:00Z|2026-05-01T09:30:00Z",
                "user:a:b|user:a:b",
                " a b |~ a b ~",
                "a\tb|a\tb",
                "a\\nb|a\\nb",
                "null|null",
                "12.50|12.50",
                "' a:b '|~ a:b ~",
                "''''|~\"~",
                "{a:1,b:['x,y',,True]}|{a:1,b:[\"x,y\",,True]}",
                "{'a:b':1}|{\"a:b\":1}",
                "[]|[]",
            })
    void aTextIsTheValueToTheLetter(String value, String text) throws MalformedBodyException {
        assertThat(read("{displayName:" + value + ",toAddress:T}").displayName).isEqualTo(text);
    }

    @Test
    void aLineEndInQuotesIsText() throws MalformedBodyException {
        assertThat(read("{displayName:'a\r\nb'}").displayName).isEqualTo("a\r\nb");
    }

    @Test
    void anEmptyTextIsAPairOfQuotes() throws MalformedBodyException {
        assertThat(read("{displayName:''}").displayName).isEmpty();
    }

    @Test
    void noValueBehindANameIsNull() throws MalformedBodyException {
        assertThat(read("{displayName:,channel:}")).usingRecursiveComparison().isEqualTo(new NewSession());
    }

    @Test
    void nothingBetweenCommasOfAListIsNull() throws MalformedBodyException {
        assertThat(read("{memberEmailAddresses:[,a,,'',]}").memberEmailAddresses)
                .containsExactly(null, "a", null, "", null);
    }

    @Test
    void aListOfTextsMayBeOneTextWithCommas() throws MalformedBodyException {
        assertThat(read("{memberEmailAddresses:'a,b'}").memberEmailAddresses).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"True", "true", "1", "on", "'True'"})
    void aTruthIsTrueOneOrOn(String value) throws MalformedBodyException {
        assertThat(read("{startSession:" + value + "}").startSession).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"False", "yes", "''", "", "{}", "[True]"})
    void allElseIsFalse(String value) throws MalformedBodyException {
        assertThat(read("{startSession:" + value + "}").startSession).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fax", "FAX", "2", "'fax'"})
    void anEnumerationIsANameInAnyCaseOrANumber(String value) throws MalformedBodyException {
        assertThat(read("{channel:" + value + "}").channel).isEqualTo(FlowChannels.Fax);
    }

    @Test
    void anUnknownEnumerationIsRefusedWithItsFieldAndWhatIsAllowed() {
        assertThat(refused("{displayName:N,channel:Telex}"))
                .contains("line 1, column 24: 'channel': 'Telex' is an invalid value; allowed are Voice, Chat, Fax");
    }

    @Test
    void unknownMembersAreIgnored() throws MalformedBodyException {
        assertThat(read("{a:[{b:[1,{}]},],displayName:N,c:{d:}}").displayName).isEqualTo("N");
    }

    @Test
    void ofTwoMembersOfOneNameTheLastWins() throws MalformedBodyException {
        assertThat(read("{displayName:first,DisplayName:last}").displayName).isEqualTo("last");
    }

    @Test
    void whiteSpaceAroundTheObjectIsSkipped() throws MalformedBodyException {
        assertThat(read(" \r\n{displayName:N}\n").displayName).isEqualTo("N");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "{}"})
    void noBodyIsAnEmptyObject(String body) throws MalformedBodyException {
        assertThat(read(body)).usingRecursiveComparison().isEqualTo(new NewSession());
    }

    @Test
    void noBodyIsAnEmptyList() throws MalformedBodyException {
        assertThat(JSV.readList(new byte[0], NewSession.class)).isEmpty();
    }

    @Test
    void nothingBetweenTheDocumentsOfAListIsNull() throws MalformedBodyException {
        List<NewSession> list = JSV.readList(utf8("[{displayName:a},,{displayName:b}]"), NewSession.class);

        assertThat(list).hasSize(3);
        assertThat(list.get(1)).isNull();
        assertThat(list.get(2).displayName).isEqualTo("b");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void aBodyThatIsNotOneObjectIsRefusedWithItsPlaceAndReason(String body, String reason) {
        assertThat(refused(body)).matches(PLACE).contains(reason);
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                arguments(named("no closing brace", "{displayName:N"), "the text ends before"),
                arguments(named("no closing bracket", "{memberEmailAddresses:[a"), "the text ends before"),
                arguments(named("no closing quote", "{displayName:'N}"), "column 17: a quote is not closed"),
                arguments(named("brace for bracket", "{memberEmailAddresses:[a}"), "expected ',' or ']', found '}'"),
                arguments(
                        named("bracket in a value", "{displayName:a]b}"), "column 15: expected ',' or '}', found ']'"),
                arguments(named("quote in a value", "{displayName:a'b}"), "in quotes"),
                arguments(named("brace in a value", "{displayName:a{b}"), "'{' in a value; a text that holds it must"),
                arguments(named("bracket in the middle", "{displayName:a[b}"), "in quotes"),
                arguments(named("line end in a value", "{displayName:a\nb}"), "a line end in a value"),
                arguments(named("line end before a name", "{\n  displayName:a\n}"), "found a line end"),
                arguments(named("text behind a quote", "{displayName:'a'b}"), "expected ',' or '}', found 'b'"),
                arguments(named("trailing comma", "{displayName:N,}"), "expected a name, found '}'"),
                arguments(named("two commas", "{displayName:N,,channel:Fax}"), "expected a name, found ','"),
                arguments(named("no name", "{:N}"), "expected a name, found ':'"),
                arguments(named("no colon", "{displayName}"), "expected ':' after a name, found '}'"),
                arguments(named("no colon behind quotes", "{'displayName',a:b}"), "expected ':' after a name"),
                arguments(named("colon behind an object", "{displayName:{}:a}"), "expected ',' or '}', found ':'"),
                arguments(named("text after", "{displayName:N}junk"), "column 16: something follows"),
                arguments(named("object after", "{displayName:N}{}"), "something follows"),
                arguments(named("brace after", "{displayName:N}}"), "something follows"),
                arguments(named("list", "[{displayName:N}]"), "expected an object"),
                arguments(named("text", "N"), "expected an object"),
                arguments(named("comma", ",{}"), "expected an object"),
                arguments(named("white space", " \r\n"), "expected an object"),
                arguments(named("form", "displayName=N&channel=Fax"), "expected an object"),
                arguments(
                        named("name without a value in a list", "{memberEmailAddresses:[{a]}"),
                        "expected ':' after a name"));
    }

    @Test
    void theRefusalTellsTheLineOfTheFault() {
        assertThat(refused("{displayName:'a\nb\nc',channel:Telex}")).contains("line 3, column 12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{customerBreadcrumb:x}", "{log:{a:1}}", "{members:[1]}", "{members:[[a]]}"})
    void whatCannotBeTheValueOfAMemberIsRefused(String body) {
        assertThat(Tried.refused(JSV, "application/jsv", body, SessionInfo.class))
                .matches(PLACE)
                .contains("cannot hold this kind of value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[{}", "[x]", "[{}]]", "x", "[[]]"})
    void aBodyThatIsNotOneListOfObjectsIsRefused(String body) {
        assertThat(Tried.refusedList(JSV, "application/jsv", body, NewSession.class))
                .matches(PLACE);
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aBombIsRefusedSoon(String body) {
        String said = Assertions.assertTimeout(SOON, () -> refused(body));

        assertThat(said).matches(PLACE);
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                arguments(named("lists for a text", "{displayName:" + "[".repeat(500_000))),
                arguments(named("objects for a text", "{displayName:" + "{a:".repeat(200_000))),
                arguments(named("lists for an unknown member", "{x:" + "[".repeat(500_000))),
                arguments(named("well-formed nesting", "{x:" + "[".repeat(65) + "]".repeat(65) + "}")),
                arguments(named("lists alone", "[".repeat(1_000_000))),
                arguments(named("name of a megabyte", "{" + "n".repeat(1_000_000) + ":1}")),
                arguments(named("quoted name of a megabyte", "{'" + "n".repeat(1_000_000) + "':1}")),
                arguments(named("quotes of a megabyte", "{a:" + "'".repeat(1_000_001))));
    }

    @Test
    void aManyPartedBodyIsReadSoon() throws MalformedBodyException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            texts.add("t" + i);
        }
        String body = "{memberEmailAddresses:[" + String.join(",", texts) + "]}";

        NewSession session = Assertions.assertTimeout(SOON, () -> read(body));

        assertThat(session.memberEmailAddresses).isEqualTo(texts);
    }

    private static SessionMemberInfo memberWith(Map<String, String> data) {
        SessionMemberInfo member = new SessionMemberInfo();
        member.applicationData = data;
        return member;
    }

    private static NewSession read(String body) throws MalformedBodyException {
        return JSV.read(utf8(body.replace('\'', '"')), NewSession.class);
    }

    private static String refused(String body) {
        return Tried.refused(JSV, "application/jsv", body.replace('\'', '"'), NewSession.class);
    }
}
