package org.switchboard.it.session;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.switchboard.it.session.SessionRequests.ALICE;
import static org.switchboard.it.session.SessionRequests.MARY;
import static org.switchboard.it.session.SessionRequests.expectRefused;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What deletes or ends does nothing where a parameter is unknown, which may have narrowed it. */
@Tag("main-path")
class UnknownParametersIT {
    private final SessionRequests sessions = new SessionRequests();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE sessions?RANGE&customerIds=north",
                "DELETE sessions?RANGE&CustomerIds=",
                "DELETE json/reply/DeleteSessions?RANGE&customerIds=north",
                "DELETE api/DeleteSessions?RANGE&customerIds=north",
                "POST sessions?RANGE&customerIds=north&X-HTTP-Method-Override=DELETE"
            })
    void nothingIsDeletedWhereAParameterIsUnknown(String asked) {
        String id = sessions.call();
        String[] verbAndPath = asked.split(" ");

        ValidatableResponse answer = sessions.as(MARY)
                .request(verbAndPath[0], verbAndPath[1].replace("RANGE", momentOf(id)))
                .then();

        answer.statusCode(400)
                .body("responseStatus.errorCode", equalTo("UnknownParameter"))
                .body("responseStatus.message", containsString("ustomerIds'"))
                .body("responseStatus.errors.fieldName", hasItem(matchesPattern("[cC]ustomerIds")));
        sessions.shown(id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/x-www-form-urlencoded | RANGE&customerIds=north | sessions",
                "application/x-www-form-urlencoded | RANGE&customerIds=north | json/reply/DeleteSessions",
                "application/json | {} | sessions?RANGE&customerIds=north",
                "application/json | {} | json/reply/DeleteSessions?RANGE&customerIds=north",
                "application/json | [{}] | json/reply/DeleteSessions[]?RANGE&customerIds=north"
            })
    void nothingIsDeletedWhereAParameterBesideABodyOrInAFormIsUnknown(String type, String body, String path) {
        String id = sessions.call();

        expectRefused(
                sessions.as(MARY)
                        .contentType(type)
                        .header("X-HTTP-Method-Override", path.contains("[]") ? "POST" : "DELETE")
                        .body(body.replace("RANGE", momentOf(id)))
                        .urlEncodingEnabled(false)
                        .post(path.replace("RANGE", momentOf(id)).replace("[]", "%5B%5D"))
                        .then(),
                400,
                "UnknownParameter",
                "customerIds");
        sessions.shown(id);
    }

    @Test
    void nothingIsEndedWhereAMistypedParameterMayHaveNamedALeg() {
        String id = sessions.call();

        expectRefused(
                sessions.as(ALICE).delete("sessions/" + id + "?calSid=CA1").then(), 400, "UnknownParameter", "calSid");
        sessions.shown(id).body("ended", equalTo(false));
    }

    @Test
    void whatEveryRequestMaySayIsNoUnknownParameter() {
        String id = sessions.call();

        delete(
                        MARY,
                        "ACCOUNTID=acme&" + momentOf(id).replace("startDateTime", "StartDATETime")
                                + "&DryRun=true&FORMAT=json&callback=f&jsconfig=inv&debug=true&v=2&_=1&x-http-method-override=DELETE")
                .statusCode(200)
                .body(containsString("\"count\":1"));
    }

    /** The range of time in which a session was opened, as a query string. */
    private String momentOf(String id) {
        String date = sessions.shown(id).extract().path("dateCreated");
        return "startDateTime=" + date + "&endDateTime=" + date;
    }

    private ValidatableResponse delete(String email, String query) {
        return sessions.as(email).delete("sessions?" + query).then();
    }
}
