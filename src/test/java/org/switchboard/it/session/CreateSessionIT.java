package org.switchboard.it.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.switchboard.it.session.SessionRequests.ALICE;

import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Creating a session and reading it again: what the defaults complete, and what is refused. */
@Tag("main-path")
class CreateSessionIT {
    private final SessionRequests sessions = new SessionRequests();

    @Test
    void anEmptyRequestIsCompletedByTheDefaults() {
        sessions.post("sessions", "{}")
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
        String created = sessions.post("sessions", "{\"destination\":\"(814) 404-3093\",\"startSession\":true}")
                .then()
                .body("toAddress", equalTo("+18144043093"))
                .body("log", hasSize(2))
                .body("log[1].message", containsString("nothing was started"))
                .extract()
                .asString();
        String id = JsonPath.from(created).getString("id");

        sessions.as("bob@acme.example")
                .get("sessions/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body(equalTo(created));
    }

    @Test
    void anUnchangedSessionIsNotSentTwice() {
        String id = sessions.post("sessions", "{}").path("id");

        sessions.as(ALICE)
                .header("If-None-Match", "\"1\"")
                .get("sessions/" + id)
                .then()
                .statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sessions/", "json/reply/GetSession?sessionId="})
    void aConditionThatCannotBeReadIsNone(String path) {
        String id = sessions.post("sessions", "{}").path("id");

        sessions.as(ALICE)
                .header("If-None-Match", "1, garbage\"")
                .get(path + id)
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sessions/", "json/reply/GetSession?sessionId="})
    void aReadOfAnotherVersionThanIsAskedForIsRefused(String path) {
        String id = sessions.post("sessions", "{}").path("id");

        sessions.as(ALICE)
                .header("If-Match", "\"9\"")
                .get(path + id)
                .then()
                .statusCode(412)
                .body("responseStatus.errorCode", equalTo("PreconditionFailed"));
    }

    @Test
    void aSessionOfAnotherAccountIsNotThere() {
        String id = sessions.post("sessions", "{}").path("id");

        String foreign = sessions.as("gina@globex.example")
                .get("sessions/" + id)
                .then()
                .statusCode(404)
                .extract()
                .asString();
        String unknown = sessions.as("gina@globex.example")
                .get("sessions/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract()
                .asString();

        assertThat(foreign).isEqualTo(unknown);
        sessions.as("admin@switchboard.example").get("sessions/" + id).then().statusCode(200);
    }

    @Test
    void theSeedsSampleWithIdsThatExistIsAcceptedAndAnsweredInTheStrictOrder() throws Exception {
        String parent = sessions.post("sessions", "{}").path("id");
        String sample = new String(golden("NewSession-full.indented.xml"), StandardCharsets.UTF_8)
                .replace("<CustomerId>String", "<CustomerId>northwind-boston")
                .replace("<FromPhoneNumber>String", "<FromPhoneNumber>+18144043093")
                .replace("string>String", "string>bob@acme.example")
                .replace("<ParentSessionId>String", "<ParentSessionId>" + parent)
                .replace("<WithAddress>String", "<WithAddress>team:support");

        byte[] answer = sessions.as(ALICE)
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
    void allFaultsAreReportedTogetherAndNothingIsStored() {
        sessions.post(
                        "sessions",
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
        sessions.json("both@partner.example", "{}")
                .post("sessions")
                .then()
                .statusCode(400)
                .body("responseStatus.errors[0].fieldName", equalTo("accountId"));
        sessions.as("both@partner.example")
                .contentType("application/json")
                .body("{}")
                .post("sessions?accountId=globex")
                .then()
                .statusCode(200)
                .body("accountId", equalTo("globex"));
        sessions.json("both@partner.example", "{\"customerId\":\"initech\"}")
                .post("sessions")
                .then()
                .body("accountId", equalTo("globex"));
        sessions.as(ALICE)
                .contentType("application/json")
                .body("{}")
                .post("sessions?accountId=globex")
                .then()
                .statusCode(403);
    }

    private static byte[] golden(String name) throws Exception {
        try (InputStream in = CreateSessionIT.class.getResourceAsStream("/golden/" + name)) {
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
