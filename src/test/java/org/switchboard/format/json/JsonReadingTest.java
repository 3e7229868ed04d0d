package org.switchboard.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.switchboard.format.Tried.fromJson;
import static org.switchboard.format.Tried.refusedJson;
import static org.switchboard.format.Tried.utf8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.format.MalformedBodyException;
import org.switchboard.format.xml.XmlBodies;

/** The lenient values of JSON (wire contract, section 2.2) in the strict grammar that was decided on. */
class JsonReadingTest {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final String PLACE = "(?s).*line \\d+, column \\d+.*";

    @ParameterizedTest
    @ValueSource(strings = {"displayName", "DisplayName", "displayname", "DISPLAYNAME", "dISPLAYnAME"})
    void aNameIsKnownInAnyCase(String name) throws MalformedBodyException {
        assertThat(read("{'" + name + "':'N'}").displayName).isEqualTo("N");
    }

    @ParameterizedTest
    @ValueSource(strings = {"display_name", "display-name", "display name", " displayName", "unknown"})
    void anotherSpellingOfANameIsUnknownAndIgnored(String name) throws MalformedBodyException {
        assertThat(read("{'" + name + "':'N'}")).usingRecursiveComparison().isEqualTo(new NewSession());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'a':[{'b':[1,{}]}]}", "{'a':null}", "{'a':12.5e3}", "{'a':'x'}", "{'a':{}}"})
    void theValueOfAnUnknownMemberIsIgnored(String body) throws MalformedBodyException {
        assertThat(read(body)).usingRecursiveComparison().isEqualTo(new NewSession());
    }

    @Test
    void ofTwoMembersOfOneNameTheLastWins() throws MalformedBodyException {
        assertThat(read("{'displayName':'first','displayName':'last'}").displayName)
                .isEqualTo("last");
    }

    @Test
    void ofTwoMembersOfOneNameInTwoCasesTheLastWins() throws MalformedBodyException {
        assertThat(read("{'displayName':'first','DisplayName':'last'}").displayName)
                .isEqualTo("last");
    }

    @Test
    void aLastMemberThatIsNullWins() throws MalformedBodyException {
        assertThat(read("{'displayName':'first','displayName':null}").displayName)
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Fax'", "'fax'", "'FAX'", "2", "'2'"})
    void anEnumerationIsANameInAnyCaseOrANumber(String value) throws MalformedBodyException {
        assertThat(read("{'channel':" + value + "}").channel).isEqualTo(FlowChannels.Fax);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''"})
    void anEnumerationThatIsNullOrEmptyIsAbsent(String value) throws MalformedBodyException {
        assertThat(read("{'channel':" + value + "}").channel).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'Telex'", "9", "'9'", "-1", "2.0", "true", "' Fax'", "'Voice,Fax'", "{}", "[]", "['Fax']"})
    void anUnknownEnumerationIsRefusedWithItsFieldAndWhatIsAllowed(String value) {
        assertThat(refused("{'channel':" + value + "}"))
                .contains("'channel'", "Voice, Chat, Fax")
                .matches(PLACE);
    }

    @Test
    void anUnknownEnumerationIsToldAsItWasSent() {
        assertThat(refused("{'callState':'Dreaming'}"))
                .contains("'Dreaming'", "'callState'", "Disconnected, Ringing, Connected, Hold, Passive");
    }

    @Test
    void aLongUnknownEnumerationIsNotToldInFull() {
        assertThat(refused("{'channel':'" + "x".repeat(100_000) + "'}")).hasSizeLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "'true'", "'True'", "'TRUE'", "1", "'1'", "'on'"})
    void aTruthIsTrueOneOrOn(String value) throws MalformedBodyException {
        assertThat(read("{'startSession':" + value + "}").startSession).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"false", "'false'", "0", "2", "'yes'", "'maybe'", "''", "null", "{}", "[]", "[true]", "{'a':1}"})
    void allElseIsFalse(String value) throws MalformedBodyException {
        assertThat(read("{'startSession':" + value + "}").startSession).isFalse();
    }

    @Test
    void theMemberBehindAFalseObjectIsRead() throws MalformedBodyException {
        assertThat(read("{'startSession':{'a':[1]},'displayName':'N'}").displayName)
                .isEqualTo("N");
    }

    @ParameterizedTest
    @CsvSource({"12.50, 12.50", "7, 7", "-0, -0", "1e3, 1e3", "12345678901234567890123, 12345678901234567890123"})
    void aNumberGivenToATextStaysAsItWasWritten(String value, String text) throws MalformedBodyException {
        assertThat(read("{'displayName':" + value + "}").displayName).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void aTruthGivenToATextIsItsWord(String value) throws MalformedBodyException {
        assertThat(read("{'displayName':" + value + "}").displayName).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'a':1}                    | {a:1}",
                "[1,'b']                    | [1,b]",
                "{}                         | {}",
                "[]                         | []",
                "{'a':{'b':[true,'c']}}     | {a:{b:[true,c]}}",
                "['a,b']                    | ['a,b']",
                "['']                       | ['']",
                "{'a':'b:c'}                | {a:'b:c'}",
            })
    void anObjectOrListGivenToATextIsItsJsv(String value, String jsv) throws MalformedBodyException {
        assertThat(read("{'displayName':" + value + "}").displayName).isEqualTo(quoted(jsv));
    }

