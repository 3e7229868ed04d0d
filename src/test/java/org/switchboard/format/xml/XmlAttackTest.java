package org.switchboard.format.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.switchboard.format.Tried.XML;
import static org.switchboard.format.Tried.refusedXml;
import static org.switchboard.format.Tried.utf8;
import static org.switchboard.format.xml.XmlBodies.displayName;
import static org.switchboard.format.xml.XmlBodies.newSession;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.format.MalformedBodyException;

/** Documents made to harm: each is refused or does nothing, soon, without a word about the inside of the server. */
class XmlAttackTest {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int MEGABYTE = 1_000_000;
    private static final int MANY = 60_000;
    private static final String SECRET = "the secret of the file";

    private final AtomicInteger fetches = new AtomicInteger();
    private HttpServer elsewhere;

    @BeforeEach
    void listen() throws IOException {
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            fetches.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        elsewhere.start();
    }

    @AfterEach
    void stopListening() {
        elsewhere.stop(0);
    }

    @ParameterizedTest
    @MethodSource("doctypes")
    void aDoctypeIsRefused(String declaration) {
        refusedSoon(declaration + newSession(displayName("&e;")));
    }

    static Stream<Arguments> doctypes() {
        return Stream.of(
                arguments(named("bare", "<!DOCTYPE NewSession>")),
                arguments(named("empty subset", "<!DOCTYPE NewSession []>")),
                arguments(named("internal entity", "<!DOCTYPE NewSession [<!ENTITY e 'boom'>]>")),
                arguments(named("billion laughs", billionLaughs())),
                arguments(named(
                        "quadratic blow-up", "<!DOCTYPE NewSession [<!ENTITY e '" + "x".repeat(MEGABYTE / 2) + "'>]>")),
                arguments(named("default attribute", "<!DOCTYPE NewSession [<!ATTLIST Channel a CDATA 'b'>]>")),
                arguments(named("recursion", "<!DOCTYPE NewSession [<!ENTITY e '&f;'><!ENTITY f '&e;'>]>")),
                arguments(named("cut off", "<!DOCTYPE NewSession [")));
    }

    private static String billionLaughs() {
        String entities = IntStream.rangeClosed(1, 9)
                .mapToObj(level -> "<!ENTITY e" + level + " '" + ("&e" + (level - 1) + ";").repeat(10) + "'>")
                .collect(Collectors.joining());
        return "<!DOCTYPE NewSession [<!ENTITY e0 'ha'>" + entities + "<!ENTITY e '&e9;'>]>";
    }

    @Test
    void anEntityWithoutDoctypeIsRefused() {
        refusedSoon(newSession(displayName("&e;")));
    }

    @Test
    void anEntityInAnUnknownElementIsRefused() {
        refusedSoon(newSession("<Unknown>&e;</Unknown>"));
    }

    @Test
    void anExternalSubsetIsNotFetched() {
        refusedSoon("<!DOCTYPE NewSession SYSTEM '" + url() + "'>" + newSession(""));

        assertThat(fetches).hasValue(0);
    }

    @Test
    void anExternalEntityIsNotFetched() {
        refusedSoon("<!DOCTYPE NewSession [<!ENTITY e SYSTEM '" + url() + "'>]>" + newSession(displayName("&e;")));

        assertThat(fetches).hasValue(0);
    }

    @Test
    void anExternalParameterEntityIsNotFetched() {
        refusedSoon("<!DOCTYPE NewSession [<!ENTITY % e SYSTEM '" + url() + "'>%e;]>" + newSession(""));

        assertThat(fetches).hasValue(0);
    }

    @Test
    void aFileIsNotTold(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("secret"), SECRET);

        String said = refusedSoon(
                "<!DOCTYPE NewSession [<!ENTITY e SYSTEM '" + file.toUri() + "'>]>" + newSession(displayName("&e;")));

