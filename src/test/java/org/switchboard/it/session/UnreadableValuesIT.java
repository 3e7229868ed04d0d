package org.switchboard.it.session;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.switchboard.it.session.SessionRequests.ALICE;
import static org.switchboard.it.session.SessionRequests.expectDone;
import static org.switchboard.it.session.SessionRequests.expectRefused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value that is none of its type is one error among all others, and changes nothing. */
@Tag("main-path")
class UnreadableValuesIT {
    private final SessionRequests sessions = new SessionRequests();

    @Test
    void aBadEnumerationIsOneFaultAmongAllOthers() {
        sessions.post(
                        "sessions?startSession=perhaps",
                        "{\"channel\":\"Telex\",\"direction\":\"Sideways\",\"customerId\":\"nope\",\"fromAddress\":\"+1\"}")
                .then()
                .statusCode(400)
                .body("responseStatus.errorCode", equalTo("SerializationException"))
                .body(
                        "responseStatus.errors.fieldName",
                        equalTo(List.of("channel", "direction", "startSession", "FromAddress", "CustomerId")))
                .body(
                        "responseStatus.errors[0].message",
                        equalTo("'Telex' is an Invalid value for 'channel'; allowed are Voice, Chat, Fax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json/reply/PatchSession", "api/PatchSession"})
    void aBadEnumerationIsOneFaultAmongAllOthersByNameToo(String path) {
        String id = sessions.call();

        sessions.json(
                        ALICE,
                        "{\"sessionId\":\"" + id
                                + "\",\"callState\":\"Holding\",\"queueState\":\"Queud\",\"ringQueueId\":\"nope\"}")
                .patch(path)
                .then()
                .statusCode(400)
                .body("responseStatus.errors.fieldName", hasItems("callState", "queueState"));
        sessions.shown(id).header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"muted\":\"maybe\"} | muted",
                "application/json | {\"muted\":2} | muted",
                "application/json | {\"muted\":[true]} | muted",
                "application/json | {\"hold\":{}} | hold",
                "application/jsv | {Muted:maybe} | Muted",
                "text/csv | Muted~maybe | muted"
            })
    void aFlagThatIsNeitherTrueNorFalseMutesAndUnmutesNobody(String type, String body, String field) {
        String id = sessions.conference();
        String member = "conference/members/" + sessions.lastLeg(id);
        expectDone(sessions.json(ALICE, "{\"muted\":true}").patch("sessions/" + id + '/' + member));

        expectRefused(
                sessions.as(ALICE)
                        .contentType(type)
                        .accept("application/json")
                        .body(body.replace("~", "\r\n").getBytes(StandardCharsets.UTF_8))
                        .patch("sessions/" + id + '/' + member)
                        .then(),
                400,
                "SerializationException",
                field);
        sessions.shown(id).body("members.muted", hasItem(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "\"False\"", "0", "\"0\"", "\"off\""})
    void aFlagIsReadInAllItsSpellings(String text) {
        String id = sessions.conference();
        String member = "conference/members/" + sessions.lastLeg(id);
        expectDone(sessions.json(ALICE, "{\"muted\":true}").patch("sessions/" + id + '/' + member));

        sessions.json(ALICE, "{\"muted\":" + text + "}")
                .patch("sessions/" + id + '/' + member)
                .then()
                .statusCode(200)
                .body("members.muted", not(hasItem(true)));
    }
}
