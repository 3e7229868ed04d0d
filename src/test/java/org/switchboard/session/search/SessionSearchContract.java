package org.switchboard.session.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;
import static org.switchboard.directory.Refused.reason;
import static org.switchboard.directory.Refused.refusal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.SortOrders;
import org.switchboard.contract.sessions.ListSessionsResponse;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.error.ForbiddenException;
import org.switchboard.support.Engine;

/** Lists of sessions: whose they are, which they are, in what order and on which page. */
abstract class SessionSearchContract extends ListingContract {
    SessionSearchContract(Engine engine) {
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
    void aSessionIsListedWithItsWholeLogInOrder() {
        String id = stored.open("alice");
        IntStream.range(0, 12).forEach(i -> stored.log("alice", id, "entry " + i));

        SessionInfo listed = list("alice", r -> {}).items.get(0);

        assertThat(listed)
                .usingRecursiveComparison()
                .isEqualTo(stored.sessionRepository
                        .find(stored.context("alice").scope(), id)
                        .orElseThrow()
                        .shown());
        assertThat(listed.log).hasSize(13);
    }

    @Test
    void eachSessionOfAPageHasItsOwnLog() {
        String first = stored.open("alice");
        String second = stored.open("alice");
        stored.log("alice", first, "of the first");
        stored.log("alice", second, "of the second");

        assertThat(list("alice", r -> {}).items)
                .extracting(session -> session.log.get(1).message)
                .containsExactly("of the second", "of the first");
    }

    @Test
    void nobodySeesTheSessionsOfAnotherAccount() {
        String ours = stored.open("alice");
        String theirs = stored.open("gina");

        assertThat(found(r -> {})).containsExactly(ours);
        assertThat(found(r -> r.specificIds = List.of(theirs))).isEmpty();
        assertThat(list("alice", r -> {}).totalCount).isEqualTo(1);
    }

    @Test
    void whoHasSeveralAccountsSeesTheSessionsOfAllOrOfThoseNamed() {
        String acme = stored.open("alice");
        String globex = stored.open("gina");

        assertThat(ids(list("both", r -> {}).items)).containsExactly(globex, acme);
        assertThat(ids(list("both", r -> r.accountIds = List.of("globex")).items))
                .containsExactly(globex);
        assertThat(ids(list("admin", r -> r.accountIds = Arrays.asList("", null, "acme")).items))
                .containsExactly(acme);
        assertThat(ids(list("admin", r -> {}).items)).containsExactly(globex, acme);
    }

    @ParameterizedTest
    @ValueSource(strings = {"globex", "no-such-account", "' or 1=1 --", "%"})
    void anAccountThatIsNotTheCallersIsForbidden(String account) {
        assertThat(reason(() -> found(r -> r.accountIds = List.of("acme", account))))
                .isEqualTo(ForbiddenException.class);
    }

    @Test
    void sessionsAreFoundByCustomer() {
        String boston = stored.open("alice", r -> r.customerId = "northwind-boston");
        String east = stored.open("alice", r -> r.customerId = "northwind-east");
        stored.open("alice");

        assertThat(found(r -> r.customerIds = List.of("northwind-boston"))).containsExactly(boston);
        assertThat(found(r -> r.customerIds = List.of("northwind-boston", "northwind-east", "none")))
                .containsExactly(east, boston);
    }

    @Test
    void sessionsAreFoundByEndpoint() {
        String alices = stored.open("alice");
        String bobs = stored.open("bob");
        stored.open("mary");

        assertThat(found(r -> r.endpointIds = List.of("ep-alice"))).containsExactly(alices);
        assertThat(found(r -> r.endpointIds = List.of("ep-alice", "ep-bob"))).containsExactly(bobs, alices);
    }

    @Test
    void sessionsAreFoundByParent() {
        String parent = stored.open("alice");
        String child = stored.open("alice", r -> r.parentSessionId = parent);
        stored.open("alice");

        assertThat(found(r -> r.parentSessionId = parent)).containsExactly(child);
    }

    @Test
    void sessionsAreFoundByTheirIdsInTheOrderOfTheList() {
        List<String> ids = opened(4);

        assertThat(found(r -> r.specificIds = List.of(ids.get(0), "none", ids.get(2))))
                .containsExactly(ids.get(2), ids.get(0));
    }

    @Test
    void idsThatAreEmptyDoNotNarrow() {
        String id = stored.open("alice");

        assertThat(found(r -> {
                    r.specificIds = Arrays.asList("", null, " ");
                    r.customerIds = List.of();
                    r.endpointIds = List.of("");
                    r.parentSessionId = " ";
                    r.from = "";
                    r.timeZone = "";
                    r.startDate = "";
                    r.sortField = " ";
                    r.cursor = "";
                }))
                .containsExactly(id);
    }

    @Test
    void aThousandIdsAreTakenAndOneMoreIsRefused() {
        String id = stored.open("alice");
        List<String> ids = new ArrayList<>(Collections.nCopies(999, "x"));
        ids.add(id);
        List<String> more = new ArrayList<>(ids);
        more.add("y");

        assertThat(found(r -> r.specificIds = ids)).containsExactly(id);
        assertThat(faults(() -> found(r -> r.specificIds = more))).containsExactly("MaximumLength SpecificIds");
        assertThat(faults(() -> found(r -> r.customerIds = more))).containsExactly("MaximumLength CustomerIds");
        assertThat(faults(() -> found(r -> r.endpointIds = more))).containsExactly("MaximumLength EndpointIds");
        assertThat(faults(() -> found(r -> r.accountIds = more))).containsExactly("MaximumLength AccountIds");
    }

    @Test
    void allFiltersTogetherLeaveWhatEachOfThemLeaves() {
        String parent = stored.open("alice");
        String match = stored.open("bob", r -> {
            r.parentSessionId = parent;
            r.customerId = "northwind-east";
            r.fromName = "Zoe Caller";
            r.destination = "Front desk";
        });
        stored.log("bob", match, "hangup by peer");
        String almost = stored.open("bob", r -> {
            r.parentSessionId = parent;
            r.customerId = "northwind-east";
            r.fromName = "Zoe Caller";
            r.destination = "Front desk";
        });

        assertThat(found(r -> {
                    r.accountIds = List.of("acme");
                    r.searchArchive = false;
                    r.startDate = "2026-05-01";
                    r.endDate = "2026-05-01";
                    r.timeZone = "UTC";
                    r.customerIds = List.of("northwind-east");
                    r.endpointIds = List.of("ep-bob");
                    r.from = "zoe";
                    r.to = "desk";
                    r.log = "HANGUP";
                    r.parentSessionId = parent;
                    r.specificIds = List.of(match, almost);
                    r.page = 0;
                    r.countPerPage = 10;
                    r.sortField = "dateCompleted";
                    r.sortOrder = SortOrders.Ascend;
                    r.simplifiedPaging = false;
                }))
                .containsExactly(match);
    }

    @Test
    void theArchiveIsSearchedAloneAndOnlyWhenItIsAskedFor() {
        String old = stored.open("alice", r -> r.destination = "Old desk");
        stored.log("alice", old, "long ago");
        stored.end("alice", old);
        stored.archive();
        String live = stored.open("alice");

        assertThat(found(r -> {})).containsExactly(live);
        assertThat(found(r -> r.searchArchive = true)).containsExactly(old);
        assertThat(found(r -> {
                    r.searchArchive = true;
                    r.log = "LONG AGO";
                    r.to = "old";
                }))
                .containsExactly(old);
        assertThat(list("alice", r -> r.searchArchive = true).items.get(0).log).hasSize(3);
        assertThat(ids(list("gina", r -> r.searchArchive = true).items)).isEmpty();
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

    /** Opened by alice, one each second; the oldest first. */
    private List<String> opened(int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ids.add(stored.later(Duration.ofSeconds(1)).open("alice"));
        }
        return ids;
    }
}
