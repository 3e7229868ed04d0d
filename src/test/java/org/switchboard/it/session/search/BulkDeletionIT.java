package org.switchboard.it.session.search;

import static org.hamcrest.Matchers.equalTo;
import static org.switchboard.it.session.SessionRequests.MARY;
import static org.switchboard.it.session.SessionRequests.expectRefused;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.switchboard.it.session.SessionRequests;

/** Deleting the sessions of a range of time. */
@Tag("main-path")
class BulkDeletionIT {
    private final SessionRequests sessions = new SessionRequests();

    @Test
    void theSessionsOfAMomentAreDeletedWithTheirMessages() {
        String chat = sessions.chat();
        sessions.act(chat, "messages", "{\"body\":\"gone\"}");
        String date = sessions.get(chat).path("dateCreated");

        delete(MARY, "accountId=acme&startDateTime=" + date + "&endDateTime=" + date + "&dryRun=true")
                .statusCode(200)
                .body("count", equalTo(1))
                .body("liveCount", equalTo(1))
                .body("dryRun", equalTo(true));
        sessions.shown(chat);
        delete(MARY, "accountId=acme&startDateTime=" + date + "&endDateTime=" + date)
                .statusCode(200)
                .body("count", equalTo(1))
                .body("dryRun", equalTo(false));
        sessions.get(chat).then().statusCode(404);
        sessions.get(chat + "/transcript").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "startDateTime=2000-01-01, NotEmpty, EndDateTime",
        "endDateTime=2000-01-01, NotEmpty, StartDateTime",
        "startDateTime=soon&endDateTime=2000-01-01, InvalidDate, StartDateTime",
        "startDateTime=2000-01-02T00:00:00Z&endDateTime=2000-01-01T00:00:00Z, InvalidValue, StartDateTime"
    })
    void nothingIsDeletedWithoutARange(String query, String code, String field) {
        expectRefused(delete(MARY, query), 400, code, field);
    }

    @Test
    void nothingOfAnotherAccountIsDeleted() {
        delete(MARY, "accountId=globex&startDateTime=2000-01-01&endDateTime=2000-01-02")
                .statusCode(403);
    }

    private ValidatableResponse delete(String email, String query) {
        return sessions.as(email).delete("sessions?" + query).then();
    }
}
