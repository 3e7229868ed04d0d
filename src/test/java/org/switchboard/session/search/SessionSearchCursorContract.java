package org.switchboard.session.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.SortOrders;
import org.switchboard.contract.sessions.ListSessions;
import org.switchboard.contract.sessions.ListSessionsResponse;
import org.switchboard.persistence.AccountScope;
import org.switchboard.session.Session;
import org.switchboard.support.Engine;

/** Walking through a list by cursor: everything once, whatever happens meanwhile, and for the same question only. */
abstract class SessionSearchCursorContract extends ListingContract {
    private static final int PAGE = 7;

    SessionSearchCursorContract(Engine engine) {
        super(engine);
    }

    @ParameterizedTest
    @EnumSource(SortOrders.class)
    void aWalkMeetsEachSessionOnceInTheOrderOfTheList(SortOrders order) {
        for (int i = 0; i < 20; i++) {
            stored.later(Duration.ofMillis(i % 3)).open("alice");
        }

        assertThat(walked(r -> r.sortOrder = order)).isEqualTo(found(r -> {
            r.sortOrder = order;
            r.all = true;
        }));
    }

    @ParameterizedTest
    @EnumSource(SortOrders.class)
    void sessionsOfTheSameMillisecondAreNeitherSkippedNorRepeated(SortOrders order) {
        List<String> all = openedTogether(3 * PAGE);

        List<String> walked = walked(r -> r.sortOrder = order);

        assertThat(walked).containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @EnumSource(SortOrders.class)
    void whatOthersWriteMeanwhileMakesNoSessionComeTwiceOrBeLeftOut(SortOrders order) throws Exception {
        List<String> lasting = new ArrayList<>();
        List<String> passing = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lasting.add(stored.later(Duration.ofMillis(i % 2)).open("alice"));
            passing.add(stored.open("alice"));
        }
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService others = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> work = List.of(
                    others.submit(() -> inTurn(100, done, i -> stored.open("alice"))),
                    others.submit(() -> inTurn(passing.size(), done, i -> stored.delete(passing.get(i)))),
                    others.submit(() -> inTurn(lasting.size(), done, i -> {
                        stored.hold("alice", lasting.get(i));
                        stored.end("alice", lasting.get(i));
                    })));

            List<String> walked = walked(r -> r.sortOrder = order);
            done.set(true);
            for (Future<?> each : work) {
                each.get();
            }

            assertThat(walked).as("a session that came twice").doesNotHaveDuplicates();
            assertThat(walked)
                    .as("a session that was there all the time was left out")
                    .containsAll(lasting);
        } finally {
            others.shutdownNow();
        }
    }

    @Test
    void aPageBehindACursorCountsNothing() {
        openedTogether(2 * PAGE);

        ListSessionsResponse second = list("alice", r -> {
            r.countPerPage = PAGE;
            r.cursor = firstCursor(q -> {});
        });

        assertThat(List.of(second.totalCount, second.totalPages)).containsExactly(0, 0);
        assertThat(second.items).hasSize(PAGE);
    }

    @Test
    void theSizeOfThePageMayChangeOnTheWay() {
        openedTogether(2 * PAGE);

        assertThat(found(r -> {
                    r.cursor = firstCursor(q -> {});
                    r.countPerPage = 100;
                }))
                .hasSize(PAGE);
    }

    @Test
    void aCursorGoesOnBehindASessionThatIsGone() {
        List<String> ids = openedTogether(PAGE + 1);
        String cursor = firstCursor(q -> {});
        stored.delete(ids.get(1));

        assertThat(found(r -> r.cursor = cursor)).containsExactly(ids.get(0));
    }

    @Test
    void whatTheFiltersLeaveIsWalkedThrough() {
        for (int i = 0; i < 3 * PAGE; i++) {
            int number = i;
            stored.open("alice", r -> r.destination = number % 2 == 0 ? "even" : "odd");
        }

        assertThat(walked(r -> r.to = "even")).hasSize((3 * PAGE + 1) / 2).doesNotHaveDuplicates();
    }

    @Test
    void aCursorOfAnotherQuestionIsRefused() {
        openedTogether(PAGE + 1);
        String cursor = firstCursor(q -> {});

        List<Consumer<ListSessions>> others = List.of(
                r -> r.sortOrder = SortOrders.Ascend,
                r -> r.from = "alice",
                r -> r.to = "alice",
                r -> r.log = "alice",
                r -> r.startDate = "2026-05-01",
                r -> r.endDate = "2026-05-01",
                r -> r.customerIds = List.of("northwind"),
                r -> r.endpointIds = List.of("ep-alice"),
                r -> r.specificIds = List.of("x"),
                r -> r.parentSessionId = "x",
                r -> r.searchArchive = true);
        for (Consumer<ListSessions> other : others) {
            assertThat(faults(() -> found(r -> {
                        other.accept(r);
                        r.cursor = cursor;
                    })))
                    .as("the faults of question %d with the cursor of another", others.indexOf(other))
                    .containsExactly("InvalidValue Cursor");
        }
    }

    @Test
    void aCursorOfSomebodyWithOtherAccountsIsRefused() {
        openedTogether(PAGE + 1);
        String cursor = firstCursor(q -> {});

        assertThat(faults(() -> list("gina", r -> r.cursor = cursor))).containsExactly("InvalidValue Cursor");
    }

    /** A set is walked through in another order by each server. */
    @Test
    void aCursorDoesNotDependOnTheOrderOfTheCallersAccounts() {
        String id = stored.open("alice");
        Session session = stored.sessionRepository
                .findWithoutLog(AccountScope.only("acme"), id)
                .orElseThrow();
        AccountScope ours = new AccountScope.Only(new LinkedHashSet<>(List.of("acme", "globex")));
        AccountScope turned = new AccountScope.Only(new LinkedHashSet<>(List.of("globex", "acme")));

        String cursor = SessionCursor.behind(session, Questions.within(ours), Questions.NEWEST_FIRST)
                .text();

        assertThat(SessionCursor.read(cursor, Questions.within(turned), Questions.NEWEST_FIRST))
                .as("the cursor of a server on which the accounts have another order")
                .isPresent();
    }

    @Test
    void aCursorGoesNeitherWithAPageNorWithAllNorWithAnotherOrder() {
        openedTogether(PAGE + 1);
        String cursor = firstCursor(q -> {});

        List<Consumer<ListSessions>> others =
                List.of(r -> r.page = 0, r -> r.all = true, r -> r.sortField = "dateCompleted");
        for (Consumer<ListSessions> other : others) {
            assertThat(faults(() -> found(r -> {
                        other.accept(r);
                        r.cursor = cursor;
                    })))
                    .containsExactly("InvalidValue Cursor");
        }
    }

    @Test
    void aListByDateOfCompletionHasNoCursor() {
        openedTogether(PAGE + 1);

        ListSessionsResponse page = list("alice", r -> {
            r.sortField = "dateCompleted";
            r.countPerPage = PAGE;
        });

        assertThat(page.hasMorePages).isTrue();
        assertThat(page.nextCursor).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                Long.MIN_VALUE,
                Long.MAX_VALUE,
                -62_135_596_800_001L,
                253_402_300_800_000L,
                -1_000_000_000_000_000L,
                9_000_000_000_000_000L
            })
    void aCursorWithADateThatNoSessionHasIsRefused(long millis) {
        openedTogether(PAGE + 1);
        String[] parts =
                new String(Base64.getUrlDecoder().decode(firstCursor(q -> {})), StandardCharsets.UTF_8).split("~");
        String forged = Base64.getUrlEncoder()
                .encodeToString((millis + "~" + parts[1] + '~' + parts[2]).getBytes(StandardCharsets.UTF_8));

        assertThat(faults(() -> found(r -> r.cursor = forged))).containsExactly("InvalidValue Cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul\u0000", "' or 1=1 --", "🎉", "", "half\uD83C"})
    void aCursorWithAnIdThatNoSessionHasIsAPlaceAsGoodAsAny(String id) {
        List<String> ids = openedTogether(PAGE + 1);
        String[] parts =
                new String(Base64.getUrlDecoder().decode(firstCursor(q -> {})), StandardCharsets.UTF_8).split("~");
        String forged = Base64.getUrlEncoder()
                .encodeToString((parts[0] + '~' + id + '~' + parts[2]).getBytes(StandardCharsets.UTF_8));

        assertThat(ids).containsAll(found(r -> r.cursor = forged));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%", "null", "MX4yfjM", "🎉", "half\uD83C", "nul\u0000", "====", "~~", "Mg==Mg=="})
    void whatIsNoCursorIsRefused(String text) {
        assertThat(faults(() -> found(r -> r.cursor = text))).containsExactly("InvalidValue Cursor");
    }

    private interface Step {
        void at(int i);
    }

    private static void inTurn(int times, AtomicBoolean done, Step step) {
        for (int i = 0; i < times && !done.get(); i++) {
            step.at(i);
        }
    }

    private List<String> openedTogether(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(stored.open("alice"));
        }
        return ids;
    }

    private String firstCursor(Consumer<ListSessions> fields) {
        return Objects.requireNonNull(list("alice", r -> {
                    fields.accept(r);
                    r.countPerPage = PAGE;
                })
                .nextCursor);
    }

    private List<String> walked(Consumer<ListSessions> fields) {
        List<String> walked = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            String behind = cursor;
            ListSessionsResponse page = list("alice", r -> {
                fields.accept(r);
                r.countPerPage = PAGE;
                r.cursor = behind;
            });
            walked.addAll(ids(page.items));
            cursor = page.nextCursor;
        } while (cursor != null);
        return walked;
    }
}
