package org.switchboard.it.session;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.switchboard.it.session.SessionRequests.ALICE;
import static org.switchboard.it.session.SessionRequests.expectRefused;

import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conferences and their members. */
@Tag("main-path")
class ConferenceIT {
    private final SessionRequests sessions = new SessionRequests();

    @Test
    void aCallIsMadeAConference() {
        sessions.act(sessions.call(), "conference", "{\"callSid\":\"CA-of-the-phone\"}")
                .statusCode(200)
                .body("conferenceSid", notNullValue())
                .body("callSid", equalTo("CA-of-the-phone"))
                .body("members[0].callSid", equalTo("CA-of-the-phone"));
    }

    @Test
    void anotherPartyIsDialedIntoACallWhichBecomesAConference() {
        sessions.act(
                        sessions.call(),
                        "conference/members",
                        "{\"destination\":\"(814) 404-6666\",\"fromNumber\":\"+18144043093\"}")
                .statusCode(200)
                .body("conferenceSid", notNullValue())
                .body("members[1].identity", equalTo("+18144046666"))
                .body("members[1].role", equalTo("Transfer"))
                .body("members[1].callState", equalTo("Connected"))
                .body("members[1].callSid", notNullValue());
    }

    @Test
    void aMemberOfAConferenceIsHeldAndMuted() {
        String id = sessions.conference();
        String member = "conference/members/" + sessions.lastLeg(id);

        sessions.json(ALICE, "{\"hold\":true,\"muted\":true}")
                .patch("sessions/" + id + '/' + member)
                .then()
                .statusCode(200)
                .body("members[1].callState", equalTo("Hold"))
                .body("members[1].muted", equalTo(true));
        sessions.json(ALICE, "{\"hold\":false}")
                .patch("sessions/" + id + '/' + member)
                .then()
                .body("members[1].callState", equalTo("Connected"))
                .body("members[1].muted", equalTo(true));
    }

    @Test
    void aMemberThatThereIsNotIsNotFound() {
        sessions.json(ALICE, "{\"hold\":true}")
                .patch("sessions/" + sessions.conference() + "/conference/members/CA-other")
                .then()
                .statusCode(404)
                .body("responseStatus.message", equalTo("Conference member does not exist"));
    }

    @Test
    void whatIsNoConferenceHasNoMembersToMute() {
        ValidatableResponse answer = sessions.json(ALICE, "{\"muted\":true}")
                .patch("sessions/" + sessions.call() + "/conference/members/CA1")
                .then();

        expectRefused(answer, 409, "InvalidState", "CallSid");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | NotEmpty | Destination",
                "{\"destination\":\"gina@globex.example\"} | InvalidAddress | Destination",
                "{\"destination\":\"+18144046666\",\"fromNumber\":\"+442071838750\"} | NotFound | FromNumber"
            })
    void onlyAPartyThatCanBeReachedIsDialed(String body, String code, String field) {
        expectRefused(sessions.act(sessions.call(), "conference/members", body), 400, code, field);
    }

    @Test
    void whoIsInTheCallIsNotDialedAgain() {
        String id = sessions.conference();

        expectRefused(
                sessions.act(id, "conference/members", "{\"destination\":\"+18144046666\"}"),
                409,
                "Conflict",
                "Destination");
    }

    @Test
    void aChatIsNoConference() {
        expectRefused(sessions.act(sessions.chat(), "conference", "{}"), 409, "InvalidChannel", "CallSid");
    }
}
