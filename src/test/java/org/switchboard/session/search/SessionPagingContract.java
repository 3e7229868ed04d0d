package org.switchboard.session.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;
import static org.switchboard.directory.Refused.refusal;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.SortOrders;
import org.switchboard.contract.sessions.ListSessionsResponse;
import org.switchboard.support.Engine;

/** The pages of a list of sessions: their size, order and totals. */
abstract class SessionPagingContract extends ListingContract {
    SessionPagingContract(Engine engine) {
        super(engine);
    }

    @Test
    void aListOfNothingIsEmptyAndCountsNothing() {
        ListSessionsResponse page = list("alice", r -> {});

        assertThat(page.items).isEmpty();
        assertThat(List.of(page.totalCount, page.totalPages)).containsExactly(0, 0);
        assertThat(page.hasMorePages).isFalse();
        assertThat(page.nextCursor).isNull();
    }

    @Test
    void aPageHoldsTwentyFiveSessionsTheNewestFirstUnlessItSaysOtherwise() {
        List<String> newestFirst = opened(30);
        Collections.reverse(newestFirst);

        assertThat(found(r -> {})).isEqualTo(newestFirst.subList(0, 25));
    }

    @Test
    void pagesAreCountedFromZeroAndHoldEachSessionOnce() {
        List<String> newestFirst = opened(5);
        Collections.reverse(newestFirst);

        assertThat(IntStream.range(0, 4)
                        .mapToObj(page -> found(r -> {
                            r.page = page;
                            r.countPerPage = 2;
                        })))
                .containsExactly(
                        newestFirst.subList(0, 2), newestFirst.subList(2, 4), newestFirst.subList(4, 5), List.of());
    }

    @Test
    void aPageTellsHowManySessionsAndPagesThereAreAndWhetherMoreFollow() {
        opened(5);

        ListSessionsResponse first = list("alice", r -> r.countPerPage = 2);
        ListSessionsResponse last = list("alice", r -> {
            r.countPerPage = 2;
            r.page = 2;
        });

        assertThat(List.of(first.totalCount, first.totalPages)).containsExactly(5, 3);
        assertThat(List.of(last.totalCount, last.totalPages)).containsExactly(5, 3);
        assertThat(List.of(first.hasMorePages, last.hasMorePages)).containsExactly(true, false);
    }

    @Test
    void aFullLastPageHasNoMoreBehindIt() {
        opened(4);

        ListSessionsResponse last = list("alice", r -> {
            r.countPerPage = 2;
            r.page = 1;
        });

        assertThat(last.items).hasSize(2);
        assertThat(last.hasMorePages).isFalse();
        assertThat(last.nextCursor).isNull();
    }

    @Test
    void theTotalsCountWhatTheFiltersLeave() {
        opened(3);
        stored.open("alice", r -> r.destination = "Desk");

        assertThat(list("alice", r -> r.to = "desk").totalCount).isEqualTo(1);
    }

    @Test
    void simplifiedPagingCountsNothingAndStillTellsWhetherMoreFollow() {
        opened(3);

        ListSessionsResponse page = list("alice", r -> {
            r.simplifiedPaging = true;
            r.countPerPage = 2;
        });

        assertThat(List.of(page.totalCount, page.totalPages)).containsExactly(0, 0);
        assertThat(page.hasMorePages).isTrue();
    }

    @Test
    void allGivesEverythingOnOnePageWhateverThePageSays() {
        List<String> all = opened(60);

        assertThat(found(r -> {
                    r.all = true;
                    r.page = 1;
                    r.countPerPage = 2;
                }))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @ParameterizedTest
    @CsvSource({"-1,InvalidValue Page", "100001,InvalidValue Page"})
    void aPageThatCannotBeIsRefused(int page, String fault) {
        assertThat(faults(() -> found(r -> r.page = page))).containsExactly(fault);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001, Integer.MAX_VALUE})
    void aPageOfNoneOrTooManyIsRefused(int count) {
        assertThat(faults(() -> found(r -> r.countPerPage = count))).containsExactly("InvalidValue CountPerPage");
    }

    @Test
    void theFarthestLargestPageIsEmpty() {
        opened(1);

        assertThat(found(r -> {
                    r.page = 100_000;
                    r.countPerPage = 1000;
                }))
                .isEmpty();
    }

    @Test
    void allThatIsWrongIsToldTogether() {
        assertThat(faults(() -> found(r -> {
                    r.page = -1;
                    r.countPerPage = 0;
                    r.sortField = "size";
                    r.startDate = "yesterday";
                    r.endDate = "2026-02-30";
                    r.timeZone = "Mars/Olympus";
                    r.from = "x".repeat(257);
                })))
                .containsExactlyInAnyOrder(
                        "InvalidValue Page",
                        "InvalidValue CountPerPage",
                        "InvalidValue SortField",
                        "InvalidDate StartDate",
                        "InvalidDate EndDate",
                        "InvalidValue TimeZone",
                        "MaximumLength From");
    }

    @Test
    void theOldestComeFirstIfThatIsAskedFor() {
        List<String> oldestFirst = opened(4);

        assertThat(found(r -> r.sortOrder = SortOrders.Ascend)).isEqualTo(oldestFirst);
        assertThat(found(r -> {
                    r.sortField = "DATECREATED";
                    r.sortOrder = SortOrders.Ascend;
                }))
                .isEqualTo(oldestFirst);
    }

    @Test
    void sessionsThatHaveNotEndedCountAsTheLastToBeCompleted() {
        String first = stored.open("alice");
        String live = stored.open("alice");
        String second = stored.open("alice");
        stored.later(Duration.ofMinutes(1)).end("alice", second);
        stored.later(Duration.ofMinutes(1)).end("alice", first);

        assertThat(found(r -> r.sortField = "dateCompleted")).containsExactly(live, first, second);
        assertThat(found(r -> {
                    r.sortField = "dateCompleted";
                    r.sortOrder = SortOrders.Ascend;
                }))
                .containsExactly(second, first, live);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id", "displayName", "dateCreated, id", "dateCreated desc", "1", "e.id", "(select 1)", "🎉", "%"
            })
    void aFieldByWhichNothingIsSortedIsRefusedAndThoseAllowedAreNamed(String field) {
        assertThat(refusal(() -> found(r -> r.sortField = field)).fields())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("dateCreated", "dateCompleted"));
    }
}
