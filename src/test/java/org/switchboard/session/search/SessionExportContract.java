package org.switchboard.session.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.sessions.ExportSessions;
import org.switchboard.contract.sessions.ExportSessionsResponse;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.persistence.AccountScope;
import org.switchboard.support.Engine;

/** Exports: everything once, the oldest first, in parts, whatever happens between them. */
abstract class SessionExportContract extends ListingContract {
    private static final int PART = 5;

    private final SessionExport exports =
            new SessionExport(stored.transactions, stored.sessionRepository, stored.commitOrder, new AtOnce(), PART);

    SessionExportContract(Engine engine) {
        super(engine);
    }

    @Test
    void anExportOfNothingHasOneEmptyPart() {
        assertThat(exported(r -> {})).isEmpty();
        assertThat(part(r -> {}).nextAfterSessionId).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, PART - 1, PART, PART + 1, 3 * PART, 3 * PART + 2})
    void everySessionComesOnceTheOldestFirst(int count) {
        List<String> oldestFirst = opened(count);

        assertThat(exported(r -> {})).isEqualTo(oldestFirst);
    }

    @Test
    void noPartIsLargerThanItMayBe() {
        opened(3 * PART + 2);

        assertThat(exports.parts(stored.context("alice"), new ExportSessions()))
                .allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(PART));
    }

    @Test
    void aSessionIsExportedAsItIsShown() {
        String id = stored.open("alice", r -> {
            r.customerId = "northwind-boston";
            r.memberEmailAddresses = List.of("bob@acme.example", "chen@acme.example");
            r.fromName = "Zoë 🎉";
        });
        for (int i = 0; i < 12; i++) {
            stored.later(Duration.ofMillis(7)).log("alice", id, "entry " + i);
        }
        stored.end("alice", id);

        SessionInfo exported = exports.parts(stored.context("alice"), new ExportSessions())
                .iterator()
                .next()
                .get(0);

        assertThat(exported)
                .usingRecursiveComparison()
                .isEqualTo(stored.sessionRepository
                        .find(AccountScope.only("acme"), id)
                        .orElseThrow()
                        .shown());
    }

    @Test
    void eachSessionOfAPartHasItsOwnLog() {
        List<String> ids = opened(PART + 1);
        ids.forEach(id -> stored.log("alice", id, "of " + id));

        assertThat(sessions(r -> {}))
                .allSatisfy(session -> assertThat(session.log.get(1).message).isEqualTo("of " + session.id));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PART - 1, PART, 3 * PART - 1})
    void anExportGoesOnExactlyBehindASession(int at) {
        List<String> oldestFirst = opened(3 * PART);

        assertThat(exported(r -> r.afterSessionId = oldestFirst.get(at)))
                .isEqualTo(oldestFirst.subList(at + 1, oldestFirst.size()));
    }

    @Test
    void sessionsOfTheSameMillisecondAreExportedOnce() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2 * PART + 1; i++) {
            ids.add(stored.open("alice"));
        }

        assertThat(exported(r -> {})).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void partsThatAreAskedForOneByOneMakeUpTheWhole() {
        List<String> oldestFirst = opened(2 * PART);
        List<String> received = new ArrayList<>();
        ExportSessionsResponse part = part(r -> {});
        received.addAll(ids(part.items));
        while (part.nextAfterSessionId != null) {
            String behind = part.nextAfterSessionId;
            part = part(r -> r.afterSessionId = behind);
            received.addAll(ids(part.items));
        }

        assertThat(received).isEqualTo(oldestFirst);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-session", "' or 1=1 --", "%", "nul\u0000", "half\uD83C", "🎉"})
    void anUnknownSessionToGoOnBehindIsRefused(String id) {
        assertThat(faults(() -> exported(r -> r.afterSessionId = id))).containsExactly("NotFound AfterSessionId");
        assertThat(faults(() -> part(r -> r.afterSessionId = id))).containsExactly("NotFound AfterSessionId");
    }

    @Test
    void aSessionOfAnotherAccountToGoOnBehindIsAsUnknownAsAny() {
        String theirs = stored.open("gina");

        assertThat(faults(() -> exported(r -> r.afterSessionId = theirs))).containsExactly("NotFound AfterSessionId");
    }

    @Test
    void theFaultsOfTheFiltersAreToldBeforeAnythingIsRead() {
        ExportSessions request = new ExportSessions();
        request.startDate = "yesterday";

        assertThat(faults(() -> exports.parts(stored.context("alice"), request)))
                .containsExactly("InvalidDate StartDate");
    }

    @Test
    void whatIsDeletedOrArchivedInTheMiddleDoesNotBreakIt() {
        List<String> oldestFirst = opened(4 * PART);
        Iterator<List<SessionInfo>> parts =
                exports.parts(stored.context("alice"), new ExportSessions()).iterator();
        List<String> received = new ArrayList<>(ids(parts.next()));

        // The second part is read already; the third goes on behind a session that is gone.
        stored.delete(oldestFirst.get(2 * PART - 1));
        stored.end("alice", oldestFirst.get(0));
        stored.archive();
        parts.forEachRemaining(part -> received.addAll(ids(part)));

        assertThat(received).isEqualTo(oldestFirst);
    }

    @Test
    void anExportThatBrokeOffGoesOnBehindASessionThatWasArchivedMeanwhile() {
        List<String> oldestFirst = opened(PART);
        stored.end("alice", oldestFirst.get(2));
        stored.archive();

        assertThat(exported(r -> r.afterSessionId = oldestFirst.get(2))).isEqualTo(oldestFirst.subList(3, PART));
    }

    @Test
    void theFiltersNarrowAnExportAsTheyNarrowAList() {
        stored.open("alice");
        String desk = stored.open("alice", r -> r.destination = "Front desk");
        String old = stored.open("alice");
        stored.open("gina");
        stored.end("alice", old);
        stored.archive();

        assertThat(exported(r -> r.to = "DESK")).containsExactly(desk);
        assertThat(exported(r -> r.searchArchive = true)).containsExactly(old);
        assertThat(exported(r -> r.startDate = "2026-05-02")).isEmpty();
        assertThat(exported(r -> {})).hasSize(2);
    }

    @Test
    void eachPartTakesAsManyStatementsAsAnother() {
        opened(PART);
        int one = stored.database.statements().during(() -> part(r -> {})).size();
        opened(9 * PART + 1);
        int ten = stored.database.statements().during(() -> exported(r -> {})).size();

        assertThat(ten).isLessThanOrEqualTo(11 * one);
    }

    private List<SessionInfo> sessions(Consumer<ExportSessions> fields) {
        ExportSessions request = new ExportSessions();
        fields.accept(request);
        List<SessionInfo> sessions = new ArrayList<>();
        exports.parts(stored.context("alice"), request).forEach(sessions::addAll);
        return sessions;
    }

    private List<String> exported(Consumer<ExportSessions> fields) {
        return sessions(fields).stream()
                .map(session -> Objects.requireNonNull(session.id))
                .toList();
    }

    private ExportSessionsResponse part(Consumer<ExportSessions> fields) {
        ExportSessions request = new ExportSessions();
        fields.accept(request);
        return exports.firstPart(stored.context("alice"), request);
    }
}
