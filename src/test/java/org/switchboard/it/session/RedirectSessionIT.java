package org.switchboard.it.session;

import static org.hamcrest.Matchers.equalTo;
import static org.switchboard.it.session.SessionRequests.expectRefused;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handing a call over to another party. */
@Tag("main-path")
class RedirectSessionIT {
    private final SessionRequests sessions = new SessionRequests();

    @Test
    void aCallIsHandedOverToAnotherParty() {
        String id = sessions.call();

        sessions.act(id, "redirect", "{\"destination\":\"(814) 404-7777\",\"callerId\":\"+18144043093\"}")
                .statusCode(204);

        sessions.shown(id)
                .body("toAddress", equalTo("+18144047777"))
                .body("destination", equalTo("(814) 404-7777"))
                .body("members[0].callState", equalTo("None"))
                .body("ended", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | NotEmpty | Destination",
                "{\"destination\":\"+18144047777\",\"callerId\":\"+442071838750\"} | NotFound | CallerId",
                "{\"destination\":\"+18144047777\",\"callerId\":\"me\"} | InvalidAddress | CallerId"
            })
    void aRedirectionNeedsAPartyAndAnOwnNumber(String body, String code, String field) {
        expectRefused(sessions.act(sessions.call(), "redirect", body), 400, code, field);
    }

    @Test
    void aChatIsNotRedirected() {
        expectRefused(
                sessions.act(sessions.chat(), "redirect", "{\"destination\":\"+18144047777\"}"),
                409,
                "InvalidChannel",
                "Destination");
    }
}
