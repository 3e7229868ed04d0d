package org.switchboard.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.switchboard.format.Tried.CSV;
import static org.switchboard.format.Tried.JSON;
import static org.switchboard.format.Tried.JSV;
import static org.switchboard.format.Tried.XML;
import static org.switchboard.format.Tried.json;
import static org.switchboard.format.Tried.xml;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.switchboard.contract.sessions.SessionInfo;

/**
 * Every recorded document of the original, read and written again. The bytes must be equal, which is stricter than
 * equality of canonical XML.
 */
class GoldenTest {
    /** Null entries of a dictionary are in its XML and not in its JSON (wire contract, section 2.1, rule 5). */
    private static final Set<String> WITH_NULL_ENTRIES = Set.of("ErrorResponse-validation");

    @ParameterizedTest
    @MethodSource("compactXml")
    void xmlIsWrittenAsItWasRead(String name) throws MalformedBodyException {
        Object value = Golden.value(XML, name);

        assertThat(xml(value)).isEqualTo(Golden.text(name));
    }

    @ParameterizedTest
    @MethodSource("indentedXml")
    void indentationIsNoPartOfTheValue(String name) throws MalformedBodyException {
        Object value = Golden.value(XML, name);

        assertThat(xml(value)).isEqualTo(Golden.text(name.replace(".indented.xml", ".xml")));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSampleOfThePublishedPageIsTheFullValue(String name) throws MalformedBodyException {
        Object value = Golden.value(XML, name);

        assertThat(xml(value)).isEqualTo(Golden.text(Golden.type(name).getSimpleName() + "-full.xml"));
    }

    @ParameterizedTest
    @MethodSource("camelJson")
    void jsonIsWrittenAsItWasRead(String name) throws MalformedBodyException {
        Object value = Golden.value(JSON, name);

        assertThat(json(value)).isEqualTo(Golden.text(name));
    }

    @ParameterizedTest
    @MethodSource("pascalJson")
    void namesInPascalCaseReadAsThoseInCamelCase(String name) throws MalformedBodyException {
        Object value = Golden.value(JSON, name);

        assertThat(json(value)).isEqualTo(Golden.text(name.replace(".pascal.json", ".json")));
    }

    @ParameterizedTest
    @MethodSource("inBothFormats")
    void theValueOfAnXmlDocumentIsWrittenAsItsJsonTwin(String object) throws MalformedBodyException {
        String name = object + ".xml";
        Object value = Golden.value(XML, name);

        assertThat(json(value)).isEqualTo(Golden.text(object + ".json"));
    }

    @ParameterizedTest
    @MethodSource("readableInBothFormats")
    void theValueOfAJsonDocumentIsWrittenAsItsXmlTwin(String object) throws MalformedBodyException {
        String name = object + ".json";
        Object value = Golden.value(JSON, name);

        assertThat(xml(value)).isEqualTo(Golden.text(object + ".xml"));
    }

    @Test
    void aListOfSessionsIsABareArrayInJson() {
        List<SessionInfo> sessions = List.of(session("a", null), session("b", "x,\"y\""));

        assertThat(json(new DocumentList<>(SessionInfo.class, sessions)))
                .isEqualTo(Golden.text("ArrayOfSessionInfo-list.json"));
    }

    @Test
    void aNullSessionInAListIsAnEmptyObjectInJson() {
        List<SessionInfo> sessions = Arrays.asList(session("a", null), null);

        assertThat(json(new DocumentList<>(SessionInfo.class, sessions)))
                .startsWith("[{\"dialState\":")
                .endsWith(",\"id\":\"a\"},{}]");
    }

    @ParameterizedTest
    @MethodSource("inJsv")
    void theValueOfAJsonDocumentIsWrittenAsItsJsvTwin(String object) throws MalformedBodyException {
        assertThat(JSV.write(ofJson(object))).asString().isEqualTo(Golden.text(object + ".jsv"));
    }

    @ParameterizedTest
    @MethodSource("inJsv")
    void aJsvDocumentReadsAsItsJsonTwin(String object) throws MalformedBodyException {
        String name = object + ".jsv";

        assertThat(JSV.read(Golden.bytes(name), Golden.type(name)))
                .usingRecursiveComparison()
                .isEqualTo(ofJson(object));
    }

    @ParameterizedTest
    @MethodSource("inCsv")
    void theValueOfAJsonDocumentIsWrittenAsItsCsvTwin(String object) throws MalformedBodyException {
        assertThat(CSV.write(ofJson(object))).asString().isEqualTo(Golden.text(object + ".csv"));
    }

    @ParameterizedTest
    @MethodSource("inCsv")
    void aCsvDocumentReadsAsItsJsonTwin(String object) throws MalformedBodyException {
        String name = object + ".csv";

        assertThat(CSV.read(Golden.bytes(name), Golden.type(name)))
                .usingRecursiveComparison()
                .isEqualTo(ofJson(object));
    }

    @ParameterizedTest
    @MethodSource("listFormats")
    void aListOfSessionsIsWrittenAsRecorded(DocumentFormat format, String extension) {
        List<SessionInfo> sessions = List.of(session("a", null), session("b", "x,\"y\""));

        assertThat(format.writeList(sessions, SessionInfo.class))
                .asString()
                .isEqualTo(Golden.text("ArrayOfSessionInfo-list" + extension));
    }

    @ParameterizedTest
    @MethodSource("listFormats")
    void aRecordedListOfSessionsIsRead(DocumentFormat format, String extension) throws MalformedBodyException {
        byte[] body = Golden.bytes("ArrayOfSessionInfo-list" + extension);

        assertThat(format.readList(body, SessionInfo.class))
                .usingRecursiveComparison()
                .isEqualTo(List.of(session("a", null), session("b", "x,\"y\"")));
    }

    private static Object ofJson(String object) throws MalformedBodyException {
        String name = object + ".json";
        return JSON.read(Golden.bytes(name), Golden.type(name));
    }

    static List<String> inJsv() {
        return documents(".jsv");
    }

    static List<String> inCsv() {
        return documents(".csv");
    }

    private static List<String> documents(String extension) {
        return Golden.names(name -> name.endsWith(extension) && !name.startsWith("ArrayOf")).stream()
                .map(name -> name.replace(extension, ""))
                .toList();
    }

    static List<Arguments> listFormats() {
        return List.of(arguments(JSON, ".json"), arguments(JSV, ".jsv"), arguments(CSV, ".csv"));
    }

    private static SessionInfo session(String id, String displayName) {
        SessionInfo session = new SessionInfo();
        session.id = id;
        session.displayName = displayName;
        return session;
    }

    static List<String> compactXml() {
        return Golden.names(
                name -> name.endsWith(".xml") && !name.endsWith(".indented.xml") && !name.startsWith("seed-"));
    }

    static List<String> indentedXml() {
        return Golden.names(name -> name.endsWith(".indented.xml"));
    }

    static List<String> seeds() {
        return Golden.names(name -> name.startsWith("seed-"));
    }

    static List<String> camelJson() {
        return Golden.names(
                name -> name.endsWith(".json") && !name.endsWith(".pascal.json") && !name.startsWith("ArrayOf"));
    }

    static List<String> pascalJson() {
        return Golden.names(name -> name.endsWith(".pascal.json"));
    }

    /** Without the lists, which were recorded with other items in each format. */
    static List<String> inBothFormats() {
        return compactXml().stream()
                .map(name -> name.replace(".xml", ""))
                .filter(object -> Golden.exists(object + ".json") && !object.startsWith("ArrayOf"))
                .toList();
    }

    static List<String> readableInBothFormats() {
        return inBothFormats().stream()
                .filter(object -> !WITH_NULL_ENTRIES.contains(object))
                .toList();
    }
}