    @Test
    void theMemberBehindAnObjectGivenToATextIsRead() throws MalformedBodyException {
        assertThat(read("{'displayName':{'a':[1,{}]},'toAddress':'T'}").toAddress)
                .isEqualTo("T");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListOfTextsIsRead(String value, List<String> texts) throws MalformedBodyException {
        assertThat(read("{'memberEmailAddresses':" + value + "}").memberEmailAddresses)
                .isEqualTo(texts);
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                arguments("['a','b']", List.of("a", "b")),
                arguments("'a,b'", List.of("a", "b")),
                arguments("'a'", List.of("a")),
                arguments("'a,,b'", List.of("a", "", "b")),
                arguments("['a,b']", List.of("a,b")),
                arguments("['','a']", List.of("", "a")),
                arguments("[1,2.50,true]", List.of("1", "2.50", "true")),
                arguments("[{'a':1},['b']]", List.of("{a:1}", "[b]")),
                arguments("[]", List.of()));
    }

    @Test
    void nullItemsOfAListAreKept() throws MalformedBodyException {
        assertThat(read("{'memberEmailAddresses':['a',null,'']}").memberEmailAddresses)
                .containsExactly("a", null, "");
    }

    @Test
    void aNullListIsAbsent() throws MalformedBodyException {
        assertThat(read("{'memberEmailAddresses':null}").memberEmailAddresses).isNull();
    }

    @Test
    void noBodyIsAnEmptyObject() throws MalformedBodyException {
        assertThat(read("")).usingRecursiveComparison().isEqualTo(new NewSession());
    }

    @Test
    void aByteOrderMarkIsSkipped() throws MalformedBodyException {
        assertThat(read("\uFEFF{'displayName':'N'}").displayName).isEqualTo("N");
    }

    @Test
    void aByteOrderMarkAloneIsAnEmptyObject() throws MalformedBodyException {
        assertThat(read("\uFEFF")).usingRecursiveComparison().isEqualTo(new NewSession());
    }

    @Test
    void whitespaceAroundTheObjectIsSkipped() throws MalformedBodyException {
        assertThat(read(" \t\r\n{ 'displayName' :\n'N' } \r\n").displayName).isEqualTo("N");
    }

    @Test
    void escapesAreRead() throws MalformedBodyException {
        assertThat(read("{'displayName':'\\u00e9\\n\\/\\uD83D\\uDCDE'}").displayName)
                .isEqualTo("é\n/📞");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void aBodyThatIsNotOneJsonObjectIsRefusedWithItsPlace(String body) {
        assertThat(refused(body)).matches(PLACE);
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                arguments(named("trailing comma", "{'displayName':'N',}")),
                arguments(named("trailing comma in a list", "{'memberEmailAddresses':['a',]}")),
                arguments(named("no closing brace", "{'displayName':'N'")),
                arguments(named("no closing quote", "{'displayName':'N")),
                arguments(named("no value", "{'displayName':}")),
                arguments(named("no colon", "{'displayName' 'N'}")),
                arguments(named("no comma", "{'displayName':'N' 'toAddress':'T'}")),
                arguments(named("text after", "{'displayName':'N'} junk")),
                arguments(named("object after", "{'displayName':'N'}{}")),
                arguments(named("closing brace after", "{'displayName':'N'}}")),
                arguments(named("unquoted name", "{displayName:'N'}")),
                arguments(named("line comment", "{// c\n'displayName':'N'}")),
                arguments(named("block comment", "{/* c */'displayName':'N'}")),
                arguments(named("unknown word", "{'displayName':True}")),
                arguments(named("not a number", "{'displayName':NaN}")),
                arguments(named("leading zero", "{'displayName':007}")),
                arguments(named("unknown escape", "{'displayName':'\\x'}")),
                arguments(named("raw line end in a text", "{'displayName':'a\nb'}")),
                arguments(named("raw control in a text", "{'displayName':'a\u0001b'}")),
                arguments(named("number too long", "{'displayName':" + "1".repeat(100_000) + "}")),
                arguments(named("array", "[]")),
                arguments(named("array of objects", "[{'displayName':'N'}]")),
                arguments(named("text", "'N'")),
                arguments(named("empty text", "''")),
                arguments(named("number", "1")),
                arguments(named("truth", "true")),
                arguments(named("null", "null")),
                arguments(named("bare word", "junk")),
                arguments(named("whitespace", " \r\n\t")),
                arguments(named("form", "displayName=N&channel=Fax")),
                arguments(named("XML", XmlBodies.newSession(""))));
    }

