package org.switchboard.it.session;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.switchboard.it.session.SessionRequests.ALICE;
import static org.switchboard.it.session.SessionRequests.WITHOUT_ROLE;
import static org.switchboard.it.session.SessionRequests.expectRefused;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a patch of a session changes and what it refuses. */
@Tag("main-path")
class PatchSessionIT {
    private final SessionRequests sessions = new SessionRequests();

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        String id = sessions.call();

        sessions.patch(id, "{\"callState\":\"Hold\",\"holdReason\":\"Transferring\",\"consoleData\":\"{a:1}\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("callState", equalTo("Hold"))
                .body("holdReason", equalTo("Transferring"))
                .body("heldByUserId", equalTo("alice"))
                .body("consoleData", equalTo("{a:1}"))
                .body("queueState", equalTo("None"))
                .body("lastModifiedBy", equalTo(ALICE));
    }

    @Test
    void aPatchToTheStateThatItHasIsNoChange() {
        String id = sessions.call();

        sessions.patch(id, "{\"callState\":\"Connected\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void aStateThatMayNotFollowIsRefusedWithThoseThatMay() {
        ValidatableResponse answer =
                sessions.patch(sessions.call(), "{\"callState\":\"Ringing\"}").then();

        expectRefused(answer, 409, "InvalidState", "CallState");
        answer.body("responseStatus.message", endsWith("allowed are Disconnected, Hold, Passive."));
    }

    @Test
    void aStateThatThereIsNotIsRefused() {
        sessions.patch(sessions.call(), "{\"callState\":\"Busy\"}")
                .then()
                .statusCode(400)
                .body("responseStatus.message", containsString("Disconnected, Ringing, Connected, Hold, Passive"));
    }

    @Test
    void aPatchOfWhichOnePartIsRefusedChangesNothing() {
        String id = sessions.call();

        sessions.patch(id, "{\"consoleData\":\"x\",\"queueState\":\"Connected\"}")
                .then()
                .statusCode(409);

        sessions.shown(id).body("consoleData", nullValue()).header("ETag", "\"1\"");
    }

    @Test
    void whoeverAnswersASessionThatCameInIsNamed() {
        String id = sessions.ringing();

        sessions.patch(id, "{\"callState\":\"Connected\"}")
                .then()
                .body("answeredById", equalTo("ep-alice"))
                .body("answeredByName", equalTo("Alice Moreno"));
    }

    @Test
    void consoleDataOverTheLimitIsRefused() {
        String tooLong = "{\"consoleData\":\"" + "x".repeat(65537) + "\"}";

        expectRefused(sessions.patch(sessions.call(), tooLong).then(), 400, "MaximumLength", "ConsoleData");
    }

    @Test
    void anEndedSessionTakesConsoleDataAndLogEntriesButNoOtherState() {
        String id = sessions.ended();

        expectRefused(sessions.patch(id, "{\"callState\":\"Connected\"}").then(), 409, "InvalidState", "CallState");
        sessions.patch(id, "{\"consoleData\":\"later\"}").then().statusCode(200).body("consoleData", equalTo("later"));
        sessions.act(id, "log", "{\"message\":\"called back\"}").statusCode(200).body("ended", equalTo(true));
    }

    @Test
    void anyLoginOfTheAccountMayPatch() {
        sessions.json(WITHOUT_ROLE, "{\"consoleData\":\"x\"}")
                .patch("sessions/" + sessions.call())
                .then()
                .statusCode(200)
                .body("lastModifiedBy", equalTo(WITHOUT_ROLE));
    }
}
