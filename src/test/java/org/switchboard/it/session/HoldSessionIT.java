package org.switchboard.it.session;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.switchboard.it.session.SessionRequests.expectRefused;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holding a call and taking it back. */
@Tag("main-path")
class HoldSessionIT {
    private final SessionRequests sessions = new SessionRequests();

    @Test
    void aCallIsHeldForAReasonAndTakenBack() {
        String id = sessions.call();

        sessions.act(id, "hold", "{\"reason\":\"Transferring\"}")
                .statusCode(200)
                .body("callState", equalTo("Hold"))
                .body("holdReason", equalTo("Transferring"))
                .body("holdQueueName", equalTo(id))
                .body("members[0].callState", equalTo("Hold"));
        sessions.patch(id, "{\"callState\":\"Connected\"}")
                .then()
                .body("callState", equalTo("Connected"))
                .body("heldByUserId", nullValue())
                .body("holdReason", equalTo("None"))
                .body("members[0].callState", equalTo("Connected"));
    }

    @Test
    void whatRingsCannotBeHeld() {
        ValidatableResponse answer = sessions.act(sessions.ringing(), "hold", "{}");

        expectRefused(answer, 409, "InvalidState", "CallState");
        answer.body("responseStatus.message", containsString("allowed are"));
    }

    @Test
    void theLegToHoldMustBeOfTheSession() {
        expectRefused(
                sessions.act(sessions.outgoing(), "hold", "{\"callSid\":\"CA-other\"}"), 400, "NotFound", "CallSid");
    }
}
