package org.switchboard.it;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.switchboard.it.session.SessionRequests.ALICE;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.switchboard.it.session.SessionRequests;

/** Which format an answer has, that of an error too, and which headers. */
@Tag("main-path")
class NegotiationIT {
    private final SessionRequests sessions = new SessionRequests();

    @Test
    void eachSuffixAndParameterAndHeaderChoosesTheFormat() {
        sessions.as(ALICE)
                .contentType("application/json")
                .body("{}")
                .post("sessions.xml")
                .then()
                .contentType("application/xml");
        sessions.as(ALICE)
                .contentType("application/json")
                .body("{}")
                .post("sessions?Format=XML")
                .then()
                .contentType("application/xml");
        sessions.as(ALICE)
                .contentType("application/json")
                .accept("text/xml")
                .body("{}")
                .post("sessions")
                .then()
                .contentType("application/xml");
        sessions.as(ALICE)
                .contentType("text/xml")
                .accept("*/*")
                .body(SessionRequests.newSessionInXml(""))
                .post("sessions")
                .then()
                .contentType("application/xml");
        sessions.as(ALICE)
                .contentType("text/xml")
                .body(SessionRequests.newSessionInXml(""))
                .post("sessions.json")
                .then()
                .contentType("application/json");
    }

    @Test
    void anUnknownRouteAndAWrongVerbAreErrorsInTheNegotiatedFormat() {
        sessions.as(ALICE)
                .get("nowhere.xml")
                .then()
                .statusCode(404)
                .contentType("application/xml")
                .body(containsString("<ErrorResponse xmlns:i="));
        sessions.as(ALICE).put("sessions").then().statusCode(405).header("Allow", containsString("POST"));
    }

    @Test
    void noAnswerNamesTheFrameworksVersion() {
        sessions.post("sessions", "{}")
                .then()
                .header("X-Powered-By", equalTo(null))
                .header("Server", not(containsString("6.")));
    }
}
