package org.switchboard.it.session;

import static org.hamcrest.Matchers.equalTo;
import static org.switchboard.it.session.SessionRequests.ALICE;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that no database takes. */
@Tag("main-path")
class UnstorableTextIT {
    private final SessionRequests sessions = new SessionRequests();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sessions?specificIds=a%00b",
                "sessions?customerIds=%00",
                "sessions?endpointIds=%00",
                "sessions/export?specificIds=a%00b",
                "sessions?log=%00",
                "messages?body=x&endpointId=a%00b&toAddress=%2B15556667777"
            })
    void aTextThatNoDatabaseTakesIsRefusedWithItsField(String path) {
        sessions.as(ALICE)
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .body("responseStatus.errors[0].errorCode", equalTo("InvalidCharacter"));
    }

    @Test
    void anIdInThePathThatNoDatabaseTakesIsRefused() {
        sessions.as(ALICE)
                .urlEncodingEnabled(false)
                .get("sessions/a%00b")
                .then()
                .statusCode(400);
    }
}
