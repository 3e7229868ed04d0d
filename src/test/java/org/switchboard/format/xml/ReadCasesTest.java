package org.switchboard.format.xml;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every recorded document is read as .NET reads it, but for the differences that were decided on. */
class ReadCasesTest {
    private static final String ALL_FIVE =
            "NewSession(DisplayName=\"N\" Channel=Fax ToAddress=\"T\" CustomerId=\"C\" Destination=\"D\")";

    /** Our outcome where it is not that of .NET, by the name of the case. */
    private static final Map<String, String> INTENDED = Map.ofEntries(
            // decisions, "XML element order on read": "any order is read".
            entry("NewSession: fully reversed", ALL_FIVE),
            entry("NewSession: typescript declaration order", ALL_FIVE),
            entry("NewSession: one swap (DisplayName before Destination)", ALL_FIVE),
            entry("NewSession: ToAddress first, rest in order", ALL_FIVE),
            entry("SessionInfo: base member last", "SessionInfo(AccountId=\"A\" Id=\"I\")"),
            entry(
                    "SessionInfo: CallbackNumber first (case-insensitive order)",
                    "SessionInfo(CallState=Hold CallSid=\"1\" CallbackNumber=\"3\")"),
            entry(
                    "SessionInfo: dictionary Value before Key",
                    "SessionInfo(Members=[SessionMemberInfo(ApplicationData={\"k\":\"v\"})])"),
            // decisions, "XML element order on read": "a duplicate element is a 400".
            entry("NewSession: duplicate element, adjacent", ReadCase.ERROR),
            entry("NewSession: duplicate element, apart", ReadCase.ERROR),
            // decisions, "members in a wrong namespace": "a list whose items are in a wrong namespace is a 400".
            entry("NewSession: list items in contract namespace", ReadCase.ERROR),
            entry("SessionInfo: breadcrumb items in Sessions namespace", ReadCase.ERROR),
            // No line of decisions.md: XML 1.0 forbids the character, so that no conforming parser can read it, and it
            // could not be written back (wire contract, section 1.3).
            entry("NewSession: string with illegal char ref &#1;", ReadCase.ERROR),
            // No line of decisions.md: a missing Value is null, as every other missing element is (wire contract, 1.5).
            entry(
                    "SessionInfo: dictionary entry missing Value",
                    "SessionInfo(Members=[SessionMemberInfo(ApplicationData={\"k\":null})])"),
            // Not of the serializer but of the server: no body, or nil, is an empty request (wire contract, 1.5).
            entry("NewSession: empty body", "NewSession()"),
            entry("NewSession: root nil", "NewSession()"));

    @TestFactory
    Stream<DynamicTest> everyDocumentIsReadAsRecordedOrAsDecided() {
        return ReadCase.all().stream()
                .map(recorded -> dynamicTest(
                        recorded.name(),
                        () -> assertThat(recorded.ours())
                                .isEqualTo(INTENDED.getOrDefault(recorded.name(), recorded.outcome()))));
    }

    @Test
    void everyIntendedDifferenceIsOne() {
        Map<String, String> same = ReadCase.all().stream()
                .filter(recorded -> recorded.outcome().equals(INTENDED.get(recorded.name())))
                .collect(Collectors.toMap(ReadCase::name, ReadCase::outcome));

        assertThat(same).isEmpty();
    }

    @Test
    void everyIntendedDifferenceIsOfARecordedCase() {
        Set<String> recorded = ReadCase.all().stream().map(ReadCase::name).collect(Collectors.toSet());

        assertThat(recorded).containsAll(INTENDED.keySet());
    }
}
