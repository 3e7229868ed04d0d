package org.switchboard.it.session.search;

import static org.hamcrest.Matchers.equalTo;
import static org.switchboard.it.session.SessionRequests.ALICE;
import static org.switchboard.it.session.search.MarkedSessions.ids;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.it.session.SessionRequests;

/** Reading by the name of an operation, with a body or a form in place of a query. */
class ReadsByNameIT {
    private final SessionRequests sessions = new SessionRequests();
    private final MarkedSessions marked = new MarkedSessions(sessions);

    @ParameterizedTest
    @ValueSource(strings = {"json/reply/ListSessions", "json/oneway/ListSessions", "api/ListSessions"})
    void aThousandIdsAreSentInABody(String path) {
        List<String> ids = new ArrayList<>(marked.several(2));
        while (ids.size() < 1000) {
            ids.add(UUID.randomUUID().toString());
        }

        sessions.json(ALICE, "{\"specificIds\":[\"" + String.join("\",\"", ids) + "\"]}")
                .post(path)
                .then()
                .statusCode(200)
                .body("totalCount", equalTo(2));
    }

    @Test
    void aThousandIdsAreSentInAFormThatIsAGet() {
        List<String> ids = new ArrayList<>(marked.several(2));
        while (ids.size() < 1000) {
            ids.add(UUID.randomUUID().toString());
        }

        sessions.as(ALICE)
                .contentType("application/x-www-form-urlencoded")
                .body("specificIds=" + String.join(",", ids))
                .header("X-HTTP-Method-Override", "GET")
                .post("sessions")
                .then()
                .statusCode(200)
                .body("totalCount", equalTo(2));
    }

    @Test
    void aReadByNameIsNoOtherVerb() {
        sessions.json(ALICE, "{}")
                .put("json/reply/ListSessions")
                .then()
                .statusCode(405)
                .header("Allow", "GET, POST");
    }
}
