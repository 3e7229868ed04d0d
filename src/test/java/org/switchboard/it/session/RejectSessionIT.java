package org.switchboard.it.session;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.switchboard.it.session.SessionRequests.expectRefused;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rejecting a call that rings. */
@Tag("main-path")
class RejectSessionIT {
    private final SessionRequests sessions = new SessionRequests();

    @Test
    void aRingingSessionIsRejected() {
        sessions.act(sessions.ringing(), "reject", "{}")
                .statusCode(200)
                .body("ended", equalTo(true))
                .body("outcome", equalTo("Rejected"));
    }

    @Test
    void onlyARingingSessionIsRejected() {
        ValidatableResponse answer = sessions.act(sessions.call(), "reject", "{}");

        expectRefused(answer, 409, "InvalidState", "CallState");
        answer.body("responseStatus.message", containsString("only a session that is Ringing"));
    }
}
