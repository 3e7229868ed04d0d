package org.switchboard.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.switchboard.format.Tried.CSV;
import static org.switchboard.format.Tried.JSV;
import static org.switchboard.format.Tried.fromJson;
import static org.switchboard.format.Tried.fromXml;
import static org.switchboard.format.Tried.json;
import static org.switchboard.format.Tried.utf8;
import static org.switchboard.format.Tried.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.switchboard.contract.customers.CustomerBreadcrumb;
import org.switchboard.contract.sessions.SessionInfo;

/** Characters that need care, in the recorded spelling of each format. */
class EscapingTest {
    private static final String LONE_SURROGATE = "\uD83D";
    private static final Pattern XML_INPUT = Pattern.compile("WRITE (?<name>.*?\\S) (?<text> |\\S*)");
    private static final Pattern XML_OUTCOME = Pattern.compile(
            "  -> <Name>(?<content>.*)</Name>   \\(reads back (equal|as (?<other>.*))\\)", Pattern.DOTALL);

    /** A text and how the original writes it as the only member of an object; in CSV as the second of two. */
    record JsonText(String text, String json, String jsv, String csv) {
        @Override
        public String toString() {
            return json;
        }
    }

    /** A text, how the original writes it as the content of an element, and what it reads back. */
    record XmlText(String name, String text, String content, String readBack) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("jsonTexts")
    void aTextIsWrittenInJsonAsTheOriginalWritesIt(JsonText recorded) {
        assertThat(json(named(recorded.text()))).isEqualTo(recorded.json());
    }

    @ParameterizedTest
    @MethodSource("jsonTexts")
    void aTextWrittenInJsonReadsBackEqual(JsonText recorded) throws MalformedBodyException {
        assertThat(fromJson(recorded.json(), CustomerBreadcrumb.class).name).isEqualTo(recorded.text());
    }

    @ParameterizedTest
    @MethodSource("jsonTexts")
    void aTextIsWrittenInJsvAsTheOriginalWritesIt(JsonText recorded) {
        assertThat(JSV.write(named(recorded.text()))).asString().isEqualTo(recorded.jsv());
    }

    @ParameterizedTest
    @MethodSource("jsonTexts")
    void aTextWrittenInJsvReadsBackEqual(JsonText recorded) throws MalformedBodyException {
        assertThat(JSV.read(utf8(recorded.jsv()), CustomerBreadcrumb.class).name)
                .isEqualTo(recorded.text());
    }

    @ParameterizedTest
    @MethodSource("jsonTexts")
    void aTextIsWrittenInCsvAsTheOriginalWritesIt(JsonText recorded) {
        assertThat(CSV.write(named(recorded.text()))).asString().isEqualTo("Id,Name\r\n" + recorded.csv());
    }

    @ParameterizedTest
    @MethodSource("jsonTexts")
    void aTextWrittenInCsvReadsBackEqualAndTheEmptyOneAsNone(JsonText recorded) throws MalformedBodyException {
        byte[] body = utf8("Id,Name\r\n" + recorded.csv());

        assertThat(CSV.read(body, CustomerBreadcrumb.class).name)
                .isEqualTo(recorded.text().isEmpty() ? null : recorded.text());
    }

    @ParameterizedTest
    @MethodSource("formatsWithoutEscapes")
    void halfOfASurrogatePairIsWrittenAsTheReplacementCharacter(DocumentFormat format) {
        assertThat(format.write(named("a" + LONE_SURROGATE + "b"))).asString().contains("a\uFFFDb");
    }

    static List<DocumentFormat> formatsWithoutEscapes() {
        return List.of(JSV, CSV);
    }

    @ParameterizedTest
    @MethodSource("writableXmlTexts")
    void aTextIsWrittenInXmlAsTheOriginalWritesIt(XmlText recorded) {
        assertThat(xml(session(recorded.text()))).contains("<DisplayName>" + recorded.content() + "</DisplayName>");
    }

    @ParameterizedTest
    @MethodSource("writableXmlTexts")
    void aTextWrittenInXmlReadsBackAsRecorded(XmlText recorded) throws MalformedBodyException {
        String written = xml(session(recorded.text()));

        assertThat(fromXml(written, SessionInfo.class).displayName).isEqualTo(recorded.readBack());
    }

    @ParameterizedTest
    @MethodSource("unwritableXmlTexts")
    void aTextThatXmlCannotCarryIsNotWritten(XmlText recorded) {
        assertThatIllegalArgumentException().isThrownBy(() -> xml(session(recorded.text())));
    }

    /** All recorded texts but half of a surrogate pair, which UTF-8 has no bytes for and no session can hold. */
    static List<JsonText> jsonTexts() {
        List<JsonText> texts = new ArrayList<>();
        List<String> lines = Golden.lines("string-escaping.txt");
        for (int at = 0; at < lines.size(); at += 4) {
            String text = Golden.unescaped(lines.get(at), c -> true);
            String json = lines.get(at + 1).replaceFirst("^  json ", "");
            if (!text.equals(LONE_SURROGATE)) {
                texts.add(new JsonText(
                        text,
                        Golden.unescaped(json, c -> !Character.isISOControl(c)),
                        Golden.unescaped(lines.get(at + 2).replaceFirst("^  jsv  ", ""), c -> true),
                        Golden.unescaped(lines.get(at + 3).replaceFirst("^  csv  ", ""), c -> true)));
            }
        }
        return texts;
    }

    static List<XmlText> writableXmlTexts() {
        return xmlTexts().stream().filter(text -> text.content() != null).toList();
    }

    static List<XmlText> unwritableXmlTexts() {
        return xmlTexts().stream().filter(text -> text.content() == null).toList();
    }

    private static List<XmlText> xmlTexts() {
        List<XmlText> texts = new ArrayList<>();
        List<String> lines = Golden.lines("write-edge.txt");
        for (int at = 0; at < lines.size(); at += 2) {
            Matcher input = XML_INPUT.matcher(lines.get(at));
            Matcher outcome = XML_OUTCOME.matcher(Golden.unescaped(lines.get(at + 1), c -> true));
            assertThat(input).matches();
            String text = Golden.unescaped(input.group("text"), c -> true);
            texts.add(
                    outcome.matches()
                            ? new XmlText(input.group("name"), text, outcome.group("content"), readBack(outcome, text))
                            : new XmlText(input.group("name"), text, null, null));
        }
        return texts;
    }

    private static String readBack(Matcher outcome, String text) {
        return outcome.group("other") == null ? text : outcome.group("other");
    }

    private static CustomerBreadcrumb named(String name) {
        CustomerBreadcrumb step = new CustomerBreadcrumb();
        step.name = name;
        return step;
    }

    private static SessionInfo session(String displayName) {
        SessionInfo session = new SessionInfo();
        session.displayName = displayName;
        return session;
    }
}
