package org.switchboard.session.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;
import static org.switchboard.directory.Refused.reason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.SortOrders;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.error.ForbiddenException;
import org.switchboard.support.Engine;

/** Whose sessions a list has, which of them, and what of each. */
abstract class SessionFiltersContract extends ListingContract {
    SessionFiltersContract(Engine engine) {
        super(engine);
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
}
