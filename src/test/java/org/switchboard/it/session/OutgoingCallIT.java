package org.switchboard.it.session;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.switchboard.it.session.SessionRequests.MARY;
import static org.switchboard.it.session.SessionRequests.expectRefused;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calling a number from a number of the account. */
@Tag("main-path")
class OutgoingCallIT {
    private final SessionRequests sessions = new SessionRequests();

    @Test
    void aNumberIsCalledWithAnOwnNumber() {
        sessions.shown(sessions.outgoing())
                .body("channel", equalTo("Voice"))
                .body("direction", equalTo("Outgoing"))
                .body("toAddress", equalTo("+18144048888"))
                .body("fromPhoneNumber", equalTo("+18144043093"))
                .body("callSid", notNullValue())
                .body("callState", equalTo("Connected"))
                .body("createdBy", equalTo(MARY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | NotEmpty | NumberToDial",
                "{\"numberToDial\":\"8144043093\"} | InvalidAddress | NumberToDial",
                "{\"numberToDial\":\"+18144048888\",\"callerId\":\"+442071838750\"} | NotFound | CallerId"
            })
    void aCallNeedsANumberAndAnOwnCallerId(String body, String code, String field) {
        expectRefused(sessions.json(MARY, body).post("sessions/outgoing").then(), 400, code, field);
    }

    @Test
    void onlyManagersCallOut() {
        sessions.post("sessions/outgoing", "{\"numberToDial\":\"+18144048888\"}")
                .then()
                .statusCode(403)
                .body("responseStatus.message", containsString("Invalid Role"));
    }
}
