package org.switchboard.it.session;

import static org.hamcrest.Matchers.equalTo;
import static org.switchboard.it.session.SessionRequests.ALICE;
import static org.switchboard.it.session.SessionRequests.expectRefused;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text messages from a number of the account, which belong to no session. */
@Tag("main-path")
class TextMessageIT {
    private final SessionRequests sessions = new SessionRequests();

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "GET"})
    void aTextMessageIsSentFromANumberByAnyVerb(String verb) {
        sessions.as(ALICE)
                .queryParam("endpointId", "ph-acme-main")
                .queryParam("toAddress", "+15556667777")
                .queryParam("body", "by " + verb)
                .contentType("application/x-www-form-urlencoded")
                .request(verb, "messages")
                .then()
                .statusCode(200)
                .body("otherAddress", equalTo("+15556667777"))
                .body("endpointDisplayName", equalTo("Acme main line"))
                .body("text", equalTo("by " + verb));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"body\":\"x\"} | Required | SessionId",
                "{\"body\":\"x\",\"endpointId\":\"ep-bob\",\"toAddress\":\"+15556667777\"} | InvalidValue | EndpointId",
                "{\"body\":\"x\",\"endpointId\":\"ph-globex-main\",\"toAddress\":\"+15556667777\"} | NotFound | EndpointId",
                "{\"body\":\"x\",\"endpointId\":\"ph-acme-main\",\"toAddress\":\"you\"} | InvalidAddress | ToAddress"
            })
    void aTextMessageNeedsAnOwnNumberAndANumberToSendItTo(String body, String code, String field) {
        expectRefused(sessions.post("messages", body).then(), 400, code, field);
    }
}
