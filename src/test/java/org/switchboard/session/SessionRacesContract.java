package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.reason;
import static org.switchboard.session.Asking.aRequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.sessions.AddSessionLog;
import org.switchboard.contract.sessions.ChatTranscriptMessage;
import org.switchboard.contract.sessions.PatchSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionHoldReasons;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.error.ApiException;
import org.switchboard.error.IdempotencyKeyReusedException;
import org.switchboard.request.RequestContext;
import org.switchboard.request.RequestContextFixture;
import org.switchboard.session.call.SessionService;
import org.switchboard.session.creation.SessionCreation;
import org.switchboard.support.Engine;

/** What many threads and two servers do to one session at the same time: nothing is lost, nothing is done twice. */
abstract class SessionRacesContract extends DeskContract {
    private static final int THREADS = 16;
    private static final List<String> PEOPLE = List.of("alice", "bob", "mary", "chen");

    SessionRacesContract(Engine engine) {
        super(engine);
    }

    @Test
    void twoHundredChangesOfOneSessionOnTwoServersLoseNothing() throws Exception {
        String id = desk.call();
        List<SessionService> servers = List.of(desk.control, desk.installation.controlOfAnotherServer());
        List<Runnable> changes = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            SessionService server = servers.get(i % 2);
            RequestContext context = desk.context(PEOPLE.get(i % PEOPLE.size()));
            String text = "entry " + i;
            changes.add(
                    i % 4 == 3
                            ? () -> server.patch(context, Desk.with(new PatchSession(), r -> {
                                r.sessionId = id;
                                r.consoleData = text;
                            }))
                            : () -> server.log(context, Desk.with(new AddSessionLog(), r -> {
                                r.sessionId = id;
                                r.message = text;
                            })));
        }

        onThreads(changes);

