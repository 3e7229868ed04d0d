package org.switchboard.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.switchboard.format.RoundTripProperties.characters;
import static org.switchboard.format.RoundTripProperties.damaged;
import static org.switchboard.format.RoundTripProperties.sessions;
import static org.switchboard.format.RoundTripProperties.texts;
import static org.switchboard.format.RoundTripProperties.xmlCharacters;
import static org.switchboard.format.Tried.CSV;
import static org.switchboard.format.Tried.JSON;
import static org.switchboard.format.Tried.JSON_LINES;
import static org.switchboard.format.Tried.JSV;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.switchboard.contract.customers.CustomerBreadcrumb;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.contract.sessions.SessionLogInfo;
import org.switchboard.contract.sessions.SessionMemberInfo;
import org.switchboard.contract.sessions.SessionMemberRoles;

/** What holds for every document in JSON Lines, JSV and CSV, and for every body that claims to be one. */
class DocumentFormatProperties {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int LONGEST_LIST = 3;
    private static final int TEXTS = 32;

    @Property
    void aNewSessionSurvivesJsonLines(@ForAll("newSessions") NewSession session) throws MalformedBodyException {
        assertThat(JSON_LINES.read(JSON_LINES.write(session), NewSession.class))
                .usingRecursiveComparison()
                .isEqualTo(session);
    }

    @Property
    void aNewSessionSurvivesJsvButForAListOfOneNull(@ForAll("newSessions") NewSession session)
            throws MalformedBodyException {
        NewSession read = JSV.read(JSV.write(session), NewSession.class);

        loseAListOfOneNull(session);
        assertThat(read).usingRecursiveComparison().isEqualTo(session);
    }

    @Property
    void aNewSessionSurvivesCsvButForEmptyTexts(@ForAll("newSessions") NewSession session)
            throws MalformedBodyException {
        NewSession read = CSV.read(CSV.write(session), NewSession.class);

        loseAListOfOneNull(session);
        loseEmptyTexts(session);
        assertThat(read).usingRecursiveComparison().isEqualTo(session);
    }

    @Property(tries = 300)
    void aSessionSurvivesJsonLines(@ForAll("sessionInfos") SessionInfo session) throws MalformedBodyException {
        assertThat(JSON_LINES.read(JSON_LINES.write(session), SessionInfo.class))
                .usingRecursiveComparison()
                .isEqualTo(session);
    }

    @Property(tries = 300)
    void aSessionSurvivesJsv(@ForAll("sessionInfos") SessionInfo session) throws MalformedBodyException {
        assertThat(JSV.read(JSV.write(session), SessionInfo.class))
                .usingRecursiveComparison()
                .isEqualTo(session);
    }

    @Property(tries = 300)
    void aSessionSurvivesCsvButForEmptyTexts(@ForAll("sessionInfos") SessionInfo session)
            throws MalformedBodyException {
        SessionInfo read = CSV.read(CSV.write(session), SessionInfo.class);

        loseEmptyTexts(session);
        assertThat(read).usingRecursiveComparison().isEqualTo(session);
    }

    @Property(tries = 200)
    void aListSurvivesEveryFormatWithNullAsAnEmptyDocument(
            @ForAll("formats") DocumentFormat format, @ForAll("lists") List<CustomerBreadcrumb> list)
            throws MalformedBodyException {
        byte[] body = format.writeList(list, CustomerBreadcrumb.class);

        List<CustomerBreadcrumb> expected = list.stream()
                .map(step -> step == null ? new CustomerBreadcrumb() : step)
                .toList();
        assertThat(format.readList(body, CustomerBreadcrumb.class))
                .usingRecursiveComparison()
                .isEqualTo(expected);
    }

    @Property
    void damagedJsvIsReadOrRefused(@ForAll("damagedJsv") byte[] body) {
        isReadOrRefused(JSV, body);
    }

    @Property
    void damagedCsvIsReadOrRefused(@ForAll("damagedCsv") byte[] body) {
        isReadOrRefused(CSV, body);
    }

    @Property
    void damagedJsonLinesAreReadOrRefused(@ForAll("damagedJsonLines") byte[] body) {
        isReadOrRefused(JSON_LINES, body);
    }

    @Property
    void anyBytesAreReadOrRefused(@ForAll("formats") DocumentFormat format, @ForAll("bodies") byte[] body) {
        isReadOrRefused(format, body);
    }

    private static void isReadOrRefused(DocumentFormat format, byte[] body) {
        assertTimeout(SOON, () -> {
            try {
                assertThat(format.read(body, SessionInfo.class)).isNotNull();
            } catch (MalformedBodyException e) {
                assertThat(e).hasMessageStartingWith("Could not deserialize").hasNoCause();
            }
            try {
                assertThat(format.readList(body, NewSession.class)).isNotNull();
            } catch (MalformedBodyException e) {
                assertThat(e).hasMessageStartingWith("Could not deserialize").hasNoCause();
            }
        });
    }

