package org.switchboard.session.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.switchboard.contract.SortOrders;
import org.switchboard.contract.sessions.ExportSessions;
import org.switchboard.contract.sessions.ListSessions;
import org.switchboard.contract.sessions.ListSessionsResponse;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.session.StoredSessions;
import org.switchboard.support.Engine;
import org.switchboard.support.HeldCommits;

/** Whoever reads upward and comes back for more meets each session once, whichever was committed first. */
@Timeout(120)
abstract class FollowersContract {
    static final int WRITERS = 6;
    private static final int EACH = 60;

    private final Engine engine;
    private final HeldCommits wire = new HeldCommits();
    private StoredSessions first;
    StoredSessions server;

    FollowersContract(Engine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void startAServer() {
        first = StoredSessions.onNewDatabase(engine);
        server = first.ofAnotherServer(wire::wire);
    }

    @AfterEach
    void close() {
        first.database.close();
    }

    /** Another server on the same database. */
    StoredSessions anotherServer() {
        return first.ofAnotherServer(wire::wire);
    }

    /** A reader that comes back for what was added behind the last session that it has. */
    static final class Follower {
        private final StoredSessions server;
        private final SessionExport exports;
        private final SessionSearch lists;
        final List<String> seen = new ArrayList<>();
        private @Nullable String cursor;

        Follower(StoredSessions server) {
            this.server = server;
            exports = new SessionExport(
                    server.transactions, server.sessionRepository, server.commitOrder, new AtOnce(), 10);
            lists = new SessionSearch(server.transactions, server.commitOrder);
        }

        /** Exports what is behind the last ID. */
        Follower export(boolean archive) {
            ExportSessions request = new ExportSessions();
            request.searchArchive = archive;
            request.afterSessionId = seen.isEmpty() ? null : seen.get(seen.size() - 1);
            exports.parts(server.context("alice"), request).forEach(this::see);
            return this;
        }

        /** Lists what is behind the last cursor; a page without one is asked for again. */
        Follower list(boolean archive) {
            ListSessionsResponse page;
            do {
                ListSessions request = new ListSessions();
                request.searchArchive = archive;
                request.sortField = archive ? "dateArchived" : "dateCreated";
                request.sortOrder = SortOrders.Ascend;
                request.countPerPage = 3;
                request.cursor = cursor;
                page = lists.list(server.context("alice"), request);
                cursor = page.nextCursor == null ? cursor : page.nextCursor;
                page.items.stream().filter(item -> !seen.contains(item.id)).forEach(item -> see(List.of(item)));
            } while (page.nextCursor != null);
            return this;
        }

        private void see(List<SessionInfo> sessions) {
            sessions.forEach(session -> seen.add(Objects.requireNonNull(session.id)));
        }
    }

    interface Reading {
        Follower more(Follower follower);
    }

    /** One is dated, a later one is dated and committed, somebody reads, and then the first is committed. */
    final void aSessionThatIsCommittedLateIsRead(StoredSessions early, StoredSessions late, Reading reading)
            throws Exception {
        ExecutorService others = Executors.newSingleThreadExecutor();
        try {
            HeldCommits.Hold hold = wire.holdNextInto("session");
            Future<String> held = others.submit(() -> early.open("alice"));
            hold.awaitCommit();
            late.later(Duration.ofMillis(5));
            String second = late.open("alice");
            Follower follower = reading.more(new Follower(late));
            hold.release();
            String one = held.get();

            reading.more(follower);

            assertThat(follower.seen).containsExactly(one, second);
        } finally {
            others.shutdownNow();
        }
    }

    @Test
    void anExportDoesNotPassASessionThatIsCommittedLate() throws Exception {
        aSessionThatIsCommittedLateIsRead(server, server, follower -> follower.export(false));
    }

    @Test
    void anAscendingListDoesNotPassASessionThatIsCommittedLate() throws Exception {
        aSessionThatIsCommittedLateIsRead(server, server, follower -> follower.list(false));
    }

    @Test
    void whatWasAnsweredBeforeIsReadThoughAnotherWriteIsOpenForAMoment() throws Exception {
        ExecutorService writers = Executors.newSingleThreadExecutor();
        ExecutorService readers = Executors.newSingleThreadExecutor();
        try {
            HeldCommits.Hold hold = wire.holdNextInto("session");
            Future<String> held = writers.submit(() -> server.open("alice"));
            hold.awaitCommit();
            String answered = server.later(Duration.ofSeconds(2)).open("alice");
            AtomicBoolean reading = new AtomicBoolean();
            Future<Follower> follower = readers.submit(() -> {
                reading.set(true);
                return new Follower(server).export(false);
            });
            while (!reading.get()) {
                Thread.onSpinWait();
            }
            hold.release();

            assertThat(follower.get().seen).containsExactly(held.get(), answered);
        } finally {
            writers.shutdownNow();
            readers.shutdownNow();
        }
    }

    @Test
    void anExportMissesNothingOfSixWriters() throws Exception {
        assertThatNothingIsMissed(List.of(server), follower -> follower.export(false));
    }

    @Test
    void anAscendingListMissesNothingOfSixWriters() throws Exception {
        assertThatNothingIsMissed(List.of(server), follower -> follower.list(false));
    }

    @Test
    void anExportOfTheArchiveMissesNothingOfWhatIsMoved() throws Exception {
        assertThatNothingIsMissed(List.of(server), follower -> follower.export(true), true);
    }

    @Test
    void anAscendingListOfTheArchiveMissesNothingOfWhatIsMoved() throws Exception {
        assertThatNothingIsMissed(List.of(server), follower -> follower.list(true), true);
    }

    @Test
    void aSessionThatEndedLaterComesBehindOneThatWasArchivedBefore() {
        String older = server.open("alice");
        String younger = server.later(Duration.ofSeconds(1)).open("alice");
        server.end("alice", younger);
        server.later(Duration.ofSeconds(1)).archive();
        Follower follower = new Follower(server).export(true);
        server.end("alice", older);
        server.later(Duration.ofSeconds(1)).archive();

        assertThat(follower.export(true).seen).containsExactly(younger, older);
    }

    @Test
    void whatComesIntoTheArchiveAgainHasThePlaceThatItHad() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(server.later(Duration.ofSeconds(1)).open("alice"));
            server.end("alice", ids.get(i));
            server.later(Duration.ofSeconds(1)).archive();
        }
        server.log("alice", ids.get(1), "Looked up again");
        server.later(Duration.ofSeconds(1)).archive();