        List<String> log = desk.log(id);
        assertThat(log).as("the log; the first entry is the creation").hasSize(201);
        assertThat(log.subList(1, 201).stream().filter(entry -> entry.startsWith("entry ")))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 200)
                        .filter(i -> i % 4 != 3)
                        .mapToObj(i -> "entry " + i)
                        .toList());
        assertThat(log.stream().filter(entry -> entry.startsWith("Console data set")))
                .hasSize(50);
        assertThat(desk.installation.texts(
                        "select position from session_log where session_id = '" + id + "' order by position"))
                .as("the places in the log")
                .isEqualTo(IntStream.range(0, 201).mapToObj(String::valueOf).toList());
        assertThat(desk.version(id)).as("the version after 200 changes").isEqualTo(201);
    }

    @Test
    void fiveHundredCreatesWithOneKeyMakeOneSession() throws Exception {
        long before = desk.installation.rows("session");
        List<SessionCreation> servers = List.of(desk.installation.sessionCreation, desk.installation.anotherServer());
        RequestContext context = desk.under("five-hundred", "alice");
        List<Callable<Optional<WriteResult<SessionInfo>>>> creates = IntStream.range(0, 500)
                .<Callable<Optional<WriteResult<SessionInfo>>>>mapToObj(i -> () -> Installation.unlessInProgress(
                        () -> servers.get(i % 2).open(context, aRequest().build())))
                .toList();

        List<Optional<WriteResult<SessionInfo>>> outcomes = new ArrayList<>();
        for (List<Optional<WriteResult<SessionInfo>>> some : answersOnThreads(creates)) {
            outcomes.addAll(some);
        }
        List<WriteResult<SessionInfo>> answers =
                outcomes.stream().flatMap(Optional::stream).toList();

        assertThat(outcomes).hasSize(500);
        assertThat(answers.stream().filter(answer -> !answer.replayed())).hasSize(1);
        assertThat(answers.stream().map(WriteResult::sessionId).distinct())
                .as("the session of all answers")
                .hasSize(1);
        assertThat(desk.installation.rows("session")).isEqualTo(before + 1);
    }

    @Test
    void aKeyOfOneSessionIsReusedOnAnother() {
        String one = desk.call();
        String two = desk.call();
        desk.end(desk.under("one-or-two", "bob"), one);

        assertThat(reason(() -> desk.end(desk.under("one-or-two", "bob"), two)))
                .isEqualTo(IdempotencyKeyReusedException.class);

        assertThat(desk.stored(two).ended).isFalse();
    }

    @RepeatedTest(5)
    void aKeyOnTwoSessionsAtOnceChangesOneOfThem() throws Exception {
        String one = desk.call();
        String two = desk.call();
        SessionService other = desk.installation.controlOfAnotherServer();
        RequestContext context = desk.under("at-once-" + one, "bob");

        List<String> outcomes = atOnce(List.of(
                () -> outcome(() -> desk.control.log(context, entry(one, "was here"))),
                () -> outcome(() -> other.log(context, entry(two, "was here")))));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "IdempotencyKeyReusedException");
        assertThat(desk.log(one).size() + desk.log(two).size()).isEqualTo(3);
    }

    @Test
    void aKeyOfOneRequestIsReusedByAnother() {
        String id = desk.call();
        desk.log(desk.under("one-request", "bob"), id, "first");

        assertThat(reason(() -> desk.log(desk.under("one-request", "bob"), id, "second")))
                .isEqualTo(IdempotencyKeyReusedException.class);
        assertThat(reason(() -> desk.end(desk.under("one-request", "bob"), id)))
                .isEqualTo(IdempotencyKeyReusedException.class);

        assertThat(desk.log(id)).hasSize(2);
    }

    @Test
    void aRepeatedChangeUnderAKeyIsAnsweredAsBeforeAndChangesNothing() {
        String id = desk.call();
        WriteResult<SessionInfo> first = desk.log(desk.under("repeated", "bob"), id, "first");
        desk.end("alice", id);

        WriteResult<SessionInfo> second = desk.log(desk.under("repeated", "bob"), id, "first");

        assertThat(second.replayed()).isTrue();
        assertThat(second.version()).isEqualTo(first.version());
        assertThat(second.answer()).usingRecursiveComparison().isEqualTo(first.answer());
        assertThat(desk.log(id)).hasSize(3);
        assertThat(desk.version(id)).isEqualTo(3);
    }

    @RepeatedTest(5)
    void aChangeUnderAKeyThatManySendAtOnceIsMadeOnce() throws Exception {
        String id = desk.call();
        List<SessionService> servers = List.of(desk.control, desk.installation.controlOfAnotherServer());
        RequestContext context = desk.under("many-" + id, "bob");

        List<Boolean> replayed = atOnce(IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(i ->
                        () -> servers.get(i % 2).log(context, entry(id, "once")).replayed())
                .toList());

        assertThat(replayed).as("the answers that were not replays").containsOnlyOnce(false);
        assertThat(desk.log(id)).hasSize(2);
    }

    @RepeatedTest(5)
    void oneOfManyChangesOfTheSameVersionWins() throws Exception {
        String id = desk.call();
        List<SessionService> servers = List.of(desk.control, desk.installation.controlOfAnotherServer());
        RequestContext context = RequestContextFixture.ifVersion(1, desk.context("bob"));

        List<String> outcomes = atOnce(IntStream.range(0, THREADS)
                .<Callable<String>>mapToObj(i ->
                        () -> outcome(() -> servers.get(i % 2).log(context, entry(id, "entry " + i))))
                .toList());

        assertThat(outcomes.stream().filter("done"::equals)).hasSize(1);
        assertThat(outcomes.stream().filter("PreconditionFailedException"::equals))
                .hasSize(THREADS - 1);
        assertThat(desk.log(id)).hasSize(2);
        assertThat(desk.version(id)).isEqualTo(2);
    }

    @RepeatedTest(10)
    void holdingAndEndingAtOnceLeavesAnEndedSessionThatNobodyHolds() throws Exception {
        String id = desk.call();
        SessionService other = desk.installation.controlOfAnotherServer();

        List<String> outcomes = atOnce(List.of(
                () -> outcome(() -> desk.end("alice", id)),
                () -> outcome(() -> desk.hold("bob", id, SessionHoldReasons.Transferring)),
                () -> outcome(() -> other.patch(desk.context("chen"), Desk.with(new PatchSession(), r -> {
                    r.sessionId = id;
                    r.callState = SessionCallState.Passive;
                }))),
                () -> outcome(() -> desk.end("mary", id))));

        SessionInfo ended = desk.stored(id);
        assertThat(outcomes.get(0)).isEqualTo("done");
        assertThat(outcomes.get(3)).isEqualTo("done");
        assertThat(outcomes).containsAnyOf("done", "ConflictException");
        assertThat(ended.ended).isTrue();
        assertThat(ended.callState).isEqualTo(SessionCallState.Disconnected);
        assertThat(ended.heldByUserId).isNull();
        assertThat(ended.holdReason).isEqualTo(SessionHoldReasons.None);
        assertThat(desk.log(id).stream().filter(entry -> entry.startsWith("Ended by")))
                .as("the session ends once")
                .hasSize(1);
        assertThat(desk.log(id)).last().asString().startsWith("Ended by");
    }

    @Test
    void fiftyMessagesOfSeveralWritersAreAllInTheTranscriptInTheirOrder() throws Exception {
        String id = desk.chat();
        List<Runnable> sends = IntStream.range(0, 50)
                .<Runnable>mapToObj(i -> () -> desk.send(PEOPLE.get(i % PEOPLE.size()), id, "message " + i))
                .toList();

        onThreads(sends);

        List<ChatTranscriptMessage> transcript = desk.transcript("alice", id);
        assertThat(transcript)
                .extracting(message -> message.body)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 50).mapToObj(i -> "message " + i).toList());
        assertThat(desk.installation.texts(
                        "select text from message where session_id = '" + id + "' order by position"))
                .as("the transcript is in the order of the places")
                .isEqualTo(transcript.stream().map(message -> message.body).toList());
        assertThat(desk.installation.texts(
                        "select position from message where session_id = '" + id + "' order by position"))
                .as("the places of the messages")
                .isEqualTo(IntStream.range(0, 50).mapToObj(String::valueOf).toList());
        assertThat(desk.version(id)).isEqualTo(51);
    }

    private static AddSessionLog entry(String id, String message) {
        return Desk.with(new AddSessionLog(), r -> {
            r.sessionId = id;
            r.message = message;
        });
    }

    private static String outcome(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (ApiException e) {
            return e.getClass().getSimpleName();
        }
    }

    /** Does all of it on several threads, each of which takes what is next. */
    private static void onThreads(List<Runnable> work) throws Exception {
        answersOnThreads(work.stream()
                .<Callable<Boolean>>map(each -> () -> {
                    each.run();
                    return true;
                })
                .toList());
    }

    private static <T> List<List<T>> answersOnThreads(List<Callable<T>> work) throws Exception {
        AtomicInteger next = new AtomicInteger();
        return atOnce(IntStream.range(0, THREADS)
                .<Callable<List<T>>>mapToObj(thread -> () -> {
                    List<T> answers = new ArrayList<>();
                    for (int i = next.getAndIncrement(); i < work.size(); i = next.getAndIncrement()) {
                        answers.add(work.get(i).call());
                    }
                    return answers;
                })
                .toList());
    }
}
