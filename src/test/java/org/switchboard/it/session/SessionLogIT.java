package org.switchboard.it.session;

import static org.hamcrest.Matchers.equalTo;
import static org.switchboard.it.session.SessionRequests.expectRefused;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log of a session, and what is added to it. */
@Tag("main-path")
class SessionLogIT {
    private final SessionRequests sessions = new SessionRequests();

    @ParameterizedTest
    @ValueSource(strings = {"message", "text"})
    void anEntryIsAddedToTheLogUnderEitherName(String name) {
        sessions.act(sessions.call(), "log", "{\"" + name + "\":\"Zoë <&> 📞\"}")
                .statusCode(200)
                .body("log[1].message", equalTo("Zoë <&> 📞"));
    }

    @Test
    void anEntryMustSaySomethingAndNotTooMuch() {
        expectRefused(sessions.act(sessions.call(), "log", "{}"), 400, "NotEmpty", "Message");
        expectRefused(
                sessions.act(sessions.call(), "log", "{\"message\":\"" + "x".repeat(4097) + "\"}"),
                400,
                "MaximumLength",
                "Message");
    }

    @Test
    void aSessionIsShownWithItsWholeLog() {
        String id = sessions.call();
        for (int i = 0; i < 30; i++) {
            sessions.act(id, "log", "{\"message\":\"entry " + i + "\"}");
        }

        sessions.shown(id).body("log.size()", equalTo(31)).body("log[30].message", equalTo("entry 29"));
    }
}
