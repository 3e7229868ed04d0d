package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.switchboard.directory.Refused.reason;
import static org.switchboard.directory.Refused.refusal;
import static org.switchboard.session.Asking.aRequest;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.sessions.NewSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDirections;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.directory.DemoDirectory;
import org.switchboard.directory.DirectoryTransactions;
import org.switchboard.error.ApiException;
import org.switchboard.error.FieldError;
import org.switchboard.error.IdempotencyKeyReusedException;
import org.switchboard.error.ValidationException;
import org.switchboard.persistence.AccountScope;
import org.switchboard.request.Caller;
import org.switchboard.request.RequestContext;
import org.switchboard.request.RequestContextFixture;
import org.switchboard.session.creation.PendingSession;
import org.switchboard.session.creation.SessionCreation;

/** How sessions are opened and kept; the same on every database. */
abstract class SessionRepositoryContract {
    private static final AccountScope EVERYWHERE = new AccountScope.All();
    private static final AccountScope ACME = AccountScope.only("acme");
    private static final String EMOJI = "🎉";

    abstract Installation installation();

    @BeforeEach
    void setTheClock() {
        installation().clock.set(Installation.START);
    }

    @Test
    void aSessionComesBackAsItWasAnswered() {
        SessionInfo answered = installation().created("alice", aWholeRequest());

        assertThat(stored(answered.id)).usingRecursiveComparison().isEqualTo(answered);
    }

    @Test
    void aSessionOfWhichNothingWasSaidComesBackAsItWasAnswered() {
        SessionInfo answered = installation().created("mary", aRequest());

        assertThat(stored(answered.id)).usingRecursiveComparison().isEqualTo(answered);
    }

    @Test
    void aFreshSessionHasTheFirstVersion() {
        SessionInfo answered = installation().created("alice", aRequest());

        assertThat(installation()
                        .sessionRepository
                        .find(ACME, answered.id)
                        .orElseThrow()
                        .session()
                        .version())
                .isEqualTo(1);
    }

