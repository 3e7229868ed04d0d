package org.switchboard.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.builder.RequestSpecBuilder;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.deploy.Manifests;

/** The WAR on the server, asked from outside over HTTP. */
@Tag("main-path")
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OverHttpIT {
    private static final String ALICE = "alice@acme.example";
    private static final String NAMESPACE = "http://schemas.datacontract.org/2004/07/Voice.Api.Sessions";

    @ArquillianResource
    private URL url;

    @Deployment(testable = false)
    static WebArchive war() {
        return TheWar.with();
    }

    @ParameterizedTest
    @ValueSource(strings = {"startupProbe", "readinessProbe", "livenessProbe"})
    void whatKubernetesProbesIsServed(String probe) {
        String path =
                Manifests.container().path(probe).path("httpGet").path("path").asText();

        given().baseUri("http://localhost:" + url.getPort())
                .get(path)
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"));
    }

    private RequestSpecification anonymous() {
        return given().spec(new RequestSpecBuilder()
                .setBaseUri(url.toString())
                .setBasePath("/")
                .build());
    }

    private RequestSpecification as(String email) {
        return anonymous().auth().preemptive().basic(email, "demo");
    }

    private Response postJson(String email, String body) {
        return as(email).contentType("application/json").body(body).post("sessions");
    }

    private static String newSession(String members) {
        return "<NewSession xmlns=\"" + NAMESPACE + "\" xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + members + "</NewSession>";
    }

    @Test
    void anEmptyRequestIsCompletedByTheDefaults() {
        postJson(ALICE, "{}")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("ETag", "\"1\"")
                .header("Vary", containsString("Accept"))
                .body("channel", equalTo("Voice"))
                .body("direction", equalTo("Outgoing"))
                .body("callState", equalTo("Connected"))
                .body("fromAddress", equalTo(ALICE))
                .body("fromName", equalTo("Alice Moreno"))
                .body("endpointId", equalTo("ep-alice"))
                .body("accountName", equalTo("Acme Telecom"))
                .body("dialState", equalTo("None"))
                .body("ended", equalTo(false))
                .body("members", hasSize(1))
                .body("members[0].isOriginalMember", equalTo(true))
                .body("log", hasSize(1))
                .body("dateCreated", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"))
                .body("createdBy", equalTo(ALICE));
    }

    @Test
    void theWholeSessionIsShownAgainByItsId() {
        String created = postJson(ALICE, "{\"destination\":\"(814) 404-3093\",\"startSession\":true}")
                .then()
                .body("toAddress", equalTo("+18144043093"))
                .body("log", hasSize(2))
                .body("log[1].message", containsString("nothing was started"))
                .extract()
                .asString();
        String id = JsonPath.from(created).getString("id");

        as("bob@acme.example")
                .get("sessions/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body(equalTo(created));
    }

    @Test
    void anUnchangedSessionIsNotSentTwice() {
        String id = postJson(ALICE, "{}").path("id");

        as(ALICE).header("If-None-Match", "\"1\"").get("sessions/" + id).then().statusCode(304);
    }

    @Test
    void aSessionOfAnotherAccountIsNotThere() {
        String id = postJson(ALICE, "{}").path("id");

        String foreign = as("gina@globex.example")
                .get("sessions/" + id)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String unknown = as("gina@globex.example")
                .get("sessions/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(foreign).isEqualTo(unknown);
        as("admin@switchboard.example").get("sessions/" + id).then().statusCode(200);
    }

    @Test
    void theSeedsSampleWithIdsThatExistIsAcceptedAndAnsweredInTheStrictOrder() throws Exception {
        String parent = postJson(ALICE, "{}").path("id");
        String sample = new String(golden("NewSession-full.indented.xml"), StandardCharsets.UTF_8)
                .replace("<CustomerId>String", "<CustomerId>northwind-boston")
                .replace("<FromPhoneNumber>String", "<FromPhoneNumber>+18144043093")
                .replace("string>String", "string>bob@acme.example")
                .replace("<ParentSessionId>String", "<ParentSessionId>" + parent)
                .replace("<WithAddress>String", "<WithAddress>team:support");

        byte[] answer = as(ALICE)
                .contentType("application/xml")
                .accept("application/xml")
                .body(sample)
                .post("sessions")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/xml")
                .extract()
                .asByteArray();

        assertThat(elementsOf(answer)).startsWith("SessionInfo", "CreatedBy");
        assertThat(membersOf(answer)).isEqualTo(membersOf(golden("SessionInfo-full.xml")));
    }

    @Test
    void eachSuffixAndParameterAndHeaderChoosesTheFormat() {
        as(ALICE)
                .contentType("application/json")
                .body("{}")
                .post("sessions.xml")
                .then()
                .contentType("application/xml");
        as(ALICE)
                .contentType("application/json")
                .body("{}")
                .post("sessions?Format=XML")
                .then()
                .contentType("application/xml");
        as(ALICE)
                .contentType("application/json")
                .accept("text/xml")
                .body("{}")
                .post("sessions")
                .then()
                .contentType("application/xml");
        as(ALICE)
                .contentType("text/xml")
                .accept("*/*")
                .body(newSession(""))
                .post("sessions")
                .then()
                .contentType("application/xml");
        as(ALICE)
                .contentType("text/xml")
                .body(newSession(""))
                .post("sessions.json")
                .then()
                .contentType("application/json");
    }

    @Test
    void allFaultsAreReportedTogetherAndNothingIsStored() {
        postJson(
                        ALICE,
                        "{\"customerId\":\"initech\",\"parentSessionId\":\"x\",\"withAddress\":\"gina\","
                                + "\"fromPhoneNumber\":\"+442071838750\",\"fromAddress\":\"+1 bad\","
                                + "\"memberEmailAddresses\":[\"bob@acme.example\",\"gina@globex.example\"],"
                                + "\"displayName\":\"" + "x".repeat(257) + "\"}")
                .then()
                .statusCode(400)
                .body(
                        "responseStatus.errors.fieldName",
                        hasItems(
                                "DisplayName",
                                "FromAddress",
                                "CustomerId",
                                "WithAddress",
                                "MemberEmailAddresses[1]",
                                "FromPhoneNumber",
                                "ParentSessionId"));
    }

    @Test
    void aLoginWithSeveralAccountsNamesOne() {
        postJson("both@partner.example", "{}")
                .then()
                .statusCode(400)
                .body("responseStatus.errors[0].fieldName", equalTo("accountId"));
        as("both@partner.example")
                .contentType("application/json")
                .body("{}")
                .post("sessions?accountId=globex")
                .then()
                .statusCode(200)
                .body("accountId", equalTo("globex"));
        postJson("both@partner.example", "{\"customerId\":\"initech\"}").then().body("accountId", equalTo("globex"));
        as(ALICE)
                .contentType("application/json")
                .body("{}")
                .post("sessions?accountId=globex")
                .then()
                .statusCode(403);
    }

    @Test
    void whoIsNotSignedInIsToldSoBeforeTheBodyIsRead() {
        anonymous()
                .contentType("application/json")
                .body("{broken")
                .post("sessions")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Basic realm=\"Switchboard\""))
                .body("responseStatus.errorCode", equalTo("Unauthorized"));
    }

    @Test
    void aBrowserIsNotMadeToPrompt() {
        anonymous()
                .accept("text/html,application/xml;q=0.9")
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0")
                .get("sessions/1")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("credentials realm=\"/auth/credentials\""));
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginGetTheSameAnswer() {
        String wrong = anonymous()
                .auth()
                .preemptive()
                .basic(ALICE, "x")
                .get("sessions/1")
                .then()
                .statusCode(401)
                .extract()
                .asString();
        String unknown = anonymous()
                .auth()
                .preemptive()
                .basic("nobody@acme.example", "x")
                .get("sessions/1")
                .then()
                .statusCode(401)
                .extract()
                .asString();

        assertThat(wrong).isEqualTo(unknown).contains("Invalid Username or Password");
    }

    @Test
    void credentialsThatCannotBeReadAreABadRequest() {
        anonymous()
                .header("Authorization", "Basic ***")
                .get("sessions/1")
                .then()
                .statusCode(400);
    }

    @Test
    void theRoleUserIsRequired() {
        postJson("norole@acme.example", "{}")
                .then()
                .statusCode(403)
                .body("responseStatus.message", containsString("Invalid Role"));
    }

    @Test
    void aRepeatedRequestWithAKeyIsAnsweredAsTheFirstWas() {
        String key = UUID.randomUUID().toString();
        String first = as(ALICE)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"displayName\":\"once\"}")
                .post("sessions")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        as(ALICE)
                .header("Idempotency-Key", "\"" + key + "\"")
                .contentType("application/xml")
                .accept("application/json")
                .body(newSession("<DisplayName>once</DisplayName>"))
                .post("sessions")
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", "true")
                .body(equalTo(first));
        as(ALICE)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{}")
                .post("sessions")
                .then()
                .statusCode(422);
        as("bob@acme.example")
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{}")
                .post("sessions")
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", equalTo(null));
    }

    @Test
    void manyRequestsWithOneKeyMakeOneSession() throws Exception {
        String key = UUID.randomUUID().toString();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Future<Response>> answers = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            answers.add(clients.submit(() -> as(ALICE)
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body("{}")
                    .post("sessions")));
        }
        List<String> ids = new ArrayList<>();
        for (Future<Response> answer : answers) {
            assertThat(answer.get().statusCode()).isIn(200, 409);
            if (answer.get().statusCode() == 200) {
                ids.add(answer.get().path("id"));
            }
        }
        clients.shutdown();

        assertThat(ids).isNotEmpty().containsOnly(ids.get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"channel\":\"Telex\"} | Voice, Chat, Fax",
                "application/json | {\"displayName\":\"a\",} | line 1, column",
                "application/json | [] | Error",
                "application/xml | <NewSession/> | namespace",
                "application/xml | <!DOCTYPE x><x/> | DOCTYPE",
                "application/xml | half | Error"
            })
    void aMalformedBodyIsRefusedWithItsPlace(String type, String body, String expected) {
        String answer = as(ALICE)
                .contentType(type)
                .accept("application/json")
                .body(body)
                .post("sessions")
                .then()
                .statusCode(400)
                .extract()
                .asString();

        assertThat(answer).contains(expected).doesNotContain("org.switchboard", "Exception:", "com.fasterxml");
    }

    @Test
    void controlCharactersAreRefusedWithTheField() {
        postJson(ALICE, "{\"displayName\":\"a\\u0001b\"}")
                .then()
                .statusCode(400)
                .body("responseStatus.errors[0].fieldName", equalTo("DisplayName"));
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        postJson(ALICE, "{\"displayName\":\"" + "x".repeat(1024 * 1024) + "\"}")
                .then()
                .statusCode(413);
    }

    @Test
    void aBodyOverTheLimitOfUnknownLengthIsRefused() throws Exception {
        StringBuilder body = new StringBuilder();
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        for (int i = 0; i < 17; i++) {
            body.append(chunk);
        }
        String answer = raw("Transfer-Encoding: chunked", body + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-yaml"})
    void aBodyOfAnotherTypeIsRefused(String type) {
        as(ALICE)
                .contentType(type)
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("sessions")
                .then()
                .statusCode(415)
                .body("responseStatus.errorCode", equalTo("UnsupportedMediaType"));
    }

    @Test
    void aBodyWithoutATypeIsRefused() throws Exception {
        assertThat(raw("Content-Length: 2", "{}")).startsWith("HTTP/1.1 415");
    }

    @Test
    void aClientThatStopsSendingIsToldSo() throws Exception {
        String answer = raw("Content-Type: application/json\r\nContent-Length: 100", "{\"displayName\":");

        assertThat(answer).startsWith("HTTP/1.1 408");
    }

    @Test
    void anUnknownRouteAndAWrongVerbAreErrorsInTheNegotiatedFormat() {
        as(ALICE)
                .get("nowhere.xml")
                .then()
                .statusCode(404)
                .contentType("application/xml")
                .body(containsString("<ErrorResponse xmlns:i="));
        as(ALICE).put("sessions").then().statusCode(405).header("Allow", containsString("POST"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/ready", "/health/live", "/metrics", "/openapi"})
    void theServerSaysHowItIs(String path) {
        given().baseUri("http://localhost:" + url.getPort()).get(path).then().statusCode(200);
    }

    @Test
    void theServersOwnDocumentHoldsNothingButTheWayToOurs() {
        given().baseUri("http://localhost:" + url.getPort())
                .get("/openapi?format=JSON")
                .then()
                .body("paths.size()", equalTo(0))
                .body("components.size()", equalTo(0))
                .body("externalDocs", nullValue())
                .body("info.description", containsString("openapi.json"));
    }

    @Test
    void theOpenApiDocumentIsShownToAnyoneInJsonAndYaml() {
        anonymous()
                .get("openapi.json")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/json; charset=utf-8")
                .body("openapi", startsWith("3.1"))
                .body("servers[0].url + '/'", equalTo(url.toString()));
        anonymous().get("openapi.yaml").then().statusCode(200).header("Content-Type", "application/yaml");
    }

    @Test
    void theExplorerIsAPageWithoutForeignOrInlineScripts() {
        anonymous()
                .redirects()
                .follow(false)
                .get("explorer")
                .then()
                .statusCode(301)
                .header("Location", url + "explorer/");
        anonymous()
                .get("explorer/")
                .then()
                .statusCode(200)
                .header("Content-Type", "text/html; charset=utf-8")
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .body(not(containsString("://")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"explorer.js", "operation.js", "sending.js", "operations.json", "explorer.css", "icon.svg"})
    void aFileOfTheExplorerIsNotSentAgainToWhoHasIt(String file) {
        String tag = anonymous()
                .get("explorer/" + file)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        anonymous().header("If-None-Match", tag).get("explorer/" + file).then().statusCode(304);
    }

    @Test
    void noAnswerNamesTheFrameworksVersion() {
        postJson(ALICE, "{}").then().header("X-Powered-By", equalTo(null)).header("Server", not(containsString("6.")));
    }

    /** The status line of the answer to a request that no well-behaved client sends. */
    private String raw(String headers, String body) throws Exception {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(20_000);
            String login =
                    java.util.Base64.getEncoder().encodeToString((ALICE + ":demo").getBytes(StandardCharsets.UTF_8));
            String request = "POST " + url.getPath() + "sessions HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic "
                    + login + "\r\n" + headers + "\r\nConnection: close\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }

    private static byte[] golden(String name) throws Exception {
        try (InputStream in = OverHttpIT.class.getResourceAsStream("/golden/" + name)) {
            return in.readAllBytes();
        }
    }

    private static List<String> elementsOf(byte[] xml) throws Exception {
        List<String> names = new ArrayList<>();
        XMLStreamReader reader =
                XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(xml));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT) {
                names.add(reader.getLocalName());
            }
        }
        return names;
    }

    private static List<String> membersOf(byte[] xml) throws Exception {
        String text = new String(xml, StandardCharsets.UTF_8)
                .replaceAll("(?s)<(Log|Members|CustomerBreadcrumb)[ >].*?</\\1>", "<$1/>");
        return Arrays.asList(elementsOf(text.getBytes(StandardCharsets.UTF_8)).toArray(String[]::new));
    }
}
