package org.switchboard.it.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.switchboard.it.session.SessionRequests.ALICE;
import static org.switchboard.it.session.SessionRequests.MARY;
import static org.switchboard.it.session.SessionRequests.WITHOUT_ROLE;

import io.restassured.response.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The routes of sessions: their verbs, their case, and which roles they need. */
@Tag("main-path")
class SessionRoutesIT {
    private final SessionRequests sessions = new SessionRequests();

    private static final String UNKNOWN = "01900000-0000-7000-8000-000000000000";

    @ParameterizedTest
    @CsvSource({
        "sessions, 'GET, POST, DELETE'",
        "sessions/x, 'GET, PATCH, DELETE'",
        "sessions/my, GET",
        "sessions/x/hold, POST",
        "sessions/x/members/y, DELETE",
        "sessions/x/conference/members/y, PATCH",
        "messages, 'GET, POST, PUT, PATCH, DELETE'"
    })
    void aRouteSaysWhichVerbsItTakes(String path, String verbs) {
        String allowed = sessions.as(ALICE).options(path).then().extract().header("Allow");

        assertThat(allowed).as("Allow of OPTIONS /%s", path).isNotNull();
        assertThat(allowed.split(",\\s*")).contains(verbs.split(", "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sessions", "sessions/my", "sessions/states", "sessions/export.csv", "calls/active"})
    void theHeadersAreToldWithoutTheBody(String path) {
        Response whole = sessions.as(MARY).get(path);

        sessions.as(MARY)
                .head(path)
                .then()
                .statusCode(200)
                .header("Content-Type", whole.header("Content-Type"))
                .body(equalTo(""));
    }

    @Test
    void aNameBeforeAnIdIsTheOneThatCounts() {
        sessions.as(ALICE).get("sessions/my").then().statusCode(200).body("sessions", notNullValue());
        sessions.as(ALICE).get("sessions/mine").then().statusCode(404);
        sessions.as(ALICE).delete("sessions/my").then().statusCode(404);
    }

    @Test
    void routesAreFoundInAnyCase() {
        String id = sessions.call();

        sessions.post("SESSIONS/" + id + "/Hold", "{}").then().statusCode(200).body("id", equalTo(id));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, sessions/ID/hold",
        "POST, sessions/ID/redirect",
        "POST, sessions/ID/reject",
        "POST, sessions/ID/record",
        "POST, sessions/ID/log",
        "POST, sessions/ID/messages",
        "GET, sessions/ID/transcript",
        "POST, sessions/ID/members",
        "POST, sessions/ID/conference",
        "DELETE, sessions/ID",
        "DELETE, sessions",
        "GET, sessions/my",
        "GET, sessions/active",
        "GET, sessions/stuck",
        "GET, calls/active"
    })
    void theRoleIsRequired(String verb, String path) {
        sessions.as(WITHOUT_ROLE)
                .request(verb, path.replace("ID", UNKNOWN))
                .then()
                .statusCode(403)
                .body("responseStatus.message", containsString("Invalid Role"));
    }
}
