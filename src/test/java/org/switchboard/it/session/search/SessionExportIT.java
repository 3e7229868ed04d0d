package org.switchboard.it.session.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.switchboard.it.session.SessionRequests.ALICE;

import io.restassured.path.json.JsonPath;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.it.session.SessionRequests;

/** The export of sessions, row by row or in parts. */
class SessionExportIT {
    private final SessionRequests sessions = new SessionRequests();
    private final MarkedSessions marked = new MarkedSessions(sessions);

    @Test
    void anExportHasTheOldestFirstOneToARow() {
        List<String> opened = marked.several(4);

        List<String> exported = marked.export(".jsonl", "")
                .lines()
                .map(row -> JsonPath.from(row).getString("id"))
                .toList();

        assertThat(exported).isEqualTo(opened);
    }

    @Test
    void anExportGoesOnBehindTheLastSessionReceived() {
        List<String> opened = marked.several(4);

        String rest = marked.export(".jsonl", "&afterSessionId=" + opened.get(1));

        assertThat(rest.lines().map(row -> JsonPath.from(row).getString("id")).toList())
                .isEqualTo(opened.subList(2, 4));
    }

    @Test
    void anExportInCsvHasAHeadAndARowForEachSession() {
        marked.several(3);

        String[] rows = marked.export(".csv", "").split("\r\n");

        assertThat(rows).hasSize(4);
        assertThat(Arrays.asList(rows[0].split(","))).contains("Id", "DateCreated", "Log");
    }

    @Test
    void anEmptyExportIsNoError() {
        assertThat(marked.export(".jsonl", "")).isEmpty();
        assertThat(marked.export(".csv", "").lines().toList()).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {".json", ".xml"})
    void whereNoRowsAreSentAnExportComesInParts(String suffix) {
        String id = marked.open();

        assertThat(marked.export(suffix, ""))
                .contains(id)
                .doesNotContain("</NextAfterSessionId>", "nextAfterSessionId\":");
    }

    @Test
    void anExportLargerThanAPartIsWhole() {
        int count = 1003;
        for (int size : List.of(1000, 3)) {
            sessions.json(ALICE, batch(size))
                    .urlEncodingEnabled(false)
                    .post("json/reply/NewSession%5B%5D")
                    .then()
                    .statusCode(200);
        }

        String[] rows = marked.export(".jsonl", "").split("\n");
        JsonPath part = JsonPath.from(marked.export(".json", ""));
        String next = part.getString("nextAfterSessionId");

        assertThat(rows).hasSize(count).doesNotHaveDuplicates();
        assertThat(part.getList("items")).hasSize(1000);
        assertThat(JsonPath.from(marked.export(".json", "&afterSessionId=" + next))
                        .getList("items"))
                .hasSize(3);
    }

    @Test
    void anExportBehindAnUnknownSessionIsRefused() {
        sessions.as(ALICE)
                .get("sessions/export?afterSessionId=x")
                .then()
                .statusCode(400)
                .body("responseStatus.errors[0].fieldName", equalTo("AfterSessionId"))
                .body("responseStatus.message", notNullValue());
    }

    private String batch(int count) {
        return "[" + String.join(",", Collections.nCopies(count, "{\"destination\":\"" + marked.mark() + "\"}")) + "]";
    }
}
