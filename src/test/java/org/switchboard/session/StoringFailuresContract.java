package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.switchboard.directory.Refused.refusal;
import static org.switchboard.session.Asking.aRequest;
import static org.switchboard.session.SharedDeskContract.atOnce;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.Caller;
import org.switchboard.session.creation.PendingSession;

/** What cannot be stored is not stored in part, and takes nothing else with it. */
abstract class StoringFailuresContract extends InstallationContract {
    StoringFailuresContract(Installation installation) {
        super(installation);
    }

    private static final AccountScope ACME = AccountScope.only("acme");

    @Test
    void aSessionWhoseLogCannotBeStoredIsNotStored() {
        PendingSession bad = withALogTooLong(aSession());

        assertStoresNothing(() -> installation.groupCommit.store(List.of(bad)));
    }

    @Test
    void sessionsStoredTogetherAreAllStoredOrNone() {
        PendingSession good = withALog(aSession());
        PendingSession bad = withALogTooLong(aSession());

        assertStoresNothing(() -> installation.groupCommit.store(List.of(good, bad)));
        assertThat(installation.sessionRepository.exists(EVERYWHERE, good.shown().id))
                .isFalse();
    }

    @Test
    void aQueryThatTheDatabaseRefusesFailsAtOnce() {
        String refused = "function('no_such_function', e.id) = 'x'";
        Instant begun = Instant.now();

        assertThatThrownBy(() ->
                        installation.database.call(entities -> entities.query(LiveSession.class, new AccountScope.All())
                                .where(refused)
                                .list()))
                .isInstanceOf(PersistenceException.class);

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void aRefusedRequestStoresNothing() {
        long before = installation.rows("session");

        refusal(() -> installation.open("alice", aRequest().with(r -> r.customerId = "nobody"), "refused"));

        assertThat(installation.rows("session")).isEqualTo(before);
    }

    @Test
    void aSessionThatFailsTakesNoneOfItsCompanyWithIt() throws Exception {
        List<PendingSession> all = IntStream.range(0, 24)
                .mapToObj(i -> i % 4 == 0 ? withALogTooLong(aSession()) : withALog(aSession()))
                .toList();

        List<Boolean> stored = atOnce(all.stream()
                .<Callable<Boolean>>map(kept -> () -> succeeds(() -> installation.groupCommit.add(kept)))
                .toList());

        assertThat(stored)
                .isEqualTo(IntStream.range(0, 24).mapToObj(i -> i % 4 != 0).toList());
        assertThat(all.stream().map(kept -> installation.sessionRepository.exists(ACME, kept.shown().id)))
                .containsExactlyElementsOf(stored);
    }

    private static boolean succeeds(Runnable work) {
        try {
            work.run();
            return true;
        } catch (PersistenceException e) {
            return false;
        }
    }

    private void assertStoresNothing(Runnable store) {
        long sessions = installation.rows("session");
        long entries = installation.rows("session_log");

        assertThatThrownBy(store::run).isInstanceOf(PersistenceException.class);

        assertThat(installation.rows("session")).isEqualTo(sessions);
        assertThat(installation.rows("session_log")).isEqualTo(entries);
    }

    private LiveSession aSession() {
        Caller caller = installation.caller("alice");
        ResolvedReferences place = Placing.aPlace().build();
        return Session.open(caller, place, SessionDefaults.of(aRequest().build(), place, caller), Installation.START);
    }

    private static PendingSession withALog(LiveSession session) {
        return storedTogether(session, List.of(session.log(Installation.START, "created")));
    }

    private static PendingSession withALogTooLong(LiveSession session) {
        LiveLogEntry first = session.log(Installation.START, "created");
        LiveLogEntry tooLong = session.log(Installation.START, "x".repeat(2 * LogEntry.MAX_LENGTH + 1));
        return storedTogether(session, List.of(first, tooLong));
    }

    private static PendingSession storedTogether(LiveSession session, List<LiveLogEntry> log) {
        return new PendingSession(session, log, Optional.empty());
    }

    private static SessionInfo created(WriteResult<SessionInfo> result) {
        assertThat(result.replayed()).isFalse();
        return result.answer();
    }
}