    @Provide
    Arbitrary<DocumentFormat> formats() {
        return Arbitraries.of(JSON, JSV, CSV, JSON_LINES);
    }

    @Provide
    Arbitrary<NewSession> newSessions() {
        return sessions(anyTexts());
    }

    @Provide
    Arbitrary<List<CustomerBreadcrumb>> lists() {
        return steps().injectNull(0.2).list().ofMaxSize(LONGEST_LIST);
    }

    @Provide
    Arbitrary<SessionInfo> sessionInfos() {
        return Combinators.combine(
                        anyTexts().injectNull(0.3).list().ofSize(TEXTS),
                        steps().list().ofMaxSize(LONGEST_LIST).injectNull(0.3),
                        entries().list().ofMaxSize(LONGEST_LIST).injectNull(0.3),
                        members().list().ofMaxSize(LONGEST_LIST).injectNull(0.3),
                        Arbitraries.of(SessionCallState.class),
                        Arbitraries.of(true, false))
                .as(DocumentFormatProperties::session);
    }

    @Provide
    Arbitrary<byte[]> damagedJsv() {
        return damaged(sessionInfos().map(JSV::write), "{}[]\",:\r\n aT");
    }

    @Provide
    Arbitrary<byte[]> damagedCsv() {
        return damaged(sessionInfos().map(CSV::write), "{}[]\",:\r\n aT");
    }

    @Provide
    Arbitrary<byte[]> damagedJsonLines() {
        return damaged(sessionInfos().map(JSON_LINES::write), "{}[]\",:\\\r\n 0tn");
    }

    @Provide
    Arbitrary<byte[]> bodies() {
        return Arbitraries.oneOf(
                Arbitraries.bytes().array(byte[].class).ofMaxSize(50),
                Arbitraries.of("{", "}", "[", "]", ",", ":", "\"", "\r\n", " ", "DisplayName", "Members", "Fax", "é")
                        .list()
                        .ofMaxSize(30)
                        .map(parts -> Tried.utf8(String.join("", parts))));
    }

    private static Arbitrary<String> anyTexts() {
        return texts(Arbitraries.oneOf(
                xmlCharacters(), characters(0, 0x1F), Arbitraries.of("}", "]", ":", "\"", "\"\"", ",", "[", "\r\n")));
    }

    private static Arbitrary<CustomerBreadcrumb> steps() {
        return anyTexts().injectNull(0.3).map(name -> {
            CustomerBreadcrumb step = new CustomerBreadcrumb();
            step.id = "1";
            step.name = name == null || name.isEmpty() ? null : name;
            return step;
        });
    }

    private static Arbitrary<SessionLogInfo> entries() {
        return anyTexts().injectNull(0.3).map(message -> {
            SessionLogInfo entry = new SessionLogInfo();
            entry.message = message;
            return entry;
        });
    }

    private static Arbitrary<SessionMemberInfo> members() {
        Arbitrary<Map<String, String>> data =
                Arbitraries.maps(anyTexts(), anyTexts()).ofMaxSize(LONGEST_LIST).injectNull(0.3);
        return Combinators.combine(
                        anyTexts().injectNull(0.3),
                        data,
                        Arbitraries.of(SessionMemberRoles.class),
                        Arbitraries.of(true, false))
                .as((identity, applicationData, role, muted) -> {
                    SessionMemberInfo member = new SessionMemberInfo();
                    member.identity = identity;
                    member.applicationData = applicationData;
                    member.role = role;
                    member.muted = muted;
                    return member;
                });
    }

    private static SessionInfo session(
            List<String> texts,
            List<CustomerBreadcrumb> steps,
            List<SessionLogInfo> log,
            List<SessionMemberInfo> members,
            SessionCallState callState,
            boolean ended) {
        SessionInfo session = new SessionInfo();
        int next = 0;
        for (Field field : SessionInfo.class.getFields()) {
            if (field.getType() == String.class) {
                set(field, session, texts.get(next++ % texts.size()));
            }
        }
        session.customerBreadcrumb = steps;
        session.log = log;
        session.members = members;
        session.callState = callState;
        session.ended = ended;
        return session;
    }

    /** In JSV null in a list is nothing between the commas, so that alone it is an empty list. */
    private static void loseAListOfOneNull(NewSession session) {
        if (session.memberEmailAddresses != null
                && session.memberEmailAddresses.size() == 1
                && session.memberEmailAddresses.get(0) == null) {
            session.memberEmailAddresses = List.of();
        }
    }

    /** In CSV the empty text and null are the same empty cell. */
    private static void loseEmptyTexts(Object document) {
        for (Field field : document.getClass().getFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && "".equals(get(field, document))) {
                set(field, document, null);
            }
        }
    }

    private static Object get(Field field, Object document) {
        try {
            return field.get(document);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Field field, Object document, Object value) {
        try {
            field.set(document, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
