package org.switchboard.format.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.switchboard.format.Tried.CSV;
import static org.switchboard.format.Tried.utf8;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.administration.RunArchiveResponse;
import org.switchboard.contract.customers.CustomerBreadcrumb;
import org.switchboard.contract.errors.ErrorResponse;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.format.Golden;
import org.switchboard.format.MalformedBodyException;
import org.switchboard.format.Tried;

/** CSV (wire contract, section 2.4). */
class CsvTest {
    private static final Duration SOON = Duration.ofSeconds(2);

    @Test
    void anEmptyListIsTheHeaderRow() {
        String header = Golden.text("NewSession-minimal.csv").split("(?<=\n)")[0];

        assertThat(CSV.writeList(List.of(), NewSession.class)).asString().isEqualTo(header);
    }

    @Test
    void aNullDocumentInAListIsARowOfEmptyCells() {
        CustomerBreadcrumb step = new CustomerBreadcrumb();
        step.id = "1";

        assertThat(CSV.writeList(Arrays.asList(null, step), CustomerBreadcrumb.class))
                .asString()
                .isEqualTo("Id,Name\r\n,\r\n1,\r\n");
    }

    @Test
    void anErrorIsOneColumnOfJsv() {
        ErrorResponse error = new ErrorResponse();
        error.responseStatus.errorCode = "NotFound";
        error.responseStatus.message = "No \"session\"";

        assertThat(CSV.write(error))
                .asString()
                .isEqualTo("ResponseStatus\r\n"
                        + "\"{errorCode:NotFound,message:\"\"No \"\"\"\"session\"\"\"\"\"\",errors:[]}\"\r\n");
    }

    @Test
    void anEmptyListInACellIsInQuotes() {
        NewSession session = new NewSession();
        session.memberEmailAddresses = List.of();

        assertThat(CSV.write(session)).asString().endsWith(",\"[]\",False\r\n");
    }

    @Test
    void aTextThatLooksLikeACommentIsATextInTheFirstColumnToo() {
        NewSession session = new NewSession();
        session.displayName = "#1";

        assertThat(CSV.write(session)).asString().contains("\r\n#1,");
    }

    @Test
    void aNumberIsInQuotesAsAllThatIsNoTextAndItsHeaderIsNot() {
        assertThat(CSV.write(new RunArchiveResponse())).asString().isEqualTo("Moved\r\n\"0\"\r\n");
    }

