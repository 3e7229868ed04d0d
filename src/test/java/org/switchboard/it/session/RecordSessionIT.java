package org.switchboard.it.session;

import static org.hamcrest.Matchers.startsWith;
import static org.switchboard.it.session.SessionRequests.ALICE;
import static org.switchboard.it.session.SessionRequests.expectRefused;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Recording a call. */
@Tag("main-path")
class RecordSessionIT {
    private final SessionRequests sessions = new SessionRequests();

    @Test
    void aRecordingIsNotedInTheLog() {
        sessions.act(sessions.call(), "record", "{}")
                .statusCode(200)
                .body("log[1].message", startsWith("Recording started by " + ALICE));
    }

    @Test
    void onlyALiveCallIsRecorded() {
        expectRefused(sessions.act(sessions.chat(), "record", "{}"), 409, "InvalidChannel", "CallState");
        expectRefused(sessions.act(sessions.ended(), "record", "{}"), 409, "InvalidState", "CallState");
    }
}
