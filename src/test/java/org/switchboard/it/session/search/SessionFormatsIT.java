package org.switchboard.it.session.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.switchboard.it.session.SessionRequests.ALICE;

import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.switchboard.it.session.SessionRequests;

/** One session and a list of them in every format. */
class SessionFormatsIT {
    private final SessionRequests sessions = new SessionRequests();
    private final MarkedSessions marked = new MarkedSessions(sessions);

    @Test
    void aListComesInEveryFormat() {
        String id = marked.open();

        sessions.as(ALICE)
                .get("sessions.xml?to=" + marked.mark())
                .then()
                .contentType("application/xml")
                .body(containsString("<ListSessionsResponse xmlns:i="))
                .body(containsString(id));
        String csv = sessions.as(ALICE).get("sessions.csv?to=" + marked.mark()).asString();
        assertThat(csv.lines().toList()).hasSize(2);
        assertThat(csv.lines().findFirst().orElseThrow().split(",")).contains("Id", "ToAddress");
        String rows =
                sessions.as(ALICE).get("sessions.jsonl?to=" + marked.mark()).asString();
        assertThat(rows.lines().toList()).hasSize(1);
        assertThat(JsonPath.from(rows).getString("id")).isEqualTo(id);
        sessions.as(ALICE)
                .get("sessions.jsv?to=" + marked.mark())
                .then()
                .statusCode(200)
                .body(containsString(id));
    }

    @ParameterizedTest
    @CsvSource({".json, application/json", ".xml, application/xml", ".csv, text/csv", ".jsonl, text/jsonl"})
    void oneSessionComesInEveryFormat(String suffix, String type) {
        String id = marked.open();

        sessions.as(ALICE)
                .get("sessions/" + id + suffix)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(type))
                .body(containsString(id));
    }
}
