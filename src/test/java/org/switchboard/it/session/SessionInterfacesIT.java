package org.switchboard.it.session;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.switchboard.it.session.SessionRequests.ALICE;
import static org.switchboard.it.session.SessionRequests.NAMESPACE;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An act on a session, asked for in XML, by its name, by the query, by SOAP and without a body. */
@Tag("main-path")
class SessionInterfacesIT {
    private final SessionRequests sessions = new SessionRequests();

    @Test
    void anActIsAskedForInXml() {
        String id = sessions.call();

        sessions.as(ALICE)
                .contentType("application/xml")
                .accept("application/xml")
                .body("<HoldSession xmlns=\"" + NAMESPACE + "\"><Reason>Transferring</Reason></HoldSession>")
                .post("sessions/" + id + "/hold")
                .then()
                .statusCode(200)
                .contentType("application/xml")
                .body(containsString("<CallState>Hold</CallState>"));
    }

    @Test
    void anActIsAskedForByItsNameAndByTheQuery() {
        String id = sessions.call();

        sessions.json(ALICE, "{\"sessionId\":\"" + id + "\"}")
                .post("json/reply/HoldSession")
                .then()
                .statusCode(200)
                .body("callState", equalTo("Hold"));
        sessions.as(ALICE)
                .contentType("application/x-www-form-urlencoded")
                .patch("api/PatchSession?sessionId=" + id + "&callState=Connected")
                .then()
                .statusCode(200)
                .body("callState", equalTo("Connected"));
    }

    @ParameterizedTest
    @CsvSource({"soap11, http://schemas.xmlsoap.org/soap/envelope/", "soap12, http://www.w3.org/2003/05/soap-envelope"})
    void aSessionIsPatchedAndEndedBySoap(String door, String envelope) {
        String id = sessions.call();

        soap(door, envelope, "PatchSession", "<CallState>Hold</CallState><SessionId>" + id + "</SessionId>")
                .statusCode(200)
                .body(containsString("<CallState>Hold</CallState>"));
        soap(door, envelope, "EndSession", "<SessionId>" + id + "</SessionId>").statusCode(200);

        sessions.shown(id).body("ended", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reject", "record", "conference"})
    void whatNeedsNoBodyIsAskedForWithoutOne(String act) {
        String id = act.equals("reject") ? sessions.ringing() : sessions.call();

        sessions.as(ALICE)
                .post("sessions/" + id + '/' + act)
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
    }

    private ValidatableResponse soap(String door, String envelope, String operation, String members) {
        return sessions.as(ALICE)
                .contentType(door.equals("soap11") ? "text/xml" : "application/soap+xml")
                .body("<s:Envelope xmlns:s=\"" + envelope + "\"><s:Body><" + operation + " xmlns=\"" + NAMESPACE + "\">"
                        + members + "</" + operation + "></s:Body></s:Envelope>")
                .post(door)
                .then();
    }
}
