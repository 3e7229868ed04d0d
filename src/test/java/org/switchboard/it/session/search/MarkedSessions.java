package org.switchboard.it.session.search;

import static org.switchboard.it.session.SessionRequests.ALICE;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.switchboard.it.session.SessionRequests;

/** Sessions that one test finds again among all others, by a mark in what they were dialed for. */
final class MarkedSessions {
    private final SessionRequests sessions;
    private final String mark = "mark-" + UUID.randomUUID();

    MarkedSessions(SessionRequests sessions) {
        this.sessions = sessions;
    }

    String mark() {
        return mark;
    }

    String open() {
        return open("");
    }

    /** One with more of its request. */
    String open(String more) {
        return sessions.open("{\"destination\":\"" + mark + "\"" + more + "}");
    }

    /** Some of them, in the order in which they were opened. */
    List<String> several(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(open());
        }
        return ids;
    }

    ValidatableResponse list(String query) {
        return sessions.as(ALICE)
                .get("sessions?to=" + mark + (query.isEmpty() ? "" : "&" + query))
                .then();
    }

    String export(String suffix, String query) {
        return sessions.as(ALICE)
                .get("sessions/export" + suffix + "?to=" + mark + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    static List<String> ids(ValidatableResponse list) {
        return list.statusCode(200).extract().path("items.id");
    }

    static List<String> reversed(List<String> ids) {
        List<String> others = new ArrayList<>(ids);
        Collections.reverse(others);
        return others;
    }
}
