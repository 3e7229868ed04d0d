package org.switchboard.it.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When a session last showed life. */
@Tag("main-path")
class SignsOfLifeIT {
    private final SessionRequests sessions = new SessionRequests();

    @Test
    void aSessionSaysWhenItLastShowedLife() {
        sessions.shown(sessions.call())
                .header("X-Last-Life", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
    }

    @Test
    void askingForTheStateThatItHasIsASignOfLife() {
        String id = sessions.call();
        String before = sessions.get(id).header("X-Last-Life");

        sessions.patch(id, "{\"callState\":\"Connected\"}");

        assertThat(sessions.get(id).header("X-Last-Life")).isGreaterThan(before);
    }
}
