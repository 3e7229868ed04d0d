package org.switchboard.it.session;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.switchboard.it.session.SessionRequests.expectRefused;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The queue of a team, through which a session is patched. */
@Tag("main-path")
class QueueIT {
    private final SessionRequests sessions = new SessionRequests();

    @Test
    void aSessionWalksThroughTheQueueOfATeam() {
        String id = sessions.call();

        sessions.patch(id, "{\"queueState\":\"Queued\",\"ringQueueId\":\"support\"}")
                .then()
                .statusCode(200)
                .body("ringQueueId", equalTo("support"));
        sessions.patch(id, "{\"queueState\":\"Ringing\",\"queueMemberId\":\"ep-bob\"}")
                .then()
                .statusCode(200)
                .body("queueMemberId", equalTo("ep-bob"));
        sessions.patch(id, "{\"queueState\":\"Connected\"}")
                .then()
                .statusCode(200)
                .body("queueMemberId", equalTo("ep-bob"))
                .body("ringQueueId", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"queueState\":\"Queued\"} | Required | RingQueueId",
                "{\"queueState\":\"Queued\",\"ringQueueId\":\"ep-bob\"} | NotFound | RingQueueId",
                "{\"queueState\":\"Queued\",\"ringQueueId\":\"support\",\"queueMemberId\":\"gina\"} | NotFound | QueueMemberId"
            })
    void aQueueNeedsATeamAndMembersOfTheAccount(String body, String code, String field) {
        expectRefused(sessions.patch(sessions.call(), body).then(), 400, code, field);
    }
}
