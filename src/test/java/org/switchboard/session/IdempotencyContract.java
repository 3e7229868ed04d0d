package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.reason;
import static org.switchboard.directory.Refused.refusal;
import static org.switchboard.session.Asking.aRequest;
import static org.switchboard.session.SharedDeskContract.atOnce;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.directory.DemoDirectory;
import org.switchboard.error.IdempotencyKeyReusedException;
import org.switchboard.error.ValidationException;
import org.switchboard.request.RequestContext;
import org.switchboard.request.RequestContextFixture;
import org.switchboard.session.creation.SessionCreation;

/** What a request for a new session does again under the same key. */
abstract class IdempotencyContract extends InstallationContract {
    IdempotencyContract(Installation installation) {
        super(installation);
    }

    @Test
    void theSameRequestWithTheSameKeyIsAnsweredAsBeforeAndStoresNothing() {
        SessionInfo first = created(installation.open("alice", aWholeRequest("same"), "same"));
        long rows = installation.rows("session");
        installation.clock.advance(Duration.ofHours(1));

        WriteResult<SessionInfo> second = installation.open("alice", aWholeRequest("same"), "same");

        assertThat(replayed(second)).usingRecursiveComparison().isEqualTo(first);
        assertThat(installation.rows("session")).isEqualTo(rows);
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefusedAndStoresNothing() {
        installation.open("alice", aRequest().with(r -> r.displayName = "one"), "reused");
        long rows = installation.rows("session");

        assertThat(reason(() -> installation.open("alice", aRequest().with(r -> r.displayName = "two"), "reused")))
                .isEqualTo(IdempotencyKeyReusedException.class);
        assertThat(installation.rows("session")).isEqualTo(rows);
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefusedAsReusedEvenWhereItIsFaulty() {
        installation.open("alice", aRequest(), "reused-faulty");

        assertThat(reason(() ->
                        installation.open("alice", aRequest().with(r -> r.customerId = "nobody"), "reused-faulty")))
                .isEqualTo(IdempotencyKeyReusedException.class);
    }

    @Test
    void theSameRequestForAnotherAccountIsAnotherRequest() {
        openIn("acme", "both", "two-accounts");

        assertThat(reason(() -> openIn("globex", "both", "two-accounts")))
                .isEqualTo(IdempotencyKeyReusedException.class);
    }

    @Test
    void aKeyOfAnotherLoginIsAnotherKey() {
        SessionInfo first = created(installation.open("alice", aRequest(), "shared-name"));
        SessionInfo second = created(installation.open("bob", aRequest(), "shared-name"));

        assertThat(second.id).isNotEqualTo(first.id);
    }

    @Test
    void anotherKeyMakesAnotherSession() {
        SessionInfo first = created(installation.open("alice", aRequest(), "key-one"));

        assertThat(created(installation.open("alice", aRequest(), "KEY-ONE")).id)
                .isNotEqualTo(first.id);
    }

    @Test
    void aKeyIsRememberedUntilADayHasPassed() {
        SessionInfo first = created(installation.open("alice", aRequest(), "until"));
        installation.clock.advance(Duration.ofHours(24).minusMillis(1));

        assertThat(replayed(installation.open("alice", aRequest(), "until")).id).isEqualTo(first.id);
    }

    @Test
    void aKeyIsFreeAgainAfterADay() {
        SessionInfo first = created(installation.open("alice", aRequest(), "after"));
        installation.clock.advance(Duration.ofHours(24));

        assertThat(created(installation.open("alice", aRequest(), "after")).id).isNotEqualTo(first.id);
    }

    @Test
    void aKeyIsFreeForAnotherRequestAfterADay() {
        installation.open("alice", aRequest(), "after-other");
        installation.clock.advance(Duration.ofHours(24));

        assertThat(installation
                        .open("alice", aRequest().with(r -> r.displayName = "two"), "after-other")
                        .replayed())
                .isFalse();
    }

    @Test
    void aKeyThatIsFreeAgainIsRememberedAnew() {
        installation.open("alice", aRequest(), "anew");
        installation.clock.advance(Duration.ofHours(24));
        SessionInfo second = created(installation.open("alice", aRequest(), "anew"));
        installation.clock.advance(Duration.ofHours(23));

        assertThat(replayed(installation.open("alice", aRequest(), "anew")).id).isEqualTo(second.id);
    }

    @Test
    void aSessionOutlivesItsKeyUnchanged() {
        SessionInfo first = created(installation.open("alice", aWholeRequest("outlived"), "outlived"));
        installation.clock.advance(Duration.ofHours(24));

        assertThat(installation.idempotencyRepository.run(installation.clock.instant()))
                .isPositive();

        assertThat(stored(first.id)).usingRecursiveComparison().isEqualTo(first);
    }

    @Test
    void forgettingLeavesTheKeysThatHaveNotExpired() {
        SessionInfo first = created(installation.open("alice", aRequest(), "kept"));

        installation.idempotencyRepository.run(installation.clock.instant());

        assertThat(replayed(installation.open("alice", aRequest(), "kept")).id).isEqualTo(first.id);
    }

    @Test
    void aRequestThatWouldNowBeRefusedIsStillAnsweredAsBefore() {
        DemoDirectory.addCustomer(installation.directoryTransactions, "deleted", "acme", "Deleted Soon");
        Asking request = aRequest().with(r -> r.customerId = "deleted");
        SessionInfo first = created(installation.open("alice", request, "gone"));

        DemoDirectory.removeCustomer(installation.directoryTransactions, "deleted");

        assertThat(reason(() -> installation.open("alice", request))).isEqualTo(ValidationException.class);
        assertThat(replayed(installation.open("alice", request, "gone")))
                .usingRecursiveComparison()
                .isEqualTo(first);
    }

    @Test
    void aKeyOfARefusedRequestIsFree() {
        refusal(() -> installation.open("alice", aRequest().with(r -> r.customerId = "nobody"), "refused-first"));

        assertThat(installation.open("alice", aRequest(), "refused-first").replayed())
                .isFalse();
    }

    @Test
    void aReplayIsTheFirstAnswerOnEveryServer() {
        SessionInfo first = created(installation.open("alice", aRequest(), "elsewhere"));

        WriteResult<SessionInfo> second = installation
                .anotherServer()
                .open(
                        RequestContextFixture.under("elsewhere", installation.context("alice")),
                        aRequest().build());

        assertThat(replayed(second)).usingRecursiveComparison().isEqualTo(first);
    }

    @Test
    void manyThreadsWithOneKeyMakeOneSession() throws Exception {
        long before = installation.rows("session");

        List<Optional<WriteResult<SessionInfo>>> outcomes = race("threads", 8, i -> installation.sessionCreation);

        assertOneSessionMade(outcomes, before);
    }

    @Test
    void manyServersWithOneKeyMakeOneSession() throws Exception {
        List<SessionCreation> servers = IntStream.range(0, 4)
                .mapToObj(i -> installation.anotherServer())
                .toList();
        for (int round = 0; round < 10; round++) {
            long before = installation.rows("session");

            List<Optional<WriteResult<SessionInfo>>> outcomes = race("servers-" + round, servers.size(), servers::get);

            assertOneSessionMade(outcomes, before);
        }
    }

    @Test
    void manyServersWithOneExpiredKeyMakeOneSession() throws Exception {
        List<SessionCreation> servers = IntStream.range(0, 4)
                .mapToObj(i -> installation.anotherServer())
                .toList();
        for (int round = 0; round < 10; round++) {
            String key = "expired-" + round;
            created(installation.open("alice", aRequest(), key));
            installation.clock.advance(Duration.ofHours(25));
            long before = installation.rows("session");

            List<Optional<WriteResult<SessionInfo>>> outcomes = race(key, servers.size(), servers::get);

            assertOneSessionMade(outcomes, before);
        }
    }

    private void assertOneSessionMade(List<Optional<WriteResult<SessionInfo>>> outcomes, long before) {
        assertThat(installation.rows("session")).isEqualTo(before + 1);
        assertThat(outcomes.stream().flatMap(Optional::stream).filter(answer -> !answer.replayed()))
                .hasSize(1);
    }

    private List<Optional<WriteResult<SessionInfo>>> race(String key, int runners, IntFunction<SessionCreation> server)
            throws Exception {
        RequestContext context = RequestContextFixture.under(key, installation.context("alice"));
        NewSession request = aRequest().build();
        return atOnce(IntStream.range(0, runners)
                .<Callable<Optional<WriteResult<SessionInfo>>>>mapToObj(i -> () ->
                        Installation.unlessInProgress(() -> server.apply(i).open(context, request)))
                .toList());
    }

    private WriteResult<SessionInfo> openIn(String account, String caller, String key) {
        return installation.sessionCreation.open(
                RequestContextFixture.under(key, RequestContextFixture.in(account, installation.context(caller))),
                aRequest().build());
    }

    private static SessionInfo created(WriteResult<SessionInfo> result) {
        assertThat(result.replayed()).isFalse();
        return result.answer();
    }

    private static SessionInfo replayed(WriteResult<SessionInfo> result) {
        assertThat(result.replayed()).isTrue();
        return result.answer();
    }
}
