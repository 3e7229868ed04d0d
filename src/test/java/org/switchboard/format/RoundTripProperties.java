package org.switchboard.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.format.Tried.JSON;
import static org.switchboard.format.Tried.XML;
import static org.switchboard.format.Tried.fromXml;
import static org.switchboard.format.Tried.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDirections;
import org.switchboard.format.xml.XmlBodies;

/** What holds for every new session, and for every body. */
class RoundTripProperties {
    private static final Pattern CHILD = Pattern.compile("<(\\w+)[^>]*?(?:/>|>.*?</\\1>)", Pattern.DOTALL);
    private static final int LONGEST_TEXT = 20;
    private static final int LONG = 50_000;
    private static final int TEXTS = 9;
    private static final int LONGEST_LIST = 4;

    @Property
    void aSessionSurvivesXml(@ForAll("sessionsOfXml") NewSession session) throws MalformedBodyException {
        NewSession read = XML.read(XML.write(session), NewSession.class);

        assertThat(read).usingRecursiveComparison().isEqualTo(session);
    }

    @Property
    void aSessionSurvivesJson(@ForAll("sessionsOfJson") NewSession session) throws MalformedBodyException {
        NewSession read = JSON.read(JSON.write(session), NewSession.class);

        assertThat(read).usingRecursiveComparison().isEqualTo(session);
    }

