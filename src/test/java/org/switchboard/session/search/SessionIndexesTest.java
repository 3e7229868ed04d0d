package org.switchboard.session.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.bench.GeneratedSessions;
import org.switchboard.contract.SortOrders;
import org.switchboard.contract.sessions.ExportSessions;
import org.switchboard.contract.sessions.ListSessions;
import org.switchboard.session.StoredSessions;
import org.switchboard.support.Engine;
import org.switchboard.support.Statements;

/** That PostgreSQL goes by the indexes that the code names, in the statements that the code makes. */
class SessionIndexesTest {
    private static final int SESSIONS = 20_000;
    private static final String FOR_THESE_VALUES = "force_custom_plan";
    private static final String FOR_ANY_VALUES = "force_generic_plan";

    private static StoredSessions stored;

    @BeforeAll
    static void storeManySessions() {
        stored = StoredSessions.onNewDatabase(Engine.POSTGRES);
        stored.database.run(
                "insert into account (id, name, region) values ('account-7', 'Seven', 'US')",
                GeneratedSessions.insert(SESSIONS),
                GeneratedSessions.insertLogs(SESSIONS),
                "insert into archived_session select * from session where ended and id < 'session-0000010000'",
                "insert into archived_session_log select * from session_log where session_id in"
                        + " (select id from archived_session)",
                "select gin_clean_pending_list('session_from_to')",
                "select gin_clean_pending_list('session_log_message')",
                "select gin_clean_pending_list('archived_session_from_to')",
                "select gin_clean_pending_list('archived_session_log_message')",
                "analyze session",
                "analyze session_log",
                "analyze archived_session",
                "analyze archived_session_log");
    }

    @AfterAll
    static void close() {
        stored.database.close();
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                list("the first page of an account", "session_account_date", r -> r.accountIds = List.of("account-7")),
                list("the first page of all accounts", "session_date", r -> {}),
                list("the oldest first", "session_account_date", r -> {
                    r.accountIds = List.of("account-8");
                    r.sortOrder = SortOrders.Ascend;
                }),
                list("a deep page", "session_account_date", r -> {
                    r.accountIds = List.of("account-7");
                    r.page = 15;
                }),
                list("a day of an account", "session_account_date", r -> {
                    r.accountIds = List.of("account-7");
                    r.startDate = "2026-01-02";
                    r.endDate = "2026-01-02";
                }),
                list("a customer", "session_customer", r -> r.customerIds = List.of("customer-7")),
                list("an endpoint", "session_endpoint", r -> r.endpointIds = List.of("endpoint-7")),
                list("a parent", "session_parent", r -> r.parentSessionId = "parent-700"),
                list("ids", "session_pkey", r -> r.specificIds = List.of("session-0000000007", "none")),
                list("a caller", "session_from_to", r -> r.from = "Caller12345@"),
                list("a called", "session_from_to", r -> r.to = "0012345"),
                list("a text of the log", "session_log_message", r -> r.log = "TURN 12345)"),
                list("the last completed of all accounts", "session_completed", r -> r.sortField = "dateCompleted"),
                list("the last completed of an account", "session_completed", r -> {
                    r.accountIds = List.of("account-7");
                    r.sortField = "dateCompleted";
                }),
                list("the first completed", "session_completed", r -> {
                    r.sortField = "dateCompleted";
                    r.sortOrder = SortOrders.Ascend;
                }));
    }

    private static Arguments list(String name, String index, Consumer<ListSessions> fields) {
        return arguments(name, index, fields);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("lists")
    void aListGoesByItsIndex(String name, String index, Consumer<ListSessions> fields) {
        assertThat(planOfSessions(FOR_THESE_VALUES, () -> list(fields))).contains(by(index));
    }

    @ParameterizedTest(name = "{0}: archived_{1}")
    @MethodSource("lists")
    void aListOfTheArchiveGoesByTheIndexThatIsCalledAlike(String name, String index, Consumer<ListSessions> fields) {
        assertThat(planOfSessions(FOR_THESE_VALUES, () -> list(fields.andThen(r -> r.searchArchive = true))))
                .contains(by("archived_" + index));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPageBehindACursorGoesByTheDate(boolean ofOneAccount) {
        Consumer<ListSessions> fields = r -> {
            if (ofOneAccount) {
                r.accountIds = List.of("account-7");
            }
            r.countPerPage = 200;
        };
        String cursor = Objects.requireNonNull(list(fields));

        assertThat(planOfSessions(FOR_THESE_VALUES, () -> list(fields.andThen(r -> r.cursor = cursor))))
                .contains(by(ofOneAccount ? "session_account_date" : "session_date"))
                .doesNotContain("Seq Scan", "Sort");
    }

    @Test
    void theLogsOfAPageAreReadByThePrimaryKey() {
        List<Statements.Run> runs = stored.database.statements().during(() -> list(r -> {}));

        assertThat(runs.stream()
                        .filter(run -> run.sql().contains("session_log"))
                        .map(run -> run.plan(stored.database, FOR_THESE_VALUES)))
                .singleElement()
                .asString()
                .contains(by("session_log_pkey"));
    }

    @Test
    void anExportGoesByTheDateFromPartToPart() {
        SessionExport exports = new SessionExport(
                stored.transactions, stored.sessionRepository, stored.commitOrder, new AtOnce(), 1000);
        ExportSessions request = new ExportSessions();
        request.afterSessionId = "session-0000015000";

        assertThat(planOfSessions(FOR_THESE_VALUES, () -> exports.firstPart(stored.context("admin"), request)))
                .contains(by("session_date"))
                .doesNotContain("Seq Scan", "Sort");
    }

    @ParameterizedTest
    @ValueSource(strings = {FOR_THESE_VALUES, FOR_ANY_VALUES})
    void theLiveSessionsOfAMemberGoByTheMember(String mode) {
        ActiveSessions active = new ActiveSessions(stored.transactions, stored.clock());

        assertThat(planOfSessions(mode, () -> active.of(stored.context("admin"))))
                .contains(by("session_live_member"));
    }

    @ParameterizedTest
    @ValueSource(strings = {FOR_THESE_VALUES, FOR_ANY_VALUES})
    void theLiveCallsOfAnAccountGoByWhatIsLive(String mode) {
        ActiveSessions active = new ActiveSessions(stored.transactions, stored.clock());

        assertThat(planOfSessions(mode, () -> active.calls(stored.context("admin"), "account-7")))
                .contains(by("session_live"));
    }

    private static String by(String index) {
        return " " + index + " ";
    }

    private static String list(Consumer<ListSessions> fields) {
        ListSessions request = new ListSessions();
        request.simplifiedPaging = true;
        fields.accept(request);
        return new SessionSearch(stored.transactions, stored.commitOrder)
                .list(stored.context("admin"), request)
                .nextCursor;
    }

    /** How the sessions are found, not what belongs to them. */
    private static String planOfSessions(String mode, Runnable work) {
        return stored.database.statements().during(work).stream()
                .filter(run -> run.sql().contains("console_data") && run.sql().contains("ORDER BY"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no session was asked for"))
                .plan(stored.database, mode)
                .replaceAll("(?m)$", " ");
    }
}