    @Test
    void singleQuotesAreRefused() {
        assertThat(refusedJson(utf8("{'displayName':'N'}"))).matches(PLACE);
    }

    @Test
    void theRefusalTellsTheLineOfTheFault() {
        assertThat(refused("{\n'displayName':'N',\n'channel':'Telex'}")).contains("line 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'customerBreadcrumb':'x'}", "{'log':{'a':1}}", "{'members':[1]}", "{'members':[['a']]}"})
    void whatCannotBeTheValueOfAMemberIsRefused(String body) {
        String said = refusedJson(utf8(quoted(body)), SessionInfo.class);

        assertThat(said).matches(PLACE);
    }

    @Test
    void theRefusalOfAnItemTellsTheFieldOfItsList() {
        assertThat(refusedJson(utf8("{\"members\":[1]}"), SessionInfo.class)).contains("members");
    }

    @ParameterizedTest
    @MethodSource("notUtf8")
    void bytesThatAreNotUtf8AreRefused(byte[] body) {
        assertThat(refusedJson(body)).matches(PLACE);
    }

    static Stream<Arguments> notUtf8() {
        return Stream.of(
                arguments(named("ISO 8859-1", bytes("{'displayName':'é'}", StandardCharsets.ISO_8859_1))),
                arguments(named("UTF-16 with mark", bytes("{'displayName':'N'}", StandardCharsets.UTF_16))),
                arguments(named("UTF-16BE", bytes("{'displayName':'N'}", StandardCharsets.UTF_16BE))),
                arguments(named("UTF-16LE", bytes("{'displayName':'N'}", StandardCharsets.UTF_16LE))),
                arguments(named("UTF-32", bytes("{'displayName':'N'}", Charset.forName("UTF-32BE")))),
                arguments(named("overlong slash", around(0xC0, 0xAF))),
                arguments(named("half of a pair", around(0xED, 0xA0, 0xBD))),
                arguments(named("beyond Unicode", around(0xF5, 0x80, 0x80, 0x80))),
                arguments(named("lone continuation", around(0x80))),
                arguments(named("cut off", new byte[] {'{', '"', (byte) 0xC3})));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aBombIsRefusedSoon(String body) {
        String said = Assertions.assertTimeout(SOON, () -> refused(body));

        assertThat(said).matches(PLACE);
    }

    static Stream<Arguments> bombs() {
        return Stream.of(
                arguments(named("arrays for a text", "{'displayName':" + "[".repeat(500_000))),
                arguments(named("arrays for a list", "{'memberEmailAddresses':" + "[".repeat(500_000))),
                arguments(named("objects for a text", "{'displayName':" + "{'a':".repeat(200_000))),
                arguments(named("arrays for an unknown member", "{'x':" + "[".repeat(500_000))),
                arguments(named("objects for an unknown member", "{'x':" + "{'a':".repeat(200_000))),
                arguments(named("arrays for a truth", "{'startSession':" + "[".repeat(500_000))),
                arguments(named("arrays for an enumeration", "{'channel':" + "[".repeat(500_000))),
                arguments(named("well-formed nesting", "{'x':" + "[".repeat(1_000) + "]".repeat(1_000) + "}")),
                arguments(named("arrays alone", "[".repeat(1_000_000))),
                arguments(named("name of a megabyte", "{'" + "n".repeat(1_000_000) + "':1}")),
                arguments(named("bare word of a megabyte", "n".repeat(1_000_000))));
    }

    @Test
    void aTextOfAMegabyteIsReadSoon() {
        String body = "{'displayName':'" + "n".repeat(1_000_000) + "'}";

        NewSession session = Assertions.assertTimeout(SOON, () -> read(body));

        assertThat(session.displayName).hasSize(1_000_000);
    }

    @Test
    void namesWithOneHashCodeAreReadSoon() {
        StringBuilder body = new StringBuilder("{'displayName':'N'");
        for (int i = 0; i < 1 << 15; i++) {
            String bits = String.format("%15s", Integer.toBinaryString(i)).replace(' ', '0');
            body.append(",'").append(bits.replace("0", "Aa").replace("1", "BB")).append("':0");
        }

        NewSession session =
                Assertions.assertTimeout(SOON, () -> read(body.append('}').toString()));

        assertThat(session.displayName).isEqualTo("N");
    }

    /** Reads a body in which single quotes stand for double ones. */
    private static NewSession read(String body) throws MalformedBodyException {
        return fromJson(quoted(body), NewSession.class);
    }

    private static String refused(String body) {
        return refusedJson(utf8(quoted(body)));
    }

    private static String quoted(String body) {
        return body.replace('\'', '"');
    }

    private static byte[] bytes(String body, Charset charset) {
        return quoted(body).getBytes(charset);
    }

    /** A body whose one text holds the bytes. */
    private static byte[] around(int... bytes) {
        StringBuilder text = new StringBuilder();
        for (int each : bytes) {
            text.append((char) each);
        }
        return bytes("{'displayName':'" + text + "'}", StandardCharsets.ISO_8859_1);
    }
}
