package org.switchboard.it.session.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.switchboard.it.session.SessionRequests.ALICE;
import static org.switchboard.it.session.SessionRequests.GINA;
import static org.switchboard.it.session.SessionRequests.WITHOUT_ROLE;
import static org.switchboard.it.session.SessionRequests.idOf;
import static org.switchboard.it.session.search.MarkedSessions.ids;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.switchboard.it.session.SessionRequests;

/** What a list of sessions is narrowed by, and whose sessions it has. */
class SessionFiltersIT {
    private final SessionRequests sessions = new SessionRequests();
    private final MarkedSessions marked = new MarkedSessions(sessions);

    @Test
    void idsAreListedWithCommasOrByRepeatingTheParameter() {
        List<String> opened = marked.several(3);
        String first = opened.get(0);
        String last = opened.get(2);

        assertThat(ids(marked.list("specificIds=" + first + "," + last))).containsExactly(last, first);
        assertThat(ids(marked.list("specificIds=" + first + "&specificIds=" + last)))
                .containsExactly(last, first);
        assertThat(ids(marked.list("SpecificIds=" + first))).containsExactly(first);
    }

    @Test
    void everyFilterNarrows() {
        String parent = sessions.call();
        String of = marked.open(",\"customerId\":\"northwind-boston\",\"parentSessionId\":\"" + parent
                + "\",\"fromName\":\"Anna 100%\"");
        marked.open();
        sessions.post("sessions/" + of + "/log", "{\"message\":\"asked for a Refund\"}");

        for (String filter : List.of(
                "customerIds=northwind-boston",
                "parentSessionId=" + parent,
                "from=anna 100%25",
                "log=refund",
                "specificIds=" + of,
                "endpointIds=ep-alice&customerIds=northwind-boston,northwind")) {
            assertThat(ids(sessions.as(ALICE)
                            .urlEncodingEnabled(false)
                            .get("sessions?to=" + marked.mark() + "&" + filter.replace(" ", "%20"))
                            .then()))
                    .as("filtered by " + filter)
                    .containsExactly(of);
        }
        assertThat(ids(marked.list("from=anna_100"))).isEmpty();
        assertThat(ids(marked.list("endpointIds=ep-bob"))).isEmpty();
    }

    @Test
    void bothDaysBelongToTheRange() {
        String id = marked.open();
        LocalDate today =
                LocalDate.parse(sessions.get(id).path("dateCreated").toString().substring(0, 10));

        assertThat(ids(marked.list("startDate=" + today + "&endDate=" + today))).containsExactly(id);
        assertThat(ids(marked.list("endDate=" + today.minusDays(1)))).isEmpty();
        assertThat(ids(marked.list("startDate=" + today.plusDays(1)))).isEmpty();
        assertThat(today).isBeforeOrEqualTo(LocalDate.now(ZoneOffset.UTC));
    }

    @Test
    void whatIsLiveIsNotInTheArchive() {
        marked.open();

        assertThat(ids(marked.list("searchArchive=true"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "startDate=yesterday, StartDate",
        "startDate=2026-01-02&endDate=2026-01-01, StartDate",
        "timeZone=Mars/Phobos, TimeZone",
        "countPerPage=0, CountPerPage",
        "countPerPage=1001, CountPerPage",
        "page=-1, Page",
        "cursor=x, Cursor"
    })
    void aListThatCannotBeMadeIsRefusedWithItsField(String query, String field) {
        marked.list(query).statusCode(400).body("responseStatus.errors[0].fieldName", equalTo(field));
    }

    @Test
    void nothingOfAnotherAccountIsListed() {
        String foreign = idOf(sessions.json(GINA, "{\"destination\":\"" + marked.mark() + "\"}")
                .post("sessions"));

        assertThat(ids(marked.list(""))).isEmpty();
        assertThat(ids(marked.list("specificIds=" + foreign))).isEmpty();
        marked.list("accountIds=globex").statusCode(403);
    }

    @Test
    void anyLoginOfTheAccountMayList() {
        String id = marked.open();

        assertThat(ids(sessions.as(WITHOUT_ROLE)
                        .get("sessions?to=" + marked.mark())
                        .then()))
                .containsExactly(id);
    }
}
