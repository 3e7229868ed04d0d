package org.switchboard.it.session.search;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.switchboard.it.session.SessionRequests.ALICE;
import static org.switchboard.it.session.SessionRequests.BOB;
import static org.switchboard.it.session.SessionRequests.MARY;
import static org.switchboard.it.session.SessionRequests.WITHOUT_ROLE;
import static org.switchboard.it.session.SessionRequests.expectRefused;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.it.session.SessionRequests;

/** What is live: the sessions that one is in, calls, what shows no life, and the states that there are. */
@Tag("main-path")
class LiveSessionsIT {
    private final SessionRequests sessions = new SessionRequests();

    @ParameterizedTest
    @ValueSource(strings = {"sessions/my", "sessions/active", "SESSIONS/Active", "Sessions/MY"})
    void everybodySeesTheSessionsThatTheyAreInAndThatHaveNotEnded(String path) {
        String chat = sessions.chat();
        String ended = sessions.ended();
        String alone = sessions.call();

        sessions.as(ALICE)
                .get(path)
                .then()
                .statusCode(200)
                .body("sessions.id", hasItems(chat, alone))
                .body("sessions.id", not(hasItem(ended)));
        sessions.as(BOB)
                .get(path)
                .then()
                .body("sessions.id", hasItem(chat))
                .body("sessions.id", not(hasItem(alone)))
                .body("sessions.find { it.id == '" + chat + "' }.log.size()", equalTo(1));
    }

    @Test
    void theLiveCallsOfTheAccountAreShownToManagers() {
        String call = sessions.call();
        String chat = sessions.chat();

        sessions.as(MARY)
                .get("calls/active?accountId=acme")
                .then()
                .statusCode(200)
                .body("calls.uri", hasItem("/sessions/" + call))
                .body("calls.uri", not(hasItem("/sessions/" + chat)))
                .body("calls.find { it.sid == '" + call + "' }.status", equalTo("in-progress"))
                .body("calls.find { it.sid == '" + call + "' }.to", equalTo("+18144045555"))
                .body("calls.accountSid", everyItem(equalTo("acme")));
    }

    @Test
    void theCallsOfAnotherAccountAreForbidden() {
        sessions.as(MARY).get("calls/active?accountId=globex").then().statusCode(403);
    }

    @Test
    void sessionsThatShowNoLifeAreShownToManagers() {
        String call = sessions.call();

        sessions.as(MARY)
                .get("sessions/stuck?silentSeconds=0")
                .then()
                .statusCode(200)
                .body("sessions.dateToEnd", everyItem(notNullValue()))
                .body("sessions.dateLastLife", everyItem(notNullValue()));
        sessions.as(MARY).get("sessions/stuck").then().body("sessions.sessionId", not(hasItem(call)));
        expectRefused(
                sessions.as(MARY).get("sessions/stuck?silentSeconds=-1").then(), 400, "InvalidValue", "SilentSeconds");
    }

    @Test
    void theStatesAreShownWithWhatTheyMayBecome() {
        sessions.as(WITHOUT_ROLE)
                .get("sessions/states")
                .then()
                .statusCode(200)
                .body(
                        "callStates.find { it.state == 'Connected' }.mayBecome",
                        equalTo(List.of("Disconnected", "Hold", "Passive")))
                .body("queueStates.state", hasItem("Queued"))
                .body("endState", equalTo("Disconnected"));
    }
}