    @Test
    void theIdsOfSessionsGrowWithTime() {
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(i -> installation().created("alice", aRequest()).id)
                .toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id.length() <= 36);
    }

    @Test
    void theLogComesBackInItsOrder() {
        LiveSession session = aSession();
        List<LiveLogEntry> log = IntStream.range(0, 12)
                .mapToObj(i -> session.log(Installation.START, "entry " + i))
                .toList();
        List<LiveLogEntry> shuffled = new ArrayList<>(log.subList(6, 12));
        shuffled.addAll(log.subList(0, 6));

        installation().groupCommit.store(List.of(storedTogether(session, shuffled)));

        assertThat(stored(session.id()).log)
                .extracting(entry -> entry.message)
                .containsExactlyElementsOf(
                        IntStream.range(0, 12).mapToObj(i -> "entry " + i).toList());
    }

    @Test
    void theLogOfAFreshSessionSaysWhoCreatedItAndWhichDefaultsWereApplied() {
        SessionInfo answered = installation().created("alice", aRequest().with(r -> r.toAddress = "zoe@example.com"));

        assertThat(stored(answered.id).log).singleElement().satisfies(entry -> {
            assertThat(entry.date).isEqualTo("2026-05-01T09:30:00.123Z");
            assertThat(entry.message)
                    .isEqualTo("Created by alice@acme.example. Defaults applied: channel Voice, direction Outgoing,"
                            + " callState Connected, fromAddress alice@acme.example, fromName Alice Moreno,"
                            + " displayName zoe@example.com.");
        });
    }

    @Test
    void theLogSaysThatAFlowWasAskedForAndNotRun() {
        SessionInfo answered = installation().created("alice", aRequest().with(r -> r.startSession = true));

        assertThat(stored(answered.id).log)
                .hasSize(2)
                .last()
                .satisfies(entry -> assertThat(entry.message).contains("startSession", "nothing was started"));
    }

    @Test
    void aSessionIsNotSeenOutsideItsAccount() {
        String id = installation().created("alice", aRequest()).id;

        assertThat(installation().sessionRepository.find(AccountScope.only("globex"), id))
                .isEmpty();
        assertThat(installation().sessionRepository.exists(AccountScope.only("globex"), id))
                .isFalse();
    }

    @Test
    void aSessionIsSeenByWhoeverSeesItsAccountAmongOthers() {
        String id = installation().created("alice", aRequest()).id;

        assertThat(installation().sessionRepository.exists(new AccountScope.Only(Set.of("acme", "globex")), id))
                .isTrue();
        assertThat(installation().sessionRepository.exists(EVERYWHERE, id)).isTrue();
    }

    @Test
    void aLoginWithoutAccountsSeesNothing() {
        String id = installation().created("alice", aRequest()).id;

        assertThat(installation().sessionRepository.find(new AccountScope.Only(Set.of()), id))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "no-such-session",
                "' or 1=1 --",
                "01890000-0000-7000-8000-000000000000",
                "%",
                "🎉",
                "nul\u0000",
                "half\uD83C"
            })
    void anUnknownIdFindsNothing(String id) {
        assertThat(installation().sessionRepository.find(EVERYWHERE, id)).isEmpty();
        assertThat(installation().sessionRepository.exists(ACME, id)).isFalse();
    }

    @Test
    void aVeryLongIdFindsNothing() {
        assertThat(installation().sessionRepository.find(EVERYWHERE, "x".repeat(100_000)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul\u0000", "half\uD83C"})
    void anIdWithACharacterThatNoDatabaseKeepsIsAFaultNotAFailure(String id) {
        ApiException refusal =
                refusal(() -> installation().open("alice", aRequest().with(r -> {
                    r.customerId = id;
                    r.parentSessionId = id;
                    r.withAddress = "user:" + id;
                    r.fromPhoneNumber = id;
                    r.memberEmailAddresses = Arrays.asList(id + "@acme.example");
                })));

        assertThat(refusal).isInstanceOf(ValidationException.class);
        assertThat(refusal.fields())
                .extracting(FieldError::field)
                .contains("CustomerId", "ParentSessionId", "WithAddress", "FromPhoneNumber", "MemberEmailAddresses[0]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-01T09:30:00.000Z",
                "2026-05-01T09:30:00.001Z",
                "2026-05-01T09:30:00.999Z",
                "2026-12-31T23:59:59.999Z"
            })
    void momentsKeepTheirMilliseconds(String moment) {
        installation().clock.set(Instant.parse(moment));

        SessionInfo stored = stored(installation().created("alice", aRequest()).id);

        assertThat(List.of(stored.dateCreated, stored.dateLastModified, stored.log.get(0).date))
                .containsOnly(moment);
    }

    @Test
    void aFinerMomentIsCutToTheMillisecondBeforeItIsAnswered() {
        installation().clock.set(Instant.parse("2026-05-01T09:30:00.123999999Z"));

        SessionInfo answered = installation().created("alice", aRequest());

        assertThat(answered.dateCreated).isEqualTo("2026-05-01T09:30:00.123Z");
        assertThat(stored(answered.id).dateCreated).isEqualTo("2026-05-01T09:30:00.123Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-01T05:30:00.000Z",
                "2026-11-01T06:30:00.000Z",
                "2026-03-08T07:30:00.000Z",
                "2026-03-08T06:30:00.000Z"
            })
    void momentsAreKeptWhereTheServersOwnZoneSkipsOrRepeatsAnHour(String moment) {
        TimeZone zone = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try {
            installation().clock.set(Instant.parse(moment));
            String id = installation().created("alice", aRequest()).id;

            assertThat(stored(id).dateCreated).isEqualTo(moment);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void namesOf256EmojiSurvive() {
        String name = EMOJI.repeat(256);

        SessionInfo stored = stored(installation()
                .created("alice", aRequest().with(r -> {
                    r.displayName = name;
                    r.fromName = name;
                    r.fromAddress = name;
                    r.toAddress = name;
                    r.destination = name;
                }))
                .id);

        assertThat(List.of(
                        stored.displayName, stored.fromName, stored.fromAddress, stored.toAddress, stored.destination))
                .containsOnly(name);
    }

    @Test
    void aDefaultMadeOf256EmojiFitsIntoTheLog() {
        String name = EMOJI.repeat(256);

        SessionInfo stored = stored(installation().created("alice", aRequest().with(r -> r.destination = name)).id);

        assertThat(stored.displayName).isEqualTo(name);
        assertThat(stored.log.get(0).message).endsWith("displayName " + name + ".");
    }

    @Test
    void aHundredMembersAreKeptInOrder() {
        List<String> crowd =
                IntStream.range(0, 99).mapToObj(DemoDirectory::crowdEmail).toList();

        SessionInfo stored = stored(installation()
                .created("alice", aRequest().with(r -> r.memberEmailAddresses = new ArrayList<>(crowd)))
                .id);

        assertThat(stored.members).hasSize(100);
        assertThat(stored.members.subList(1, 100))
                .extracting(member -> member.identity)
                .isEqualTo(crowd);
    }

    @Test
    void aSessionKeepsTheNamesOfTheMomentWhenTheCustomerIsGone() {
        DemoDirectory.addCustomer(installation().directoryTransactions, "shortlived", "acme", "Short Lived");
        SessionInfo answered = installation().created("alice", aRequest().with(r -> r.customerId = "shortlived"));

        DemoDirectory.removeCustomer(installation().directoryTransactions, "shortlived");

        assertThat(stored(answered.id)).usingRecursiveComparison().isEqualTo(answered);
    }

    @Test
    void aSessionKeepsTheNamesOfAUserWhoIsRenamedAndDeleted() {
        DirectoryTransactions directoryTransactions = installation().directoryTransactions;
        String id = DemoDirectory.addUser(directoryTransactions, "leaver@acme.example", "acme", "Leaver");
        SessionInfo answered = installation().created("leaver", aRequest().with(r -> {
            r.memberEmailAddresses = Arrays.asList("leaver@acme.example", "bob@acme.example");
            r.withAddress = "user:" + id;
        }));

        DemoDirectory.renameUser(directoryTransactions, id, "Somebody Else");
        assertThat(stored(answered.id)).usingRecursiveComparison().isEqualTo(answered);
        DemoDirectory.removeUser(directoryTransactions, id);
        assertThat(stored(answered.id)).usingRecursiveComparison().isEqualTo(answered);
    }

    @Test
    void aSessionKeepsTheNameOfAnEndpointThatIsDeleted() {
        DirectoryTransactions directoryTransactions = installation().directoryTransactions;
        DemoDirectory.addTeam(directoryTransactions, "dissolved", "acme", List.of("bob"));
        SessionInfo answered = installation().created("alice", aRequest().with(r -> r.withAddress = "team:dissolved"));

        DemoDirectory.removeEndpoint(directoryTransactions, "dissolved");

        assertThat(stored(answered.id)).usingRecursiveComparison().isEqualTo(answered);
    }

    @Test
    void aSessionWhoseLogCannotBeStoredIsNotStored() {
        PendingSession bad = withALogTooLong(aSession());

        assertStoresNothing(() -> installation().groupCommit.store(List.of(bad)));
    }

    @Test
    void sessionsStoredTogetherAreAllStoredOrNone() {
        PendingSession good = withALog(aSession());
        PendingSession bad = withALogTooLong(aSession());

        assertStoresNothing(() -> installation().groupCommit.store(List.of(good, bad)));
        assertThat(installation().sessionRepository.exists(EVERYWHERE, good.shown().id))
                .isFalse();
    }

    @Test
    void aQueryThatTheDatabaseRefusesFailsAtOnce() {
        String refused = "function('no_such_function', e.id) = 'x'";
        Instant begun = Instant.now();

        assertThatThrownBy(() -> installation()
                        .database
                        .call(entities -> entities.query(LiveSession.class, new AccountScope.All())
                                .where(refused)
                                .list()))
                .isInstanceOf(PersistenceException.class);

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void aRefusedRequestStoresNothing() {
        long before = installation().rows("session");

        refusal(() -> installation().open("alice", aRequest().with(r -> r.customerId = "nobody"), "refused"));

        assertThat(installation().rows("session")).isEqualTo(before);
    }

    @Test
    void aSessionThatFailsTakesNoneOfItsCompanyWithIt() throws Exception {
        List<PendingSession> all = IntStream.range(0, 24)
                .mapToObj(i -> i % 4 == 0 ? withALogTooLong(aSession()) : withALog(aSession()))
                .toList();

        List<Boolean> stored = atOnce(all.stream()
                .<Callable<Boolean>>map(
                        kept -> () -> succeeds(() -> installation().groupCommit.add(kept)))
                .toList());

        assertThat(stored)
                .isEqualTo(IntStream.range(0, 24).mapToObj(i -> i % 4 != 0).toList());
        assertThat(all.stream().map(kept -> installation().sessionRepository.exists(ACME, kept.shown().id)))
                .containsExactlyElementsOf(stored);
    }

    @Test
    void theSameRequestWithTheSameKeyIsAnsweredAsBeforeAndStoresNothing() {
        SessionInfo first = created(installation().open("alice", aWholeRequest("same"), "same"));
        long rows = installation().rows("session");
        installation().clock.advance(Duration.ofHours(1));

        SessionChangeResult<SessionInfo> second = installation().open("alice", aWholeRequest("same"), "same");

        assertThat(replayed(second)).usingRecursiveComparison().isEqualTo(first);
        assertThat(installation().rows("session")).isEqualTo(rows);
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefusedAndStoresNothing() {
        installation().open("alice", aRequest().with(r -> r.displayName = "one"), "reused");
        long rows = installation().rows("session");

        assertThat(reason(() -> installation().open("alice", aRequest().with(r -> r.displayName = "two"), "reused")))
                .isEqualTo(IdempotencyKeyReusedException.class);
        assertThat(installation().rows("session")).isEqualTo(rows);
    }

    @Test
    void anotherRequestWithTheSameKeyIsRefusedAsReusedEvenWhereItIsFaulty() {
        installation().open("alice", aRequest(), "reused-faulty");

        assertThat(reason(() ->
                        installation().open("alice", aRequest().with(r -> r.customerId = "nobody"), "reused-faulty")))
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
        SessionInfo first = created(installation().open("alice", aRequest(), "shared-name"));
        SessionInfo second = created(installation().open("bob", aRequest(), "shared-name"));

        assertThat(second.id).isNotEqualTo(first.id);
    }

    @Test
    void anotherKeyMakesAnotherSession() {
        SessionInfo first = created(installation().open("alice", aRequest(), "key-one"));

        assertThat(created(installation().open("alice", aRequest(), "KEY-ONE")).id)
                .isNotEqualTo(first.id);
    }

    @Test
    void aKeyIsRememberedUntilADayHasPassed() {
        SessionInfo first = created(installation().open("alice", aRequest(), "until"));
        installation().clock.advance(Duration.ofHours(24).minusMillis(1));

        assertThat(replayed(installation().open("alice", aRequest(), "until")).id)
                .isEqualTo(first.id);
    }

    @Test
    void aKeyIsFreeAgainAfterADay() {
        SessionInfo first = created(installation().open("alice", aRequest(), "after"));
        installation().clock.advance(Duration.ofHours(24));

        assertThat(created(installation().open("alice", aRequest(), "after")).id)
                .isNotEqualTo(first.id);
    }

    @Test
    void aKeyIsFreeForAnotherRequestAfterADay() {
        installation().open("alice", aRequest(), "after-other");
        installation().clock.advance(Duration.ofHours(24));

        assertThat(installation()
                        .open("alice", aRequest().with(r -> r.displayName = "two"), "after-other")
                        .replayed())
                .isFalse();
    }

    @Test
    void aKeyThatIsFreeAgainIsRememberedAnew() {
        installation().open("alice", aRequest(), "anew");
        installation().clock.advance(Duration.ofHours(24));
        SessionInfo second = created(installation().open("alice", aRequest(), "anew"));
        installation().clock.advance(Duration.ofHours(23));

        assertThat(replayed(installation().open("alice", aRequest(), "anew")).id)
                .isEqualTo(second.id);
    }

    @Test
    void aSessionOutlivesItsKeyUnchanged() {
        SessionInfo first = created(installation().open("alice", aWholeRequest("outlived"), "outlived"));
        installation().clock.advance(Duration.ofHours(24));

        assertThat(installation().idempotencyRepository.run(installation().clock.instant()))
                .isPositive();

        assertThat(stored(first.id)).usingRecursiveComparison().isEqualTo(first);
    }

    @Test
    void forgettingLeavesTheKeysThatHaveNotExpired() {
        SessionInfo first = created(installation().open("alice", aRequest(), "kept"));

        installation().idempotencyRepository.run(installation().clock.instant());

        assertThat(replayed(installation().open("alice", aRequest(), "kept")).id)
                .isEqualTo(first.id);
    }

    @Test
    void aRequestThatWouldNowBeRefusedIsStillAnsweredAsBefore() {
        DemoDirectory.addCustomer(installation().directoryTransactions, "deleted", "acme", "Deleted Soon");
        Asking request = aRequest().with(r -> r.customerId = "deleted");
        SessionInfo first = created(installation().open("alice", request, "gone"));

        DemoDirectory.removeCustomer(installation().directoryTransactions, "deleted");

        assertThat(reason(() -> installation().open("alice", request))).isEqualTo(ValidationException.class);
        assertThat(replayed(installation().open("alice", request, "gone")))
                .usingRecursiveComparison()
                .isEqualTo(first);
    }

    @Test
    void aKeyOfARefusedRequestIsFree() {
        refusal(() -> installation().open("alice", aRequest().with(r -> r.customerId = "nobody"), "refused-first"));

        assertThat(installation().open("alice", aRequest(), "refused-first").replayed())
                .isFalse();
    }

    @Test
    void aReplayIsTheFirstAnswerOnEveryServer() {
        SessionInfo first = created(installation().open("alice", aRequest(), "elsewhere"));

        SessionChangeResult<SessionInfo> second = installation()
                .anotherServer()
                .open(
                        RequestContextFixture.under("elsewhere", installation().context("alice")),
                        aRequest().build());

        assertThat(replayed(second)).usingRecursiveComparison().isEqualTo(first);
    }

    @Test
    void manyThreadsWithOneKeyMakeOneSession() throws Exception {
        long before = installation().rows("session");

        List<Optional<SessionChangeResult<SessionInfo>>> outcomes =
                race("threads", 8, i -> installation().sessionCreation);

        assertOneSessionMade(outcomes, before);
    }

    @Test
    void manyServersWithOneKeyMakeOneSession() throws Exception {
        List<SessionCreation> servers = IntStream.range(0, 4)
                .mapToObj(i -> installation().anotherServer())
                .toList();
        for (int round = 0; round < 10; round++) {
            long before = installation().rows("session");

            List<Optional<SessionChangeResult<SessionInfo>>> outcomes =
                    race("servers-" + round, servers.size(), servers::get);

            assertOneSessionMade(outcomes, before);
        }
    }

    @Test
    void manyServersWithOneExpiredKeyMakeOneSession() throws Exception {
        List<SessionCreation> servers = IntStream.range(0, 4)
                .mapToObj(i -> installation().anotherServer())
                .toList();
        for (int round = 0; round < 10; round++) {
            String key = "expired-" + round;
            created(installation().open("alice", aRequest(), key));
            installation().clock.advance(Duration.ofHours(25));
            long before = installation().rows("session");

            List<Optional<SessionChangeResult<SessionInfo>>> outcomes = race(key, servers.size(), servers::get);

            assertOneSessionMade(outcomes, before);
        }
    }

    private void assertOneSessionMade(List<Optional<SessionChangeResult<SessionInfo>>> outcomes, long before) {
        assertThat(installation().rows("session")).isEqualTo(before + 1);
        assertThat(outcomes.stream().flatMap(Optional::stream).filter(answer -> !answer.replayed()))
                .hasSize(1);
    }

    private List<Optional<SessionChangeResult<SessionInfo>>> race(
            String key, int runners, IntFunction<SessionCreation> server) throws Exception {
        RequestContext context = RequestContextFixture.under(key, installation().context("alice"));
        NewSession request = aRequest().build();
        return atOnce(IntStream.range(0, runners)
                .<Callable<Optional<SessionChangeResult<SessionInfo>>>>mapToObj(i -> () ->
                        Installation.unlessInProgress(() -> server.apply(i).open(context, request)))
                .toList());
    }

    /** Does all of it at the same time, each on a thread of its own, and gives what came of it in the same order. */
    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(work.size());
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<Future<T>> running = work.stream()
                    .map(task -> threads.submit(() -> {
                        start.await();
                        return task.call();
                    }))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
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
        long sessions = installation().rows("session");
        long entries = installation().rows("session_log");

        assertThatThrownBy(store::run).isInstanceOf(PersistenceException.class);

        assertThat(installation().rows("session")).isEqualTo(sessions);
        assertThat(installation().rows("session_log")).isEqualTo(entries);
    }

    private LiveSession aSession() {
        Caller caller = installation().caller("alice");
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

    private Asking aWholeRequest() {
        return aWholeRequest("whole");
    }

    /** Everything that a request can say; the parent is one session per name, so that two requests can be the same. */
    private Asking aWholeRequest(String name) {
        String parent = parentOf(name);
        return aRequest().with(r -> {
            r.displayName = "Żółta łódź " + EMOJI;
            r.direction = SessionDirections.Incoming;
            r.callState = SessionCallState.Hold;
            r.fromAddress = "+442071838750";
            r.fromName = "O'Neil \"M\" <&>\r\n\tend";
            r.toAddress = "zoe@example.com";
            r.parentSessionId = parent;
            r.customerId = "northwind-boston";
            r.withAddress = "team:support";
            r.fromPhoneNumber = "(814) 404-3093";
            r.destination = "(814) 404-3093";
            r.memberEmailAddresses = Arrays.asList("mary@acme.example", "BOB@acme.example");
            r.startSession = true;
        });
    }

    private String parentOf(String name) {
        SessionChangeResult<SessionInfo> result = installation().open("alice", aRequest(), "parent-of-" + name);
        return result.sessionId();
    }

    private SessionChangeResult<SessionInfo> openIn(String account, String caller, String key) {
        return installation()
                .sessionCreation
                .open(
                        RequestContextFixture.under(
                                key,
                                RequestContextFixture.in(account, installation().context(caller))),
                        aRequest().build());
    }

    private SessionInfo stored(String id) {
        return installation()
                .sessionRepository
                .find(EVERYWHERE, id)
                .orElseThrow()
                .shown();
    }

    private static SessionInfo created(SessionChangeResult<SessionInfo> result) {
        assertThat(result.replayed()).isFalse();
        return result.answer();
    }

    private static SessionInfo replayed(SessionChangeResult<SessionInfo> result) {
        assertThat(result.replayed()).isTrue();
        return result.answer();
    }
}