        assertThat(new Follower(server).export(true).seen).isEqualTo(ids);
    }

    final void assertThatNothingIsMissed(List<StoredSessions> servers, Reading reading) throws Exception {
        assertThatNothingIsMissed(servers, reading, false);
    }

    private void assertThatNothingIsMissed(List<StoredSessions> servers, Reading reading, boolean archived)
            throws Exception {
        ExecutorService others = Executors.newFixedThreadPool(WRITERS + 2);
        AtomicInteger writing = new AtomicInteger(WRITERS);
        try {
            List<Future<List<String>>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                StoredSessions at = servers.get(i % servers.size());
                writers.add(others.submit(() -> {
                    try {
                        return opened(at, archived);
                    } finally {
                        writing.decrementAndGet();
                    }
                }));
            }
            Future<?> archiving =
                    others.submit(repeated(writing, () -> servers.get(0).archive()));
            Follower follower = new Follower(servers.get(0));
            repeated(writing, () -> reading.more(follower)).call();
            List<String> written = new ArrayList<>();
            for (Future<List<String>> writer : writers) {
                written.addAll(writer.get());
            }
            archiving.get();
            servers.get(0).archive();

            reading.more(follower);

            assertThat(follower.seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(written);
        } finally {
            others.shutdownNow();
        }
    }

    private static List<String> opened(StoredSessions server, boolean ended) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            String id = server.later(Duration.ofMillis(1)).open("alice");
            ids.add(id);
            if (ended) {
                server.end("alice", id);
            }
        }
        return ids;
    }

    private static Callable<Boolean> repeated(AtomicInteger writing, Runnable step) {
        return () -> {
            while (writing.get() > 0) {
                step.run();
            }
            return true;
        };
    }
}