        assertThat(said).doesNotContain(SECRET);
    }

    @Test
    void anInclusionIsAnUnknownElement() {
        String inclusion = "<x:include xmlns:x='http://www.w3.org/2001/XInclude' parse='text' href='" + url() + "'/>";

        assertThat(readSoon(newSession(inclusion + displayName("N"))).displayName)
                .isEqualTo("N");
        assertThat(fetches).hasValue(0);
    }

    @Test
    void anInclusionInATextIsRefused() {
        String inclusion = "<x:include xmlns:x='http://www.w3.org/2001/XInclude' parse='text' href='" + url() + "'/>";

        refusedSoon(newSession(displayName(inclusion)));

        assertThat(fetches).hasValue(0);
    }

    @Test
    void aSchemaLocationIsNotFetched() {
        String hint = "i:schemaLocation='" + XmlBodies.SESSIONS + " " + url() + "'";

        assertThat(readSoon(newSession(hint, displayName("N"))).displayName).isEqualTo("N");
        assertThat(fetches).hasValue(0);
    }

    @Test
    void aStyleSheetIsNotFetched() {
        String styleSheet = "<?xml-stylesheet type='text/xsl' href='" + url() + "'?>";

        assertThat(readSoon(styleSheet + newSession(displayName("N"))).displayName)
                .isEqualTo("N");
        assertThat(fetches).hasValue(0);
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void whatIsNotAWellFormedDocumentOfUtf8IsRefused(byte[] body) {
        refusedSoon(body);
    }

    static Stream<Arguments> malformed() {
        String whole = newSession(displayName("N"));
        return Stream.of(
                body("deep nesting of unknown elements", newSession("<a>".repeat(100_000) + "</a>".repeat(100_000))),
                body("deep nesting without end", newSession("<a>".repeat(100_000))),
                body("deep nesting of roots", "<NewSession xmlns='" + XmlBodies.SESSIONS + "'>".repeat(10_000)),
                body("deep nesting in a nil element", newSession(nil("<a>".repeat(100_000) + "</a>".repeat(100_000)))),
                body("root name of a megabyte", "<" + "n".repeat(MEGABYTE) + "/>"),
                body("element name of a megabyte", newSession("<" + "n".repeat(MEGABYTE) + "/>")),
                body("attribute name of a megabyte", newSession("n".repeat(MEGABYTE) + "='1'", "")),
                body("prefix of a megabyte", newSession("<" + "n".repeat(MEGABYTE) + ":x/>")),
                body("namespace of a megabyte on the root", "<NewSession xmlns='" + "n".repeat(MEGABYTE) + "'/>"),
                body("namespace of a megabyte", newSession("xmlns:a='" + "n".repeat(MEGABYTE) + "'", "")),
                body("enumeration of a megabyte", newSession("<Channel>" + "n".repeat(MEGABYTE) + "</Channel>")),
                body("truth of a megabyte", newSession("<StartSession>" + " ".repeat(MEGABYTE) + "</StartSession>")),
                body("text of a megabyte between members", newSession("n".repeat(MEGABYTE))),
                body("nil of a megabyte", newSession("<DisplayName i:nil='" + "n".repeat(MEGABYTE) + "'/>")),
                body("type of a megabyte", newSession("i:type='" + "n".repeat(MEGABYTE) + "'", "")),
                body("entity in an attribute", newSession("a='&e;'", "")),
                body("attribute twice", newSession("a='1' a='2'", "")),
                body("prefix without namespace", newSession("<q:x/>")),
                body("attribute prefix without namespace", newSession("q:x='1'", "")),
                body("control character", newSession(displayName("a\u0001b"))),
                body("null character", newSession(displayName("a\u0000b"))),
                body("control character by reference", newSession(displayName("a&#1;b"))),
                body("half of a pair by reference", newSession(displayName("a&#xD83D;b"))),
                body("reference beyond Unicode", newSession(displayName("a&#x110000;b"))),
                body("reference of many digits", newSession(displayName("&#" + "9".repeat(100_000) + ";"))),
                body("no character U+FFFE", newSession(displayName("a\uFFFEb"))),
                body("truncated in the root", whole.substring(0, whole.length() - 1)),
                body("truncated in a text", whole.substring(0, whole.indexOf("N</"))),
                body("truncated in a tag", whole.substring(0, 5)),
                body("element after the root", whole + "<x/>"),
                body("text after the root", whole + "x"),
                body("document after the root", whole + whole),
                body("doctype after the root", whole + "<!DOCTYPE NewSession>"),
                body("whitespace before the declaration", " <?xml version='1.0'?>" + whole),
                body("whitespace alone", " \r\n"),
                body("text alone", "junk"),
                body("JSON", "{\"displayName\":\"N\"}"),
                body("XML 1.1", "<?xml version='1.1'?>" + newSession(displayName("a&#1;b"))),
                body("declared iso-8859-1", "<?xml version='1.0' encoding='iso-8859-1'?>" + whole),
                body("declared utf-16", "<?xml version='1.0' encoding='utf-16'?>" + whole),
                body("declared nonsense", "<?xml version='1.0' encoding='nonsense'?>" + whole),
                body("in UTF-16 with mark", whole, StandardCharsets.UTF_16),
                body("in UTF-16BE", whole, StandardCharsets.UTF_16BE),
                body("in UTF-16LE", whole, StandardCharsets.UTF_16LE),
                body("in UTF-32", whole, Charset.forName("UTF-32BE")),
                body("in ISO 8859-1", newSession(displayName("é")), StandardCharsets.ISO_8859_1),
                body("overlong slash", newSession(displayName("\u00C0\u00AF")), StandardCharsets.ISO_8859_1),
                body(
                        "half of a pair in UTF-8",
                        newSession(displayName("\u00ED\u00A0\u00BD")),
                        StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void whatOnlyTakesRoomIsIgnored(String body) {
        assertThat(readSoon(body).displayName).isEqualTo("N");
    }

    static Stream<Arguments> harmless() {
        String name = displayName("N");
        return Stream.of(
                arguments(named("attribute of a megabyte", newSession("a='" + "x".repeat(MEGABYTE) + "'", name))),
                arguments(named("comment of a megabyte", newSession("<!--" + "x".repeat(MEGABYTE) + "-->" + name))),
                arguments(named("instruction of a megabyte", newSession("<?a " + "x".repeat(MEGABYTE) + "?>" + name))),
                arguments(named("spaces of a megabyte", newSession(" ".repeat(MEGABYTE) + name))),
                arguments(
                        named("text of an unknown element", newSession("<a>" + "x".repeat(MEGABYTE) + "</a>" + name))),
                arguments(named("many unknown elements", newSession("<a/>".repeat(200_000) + name))),
                arguments(named(
                        "many unknown prefixes",
                        newSession(numbered(20_000, n -> "<a" + n + ":b xmlns:a" + n + "='u" + n + "'/>") + name))));
    }

    @Test
    void manyAttributesAreRefusedOrIgnoredSoon() {
        endsSoon(newSession(numbered(MANY, n -> " a" + n + "='1'"), displayName("N")));
    }

    @Test
    void manyNamespacesOnTheRootAreRefusedOrIgnoredSoon() {
        endsSoon(newSession(numbered(MANY, n -> " xmlns:a" + n + "='u'"), displayName("N")));
    }

    @Test
    void manyNamespacesOnAnUnknownElementAreRefusedOrIgnoredSoon() {
        endsSoon(newSession("<x" + numbered(MANY, n -> " xmlns:a" + n + "='u'") + "/>" + displayName("N")));
    }

    @Test
    void manyAttributesInManyNamespacesAreRefusedOrIgnoredSoon() {
        endsSoon(newSession(numbered(MANY / 2, n -> " xmlns:a" + n + "='u" + n + "' a" + n + ":b='1'"), ""));
    }

    @Test
    void manyElementsUnderManyNamespacesAreRefusedOrIgnoredSoon() {
        endsSoon(newSession(
                numbered(MANY / 2, n -> " xmlns:a" + n + "='u'"), numbered(MANY / 2, n -> "<a" + n + ":b/>")));
    }

    @Test
    void manyListItemsAreReadSoon() {
        String list =
                "<MemberEmailAddresses>" + "<d2p1:string>a</d2p1:string>".repeat(30_000) + "</MemberEmailAddresses>";

        assertThat(readSoon(newSession(list)).memberEmailAddresses).hasSize(30_000);
    }

    @Test
    void aTextOfManyReferencesIsReadSoon() {
        assertThat(readSoon(newSession(displayName("&amp;".repeat(200_000)))).displayName)
                .isEqualTo("&".repeat(200_000));
    }

    @Test
    void anEnumerationOfManyPiecesIsRefusedSoon() {
        refusedSoon(newSession("<Channel>" + "x<!---->".repeat(100_000) + "</Channel>"));
    }

    private static String refusedSoon(String body) {
        return refusedSoon(utf8(body));
    }

    private static String refusedSoon(byte[] body) {
        return Assertions.assertTimeout(SOON, () -> refusedXml(body));
    }

    private static NewSession readSoon(String body) {
        return Assertions.assertTimeout(SOON, () -> XML.read(utf8(body), NewSession.class));
    }

    private static void endsSoon(String body) {
        Throwable refusal =
                Assertions.assertTimeout(SOON, () -> catchThrowable(() -> XML.read(utf8(body), NewSession.class)));

        assertThat(refusal)
                .satisfiesAnyOf(
                        none -> assertThat(none).isNull(),
                        some -> assertThat(some).isInstanceOf(MalformedBodyException.class));
    }

    private static String numbered(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining());
    }

    private static String nil(String content) {
        return "<DisplayName i:nil='true'>" + content + "</DisplayName>";
    }

    private static Arguments body(String name, String body) {
        return body(name, body, StandardCharsets.UTF_8);
    }

    private static Arguments body(String name, String body, Charset charset) {
        return arguments(named(name, body.getBytes(charset)));
    }

    private String url() {
        return "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/fetched";
    }
}
