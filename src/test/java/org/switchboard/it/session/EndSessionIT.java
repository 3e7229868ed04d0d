package org.switchboard.it.session;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.switchboard.it.session.SessionRequests.ALICE;
import static org.switchboard.it.session.SessionRequests.expectRefused;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ending a session, or one leg of it. */
@Tag("main-path")
class EndSessionIT {
    private final SessionRequests sessions = new SessionRequests();

    @Test
    void anEndedSessionSaysHowAndWhenItEnded() {
        String id = sessions.call();

        sessions.as(ALICE).delete("sessions/" + id).then().statusCode(204);

        sessions.shown(id)
                .body("ended", equalTo(true))
                .body("callState", equalTo("Disconnected"))
                .body("outcome", equalTo("Completed"))
                .body("dateCompleted", notNullValue())
                .body("members.callState", everyItem(equalTo("None")))
                .body("log[1].message", startsWith("Ended by " + ALICE));
    }

    @Test
    void whatWasNeverAnsweredWasMissed() {
        String id = sessions.ringing();

        sessions.as(ALICE).delete("sessions/" + id);

        sessions.shown(id).body("wasMissed", equalTo(true)).body("outcome", equalTo("Missed"));
    }

    @Test
    void endingWhatHasEndedChangesNothing() {
        String id = sessions.ended();
        String before = sessions.get(id).asString();

        sessions.as(ALICE).delete("sessions/" + id).then().statusCode(204);

        sessions.shown(id).body(equalTo(before));
    }

    @Test
    void oneLegEndsAndTheOthersGoOn() {
        String id = sessions.conference();
        String leg = sessions.lastLeg(id);

        sessions.as(ALICE)
                .queryParam("callSid", leg)
                .delete("sessions/" + id)
                .then()
                .statusCode(204);

        sessions.shown(id)
                .body("ended", equalTo(false))
                .body("members.find { it.callSid == '" + leg + "' }.callState", equalTo("None"))
                .body("members[0].callState", equalTo("Connected"));
    }

    @Test
    void aLegThatTheSessionDoesNotHaveIsRefused() {
        String id = sessions.outgoing();

        expectRefused(
                sessions.as(ALICE)
                        .queryParam("callSid", "CA-other")
                        .delete("sessions/" + id)
                        .then(),
                400,
                "NotFound",
                "CallSid");
    }
}
