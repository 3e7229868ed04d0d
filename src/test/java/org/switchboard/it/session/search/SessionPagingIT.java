package org.switchboard.it.session.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.switchboard.it.session.SessionRequests.ALICE;
import static org.switchboard.it.session.search.MarkedSessions.ids;
import static org.switchboard.it.session.search.MarkedSessions.reversed;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.switchboard.it.session.SessionRequests;

/** The pages of a list of sessions: their order, size, totals and cursors. */
class SessionPagingIT {
    private final SessionRequests sessions = new SessionRequests();
    private final MarkedSessions marked = new MarkedSessions(sessions);

    @Test
    void theNewestComeFirstWithTheirLogsAndTotals() {
        List<String> opened = marked.several(3);

        ValidatableResponse list = marked.list("");

        assertThat(ids(list)).isEqualTo(reversed(opened));
        list.body("totalCount", equalTo(3))
                .body("totalPages", equalTo(1))
                .body("hasMorePages", equalTo(false))
                .body("items[0].log[0].message", startsWith("Created by " + ALICE))
                .header("X-Account", "acme");
    }

    @Test
    void aPageHasTwentyFiveSessionsUnlessItSaysOtherwise() {
        marked.several(3);

        marked.list("countPerPage=2&page=1")
                .body("items.size()", equalTo(1))
                .body("totalPages", equalTo(2))
                .body("hasMorePages", equalTo(false));
        marked.list("all=true").body("items.size()", equalTo(3));
        sessions.as(ALICE).get("sessions").then().body("items.size()", lessThanOrEqualTo(25));
    }

    @Test
    void aCursorGoesOnBehindThePageWhateverIsWrittenMeanwhile() {
        List<String> opened = marked.several(3);
        ValidatableResponse first = marked.list("countPerPage=2");
        List<String> seen = new ArrayList<>(ids(first));
        marked.open();

        ValidatableResponse second =
                marked.list("countPerPage=2&cursor=" + first.extract().path("nextCursor"));
        seen.addAll(ids(second));

        assertThat(seen).isEqualTo(reversed(opened));
        second.body("nextCursor", nullValue());
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        marked.several(2);
        String cursor = marked.list("countPerPage=1").extract().path("nextCursor");

        marked.list("countPerPage=1&sortOrder=Ascend&cursor=" + cursor)
                .statusCode(400)
                .body("responseStatus.errors[0].fieldName", equalTo("Cursor"));
    }

    @Test
    void simplifiedPagingDoesNotCount() {
        marked.several(2);

        marked.list("simplifiedPaging=true&countPerPage=1")
                .body("items.size()", equalTo(1))
                .body("totalCount", equalTo(0))
                .body("hasMorePages", equalTo(true));
    }

    @Test
    void theOrderIsChosen() {
        List<String> opened = marked.several(3);
        sessions.as(ALICE).delete("sessions/" + opened.get(1));

        assertThat(ids(marked.list("sortOrder=Ascend"))).isEqualTo(opened);
        assertThat(ids(marked.list("sortField=dateCompleted&sortOrder=Ascend"))).startsWith(opened.get(1));
        marked.list("sortField=displayName")
                .statusCode(400)
                .body("responseStatus.message", containsString("dateCreated, dateCompleted"));
    }
}
