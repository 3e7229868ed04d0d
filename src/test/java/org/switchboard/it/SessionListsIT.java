package org.switchboard.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.switchboard.it.SessionRequests.ALICE;
import static org.switchboard.it.SessionRequests.GINA;
import static org.switchboard.it.SessionRequests.WITHOUT_ROLE;
import static org.switchboard.it.SessionRequests.idOf;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.net.URL;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists and exports of sessions over HTTP. Each test looks for its own sessions, by a mark in what they were dialed for. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SessionListsIT {
    @ArquillianResource
    private URL url;

    private SessionRequests sessions;
    private String mark = "";

    @Deployment(testable = false)
    static WebArchive war() {
        return TheWar.with();
    }

    @BeforeEach
    void requests() {
        sessions = new SessionRequests(url);
        mark = "mark-" + UUID.randomUUID();
    }

    private String marked() {
        return marked("");
    }

    /** A session that this test finds again, with more of its request. */
    private String marked(String more) {
        return sessions.open("{\"destination\":\"" + mark + "\"" + more + "}");
    }

    /** Some of them, in the order in which they were opened. */
    private List<String> several(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(marked());
        }
        return ids;
    }

    private ValidatableResponse list(String query) {
        return sessions.as(ALICE)
                .get("sessions?to=" + mark + (query.isEmpty() ? "" : "&" + query))
                .then();
    }

    private String export(String suffix, String query) {
        return sessions.as(ALICE)
                .get("sessions/export" + suffix + "?to=" + mark + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<String> ids(ValidatableResponse list) {
        return list.statusCode(200).extract().path("items.id");
    }

    private static List<String> reversed(List<String> ids) {
        List<String> others = new ArrayList<>(ids);
        Collections.reverse(others);
        return others;
    }

    @Test
    void theNewestComeFirstWithTheirLogsAndTotals() {
        List<String> opened = several(3);

        ValidatableResponse list = list("");

        assertThat(ids(list)).isEqualTo(reversed(opened));
        list.body("totalCount", equalTo(3))
                .body("totalPages", equalTo(1))
                .body("hasMorePages", equalTo(false))
                .body("items[0].log[0].message", startsWith("Created by " + ALICE))
                .header("X-Account", "acme");
    }

    @Test
    void aPageHasTwentyFiveSessionsUnlessItSaysOtherwise() {
        several(3);

        list("countPerPage=2&page=1")
                .body("items.size()", equalTo(1))
                .body("totalPages", equalTo(2))
                .body("hasMorePages", equalTo(false));
        list("all=true").body("items.size()", equalTo(3));
        sessions.as(ALICE).get("sessions").then().body("items.size()", lessThanOrEqualTo(25));
    }

    @Test
    void aCursorGoesOnBehindThePageWhateverIsWrittenMeanwhile() {
        List<String> opened = several(3);
        ValidatableResponse first = list("countPerPage=2");
        List<String> seen = new ArrayList<>(ids(first));
        marked();

        ValidatableResponse second =
                list("countPerPage=2&cursor=" + first.extract().path("nextCursor"));
        seen.addAll(ids(second));

        assertThat(seen).isEqualTo(reversed(opened));
        second.body("nextCursor", nullValue());
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        several(2);
        String cursor = list("countPerPage=1").extract().path("nextCursor");

        list("countPerPage=1&sortOrder=Ascend&cursor=" + cursor)
                .statusCode(400)
                .body("responseStatus.errors[0].fieldName", equalTo("Cursor"));
    }

    @Test
    void simplifiedPagingDoesNotCount() {
        several(2);

        list("simplifiedPaging=true&countPerPage=1")
                .body("items.size()", equalTo(1))
                .body("totalCount", equalTo(0))
                .body("hasMorePages", equalTo(true));
    }

    @Test
    void theOrderIsChosen() {
        List<String> opened = several(3);
        sessions.as(ALICE).delete("sessions/" + opened.get(1));

        assertThat(ids(list("sortOrder=Ascend"))).isEqualTo(opened);
        assertThat(ids(list("sortField=dateCompleted&sortOrder=Ascend"))).startsWith(opened.get(1));
        list("sortField=displayName")
                .statusCode(400)
                .body("responseStatus.message", containsString("dateCreated, dateCompleted"));
    }

    @Test
    void idsAreListedWithCommasOrByRepeatingTheParameter() {
        List<String> opened = several(3);
        String first = opened.get(0);
        String last = opened.get(2);

        assertThat(ids(list("specificIds=" + first + "," + last))).containsExactly(last, first);
        assertThat(ids(list("specificIds=" + first + "&specificIds=" + last))).containsExactly(last, first);
        assertThat(ids(list("SpecificIds=" + first))).containsExactly(first);
    }

    @Test
    void everyFilterNarrows() {
        String parent = sessions.call();
        String of = marked(",\"customerId\":\"northwind-boston\",\"parentSessionId\":\"" + parent
                + "\",\"fromName\":\"Anna 100%\"");
        marked();
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
                            .get("sessions?to=" + mark + "&" + filter.replace(" ", "%20"))
                            .then()))
                    .as("filtered by " + filter)
                    .containsExactly(of);
        }
        assertThat(ids(list("from=anna_100"))).isEmpty();
        assertThat(ids(list("endpointIds=ep-bob"))).isEmpty();
    }

    @Test
    void bothDaysBelongToTheRange() {
        String id = marked();
        LocalDate today =
                LocalDate.parse(sessions.get(id).path("dateCreated").toString().substring(0, 10));

        assertThat(ids(list("startDate=" + today + "&endDate=" + today))).containsExactly(id);
        assertThat(ids(list("endDate=" + today.minusDays(1)))).isEmpty();
        assertThat(ids(list("startDate=" + today.plusDays(1)))).isEmpty();
        assertThat(today).isBeforeOrEqualTo(LocalDate.now(ZoneOffset.UTC));
    }

    @Test
    void whatIsLiveIsNotInTheArchive() {
        marked();

        assertThat(ids(list("searchArchive=true"))).isEmpty();
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
        list(query).statusCode(400).body("responseStatus.errors[0].fieldName", equalTo(field));
    }

    @Test
    void nothingOfAnotherAccountIsListed() {
        String foreign =
                idOf(sessions.json(GINA, "{\"destination\":\"" + mark + "\"}").post("sessions"));

        assertThat(ids(list(""))).isEmpty();
        assertThat(ids(list("specificIds=" + foreign))).isEmpty();
        list("accountIds=globex").statusCode(403);
    }

    @Test
    void anyLoginOfTheAccountMayList() {
        String id = marked();

        assertThat(ids(sessions.as(WITHOUT_ROLE).get("sessions?to=" + mark).then()))
                .containsExactly(id);
    }

    @Test
    void aListComesInEveryFormat() {
        String id = marked();

        sessions.as(ALICE)
                .get("sessions.xml?to=" + mark)
                .then()
                .contentType("application/xml")
                .body(containsString("<ListSessionsResponse xmlns:i="))
                .body(containsString(id));
        String csv = sessions.as(ALICE).get("sessions.csv?to=" + mark).asString();
        assertThat(csv.lines().toList()).hasSize(2);
        assertThat(csv.lines().findFirst().orElseThrow().split(",")).contains("Id", "ToAddress");
        String rows = sessions.as(ALICE).get("sessions.jsonl?to=" + mark).asString();
        assertThat(rows.lines().toList()).hasSize(1);
        assertThat(JsonPath.from(rows).getString("id")).isEqualTo(id);
        sessions.as(ALICE).get("sessions.jsv?to=" + mark).then().statusCode(200).body(containsString(id));
    }

    @ParameterizedTest
    @CsvSource({".json, application/json", ".xml, application/xml", ".csv, text/csv", ".jsonl, text/jsonl"})
    void oneSessionComesInEveryFormat(String suffix, String type) {
        String id = marked();

        sessions.as(ALICE)
                .get("sessions/" + id + suffix)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(type))
                .body(containsString(id));
    }

    @Test
    void anExportHasTheOldestFirstOneToARow() {
        List<String> opened = several(4);

        List<String> exported = export(".jsonl", "")
                .lines()
                .map(row -> JsonPath.from(row).getString("id"))
                .toList();

        assertThat(exported).isEqualTo(opened);
    }

    @Test
    void anExportGoesOnBehindTheLastSessionReceived() {
        List<String> opened = several(4);

        String rest = export(".jsonl", "&afterSessionId=" + opened.get(1));

        assertThat(rest.lines().map(row -> JsonPath.from(row).getString("id")).toList())
                .isEqualTo(opened.subList(2, 4));
    }

    @Test
    void anExportInCsvHasAHeadAndARowForEachSession() {
        several(3);

        String[] rows = export(".csv", "").split("\r\n");

        assertThat(rows).hasSize(4);
        assertThat(Arrays.asList(rows[0].split(","))).contains("Id", "DateCreated", "Log");
    }

    @Test
    void anEmptyExportIsNoError() {
        assertThat(export(".jsonl", "")).isEmpty();
        assertThat(export(".csv", "").lines().toList()).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {".json", ".xml"})
    void whereNoRowsAreSentAnExportComesInParts(String suffix) {
        String id = marked();

        assertThat(export(suffix, "")).contains(id).doesNotContain("</NextAfterSessionId>", "nextAfterSessionId\":");
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

        String[] rows = export(".jsonl", "").split("\n");
        JsonPath part = JsonPath.from(export(".json", ""));
        String next = part.getString("nextAfterSessionId");

        assertThat(rows).hasSize(count).doesNotHaveDuplicates();
        assertThat(part.getList("items")).hasSize(1000);
        assertThat(JsonPath.from(export(".json", "&afterSessionId=" + next)).getList("items"))
                .hasSize(3);
    }

    private String batch(int count) {
        return "[" + String.join(",", Collections.nCopies(count, "{\"destination\":\"" + mark + "\"}")) + "]";
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

    // Reads by name

    @ParameterizedTest
    @ValueSource(strings = {"json/reply/ListSessions", "json/oneway/ListSessions", "api/ListSessions"})
    void aThousandIdsAreSentInABody(String path) {
        List<String> ids = new ArrayList<>(several(2));
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
        List<String> ids = new ArrayList<>(several(2));
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