    @Property
    void aCarriageReturnBecomesALineFeedInXml(@ForAll("textsWithReturns") String text) throws MalformedBodyException {
        NewSession session = new NewSession();
        session.displayName = text;

        assertThat(XML.read(XML.write(session), NewSession.class).displayName)
                .isEqualTo(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    @Property(tries = 100)
    void aLongTextSurvivesXml(@ForAll("pieces") String piece) throws MalformedBodyException {
        NewSession session = new NewSession();
        session.displayName = piece.repeat(LONG / piece.length());

        assertThat(XML.read(XML.write(session), NewSession.class).displayName).isEqualTo(session.displayName);
    }

    @Property
    void theOrderOfElementsIsWithoutMeaning(@ForAll("shuffled") Tuple2<NewSession, List<String>> shuffled)
            throws MalformedBodyException {
        NewSession read = fromXml(XmlBodies.newSession(String.join("", shuffled.get2())), NewSession.class);

        assertThat(read).usingRecursiveComparison().isEqualTo(shuffled.get1());
    }

    @Property
    void anyXmlIsReadOrRefused(@ForAll("damagedXml") byte[] body) {
        isReadOrRefused(() -> XML.read(body, NewSession.class));
    }

    @Property
    void anyJsonIsReadOrRefused(@ForAll("damagedJson") byte[] body) {
        isReadOrRefused(() -> JSON.read(body, NewSession.class));
    }

    /** A reading that may be refused, and must not fail in any other way. */
    private interface Reading {
        NewSession read() throws MalformedBodyException;
    }

    private static void isReadOrRefused(Reading reading) {
        try {
            assertThat(reading.read()).isNotNull();
        } catch (MalformedBodyException e) {
            assertThat(e).hasMessageStartingWith("Could not deserialize").hasNoCause();
        }
    }

    @Provide
    Arbitrary<NewSession> sessionsOfXml() {
        return sessions(texts(xmlCharacters()));
    }

    @Provide
    Arbitrary<NewSession> sessionsOfJson() {
        return sessions(texts(Arbitraries.oneOf(xmlCharacters(), characters(0, 0x1F), characters(0xFFFE, 0xFFFF))));
    }

    @Provide
    Arbitrary<String> pieces() {
        return texts(xmlCharacters()).filter(text -> !text.isEmpty());
    }

    @Provide
    Arbitrary<String> textsWithReturns() {
        return Arbitraries.of("\r", "\n", "\r\n", "a", " ", "<", "é")
                .list()
                .ofMaxSize(LONGEST_TEXT)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<Tuple2<NewSession, List<String>>> shuffled() {
        return sessionsOfXml()
                .flatMap(session ->
                        Arbitraries.shuffle(children(xml(session))).map(children -> Tuple.of(session, children)));
    }

    @Provide
    Arbitrary<byte[]> damagedXml() {
        return damaged(sessionsOfXml().map(XML::write), "<>/&;\"'=:![]-?# ");
    }

    @Provide
    Arbitrary<byte[]> damagedJson() {
        return damaged(sessionsOfJson().map(JSON::write), "{}[]\",:\\0123456789eE+-.tfnu ");
    }

    /** Bodies with a few bytes overwritten, mostly by those that the grammar gives a meaning. */
    static Arbitrary<byte[]> damaged(Arbitrary<byte[]> bodies, String special) {
        Arbitrary<Byte> bytes = Arbitraries.oneOf(
                Arbitraries.of(special.chars().mapToObj(c -> (byte) c).toList()), Arbitraries.bytes());
        Arbitrary<Tuple2<Integer, Byte>> damage = Arbitraries.integers()
                .between(0, Integer.MAX_VALUE)
                .withDistribution(RandomDistribution.uniform())
                .flatMap(at -> bytes.map(each -> Tuple.of(at, each)));
        return bodies.flatMap(body -> damage.list().ofMinSize(1).ofMaxSize(5).map(damages -> {
            byte[] damaged = body.clone();
            damages.forEach(each -> damaged[each.get1() % damaged.length] = each.get2());
            return damaged;
        }));
    }

    private static List<String> children(String document) {
        String content = document.substring(document.indexOf('>', document.indexOf("<NewSession")) + 1);
        List<String> children = new ArrayList<>();
        Matcher child = CHILD.matcher(content);
        while (child.find()) {
            children.add(child.group());
        }
        return children;
    }

    static Arbitrary<NewSession> sessions(Arbitrary<String> texts) {
        Arbitrary<String> optional = texts.injectNull(0.3);
        Arbitrary<List<String>> list = optional.list().ofMaxSize(LONGEST_LIST).injectNull(0.3);
        Arbitrary<List<String>> members = optional.list().ofSize(TEXTS);
        return Combinators.combine(
                        members,
                        list,
                        Arbitraries.of(FlowChannels.class).injectNull(0.3),
                        Arbitraries.of(SessionDirections.class).injectNull(0.3),
                        Arbitraries.of(SessionCallState.class).injectNull(0.3),
                        Arbitraries.of(true, false))
                .as(RoundTripProperties::session);
    }

    private static NewSession session(
            List<String> texts,
            List<String> addresses,
            FlowChannels channel,
            SessionDirections direction,
            SessionCallState callState,
            boolean startSession) {
        NewSession session = new NewSession();
        session.displayName = texts.get(0);
        session.fromAddress = texts.get(1);
        session.fromName = texts.get(2);
        session.toAddress = texts.get(3);
        session.parentSessionId = texts.get(4);
        session.customerId = texts.get(5);
        session.withAddress = texts.get(6);
        session.fromPhoneNumber = texts.get(7);
        session.destination = texts.get(8);
        session.memberEmailAddresses = addresses;
        session.channel = channel;
        session.direction = direction;
        session.callState = callState;
        session.startSession = startSession;
        return session;
    }

    static Arbitrary<String> texts(Arbitrary<String> characters) {
        return characters.list().ofMaxSize(LONGEST_TEXT).map(each -> String.join("", each));
    }

    /** What XML may hold, without the carriage return; half of it characters that have a meaning somewhere. */
    static Arbitrary<String> xmlCharacters() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "\t", "\n", " ", "<", ">", "&", "]]>", "\"", "'", "\\", ",", "{", "[", "\u0085", "\u2028"),
                characters(0x20, 0x7E),
                characters(0x7F, 0xD7FF),
                characters(0xE000, 0xFFFD),
                characters(0x10000, 0x10FFFF));
    }

    static Arbitrary<String> characters(int first, int last) {
        return Arbitraries.integers().between(first, last).map(Character::toString);
    }
}