    @Test
    void theRecordedRequestIsRead() throws MalformedBodyException {
        NewSession session = read("DisplayName,Channel\nx,Fax");

        NewSession expected = new NewSession();
        expected.displayName = "x";
        expected.channel = FlowChannels.Fax;
        assertThat(session).usingRecursiveComparison().isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DisplayName", "displayName", "DISPLAYNAME", "\"DisplayName\"", "\uFEFFDisplayName"})
    void aColumnIsKnownInAnyCase(String header) throws MalformedBodyException {
        assertThat(read(header + "\r\nN\r\n").displayName).isEqualTo("N");
    }

    @Test
    void unknownColumnsAreIgnored() throws MalformedBodyException {
        assertThat(read("Mood,DisplayName,,\n[,N,,\n").displayName).isEqualTo("N");
    }

    @ParameterizedTest
    @ValueSource(strings = {" a ", "[x", "{a:1}", "True", "null", "a:b", "#", "'", "é"})
    void aTextIsTheCellAsItIs(String text) throws MalformedBodyException {
        assertThat(read("DisplayName\n" + text + "\n").displayName).isEqualTo(text);
    }

    @Test
    void aTextInQuotesMayHoldCommasQuotesAndLineEnds() throws MalformedBodyException {
        assertThat(read("DisplayName,Channel\n\"a,\"\"b\"\"\r\nc\",Fax\n").displayName)
                .isEqualTo("a,\"b\"\r\nc");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\"\",\"\""})
    void anEmptyCellIsAnAbsentMember(String row) throws MalformedBodyException {
        SessionInfo session = CSV.read(utf8("DisplayName,Channel\n" + row), SessionInfo.class);

        assertThat(session).usingRecursiveComparison().isEqualTo(new SessionInfo());
    }

    @Test
    void missingCellsAreEmpty() throws MalformedBodyException {
        assertThat(read("DisplayName,Channel,ToAddress\nN").displayName).isEqualTo("N");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"[a,b]\"", "\"a,b\"", "\"[\"\"a\"\",b]\""})
    void aListIsReadFromItsCell(String cell) throws MalformedBodyException {
        assertThat(read("MemberEmailAddresses\n" + cell).memberEmailAddresses).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"True", "true", "1", "on", "\"\"\"True\"\"\""})
    void aTruthIsTrueOneOrOn(String cell) throws MalformedBodyException {
        assertThat(read("StartSession\n" + cell).startSession).isTrue();
    }

    @Test
    void anUnknownEnumerationIsRefusedWithItsColumnAndWhatIsAllowed() {
        assertThat(refused("DisplayName,Channel\r\nN,Telex\r\n"))
                .endsWith("line 2: 'channel': 'Telex' is an invalid value; allowed are Voice, Chat, Fax");
    }

    @Test
    void anUnknownEnumerationInsideACellIsRefused() {
        assertThat(refusedInfo("Members\n\"[{callState:Dreaming}]\""))
                .endsWith("line 2: 'callState': 'Dreaming' is an invalid value;"
                        + " allowed are None, Ringing, Connected, Hold");
    }

    @Test
    void noBodyIsAnEmptyDocument() throws MalformedBodyException {
        assertThat(read("")).usingRecursiveComparison().isEqualTo(new NewSession());
    }

    @Test
    void noBodyIsAnEmptyList() throws MalformedBodyException {
        assertThat(CSV.readList(new byte[0], NewSession.class)).isEmpty();
    }

    @Test
    void theHeaderRowAloneIsAnEmptyList() throws MalformedBodyException {
        assertThat(CSV.readList(utf8("DisplayName\r\n"), NewSession.class)).isEmpty();
    }

    @Test
    void everyRowOfAListIsADocument() throws MalformedBodyException {
        List<NewSession> list = CSV.readList(utf8("DisplayName,Channel\na,\n\n,\nb,Fax"), NewSession.class);

        assertThat(list).extracting(session -> session.displayName).containsExactly("a", null, "b");
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void aBodyThatIsNotOneDocumentIsRefusedWithItsLineAndReason(String body, String reason) {
        assertThat(refused(body)).contains(reason);
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                arguments(named("no row", "DisplayName\r\n"), "line 1: the row of the document is missing"),
                arguments(named("two rows", "DisplayName\na\nb"), "line 3: a second row"),
                arguments(named("too many cells", "DisplayName\na,b"), "line 2: 2 cells under 1 columns"),
                arguments(
                        named("column twice", "DisplayName,displayname\na,b"),
                        "line 1: the column 'DisplayName' is there twice"),
                arguments(named("quote not closed", "DisplayName\n\"a\nb"), "line 2: Unclosed quoted field"),
                arguments(named("text behind a quote", "DisplayName\n\"a\"b"), "line 2: Unexpected character"),
                arguments(named("no known column", "Name,Mood\na,b"), "line 1: no column of the header row is known"),
                arguments(named("JSON", "{\"displayName\":\"N\"}"), "line 1: no column of the header row is known"),
                arguments(named("blank", "\r\n\r\n"), "line 1: the header row is missing"),
                arguments(named("too many columns", "DisplayName" + ",".repeat(1_000) + "\na"), "line 1: "),
                arguments(
                        named("list not closed", "StartSession,MemberEmailAddresses\n,[a\n"),
                        "line 2: 'MemberEmailAddresses': the text ends before"),
                arguments(
                        named("text behind a list", "MemberEmailAddresses\n[a]b\n"),
                        "line 2: 'MemberEmailAddresses': something follows"),
                arguments(named("nesting", "MemberEmailAddresses\n" + "[".repeat(100_000)), "line 2: 'Member"));
    }

    @Test
    void whatCannotBeTheValueOfAMemberIsRefused() {
        assertThat(refusedInfo("Id,Members\na,b")).endsWith("line 2: 'members' cannot hold this kind of value");
    }

    @Test
    void manyRowsAreReadSoon() throws MalformedBodyException {
        String body = "DisplayName,Channel\r\n" + "a,Fax\r\n".repeat(50_000);

        List<NewSession> list = Assertions.assertTimeout(SOON, () -> CSV.readList(utf8(body), NewSession.class));

        assertThat(list).hasSize(50_000);
    }

    private static NewSession read(String body) throws MalformedBodyException {
        return CSV.read(utf8(body), NewSession.class);
    }

    private static String refused(String body) {
        return Tried.refused(CSV, "text/csv", body, NewSession.class);
    }

    private static String refusedInfo(String body) {
        return Tried.refused(CSV, "text/csv", body, SessionInfo.class);
    }
}
