package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.switchboard.contract.messaging.SendMessage;
import org.switchboard.contract.sessions.DeleteSessions;
import org.switchboard.contract.sessions.NewOutgoingSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionHoldReasons;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.error.ApiException;
import org.switchboard.request.RequestContext;
import org.switchboard.session.event.SessionChangedEvent;
import org.switchboard.session.event.SessionChangedEvent.Kind;
import org.switchboard.session.idempotency.IdempotentRequest;
import org.switchboard.support.Engine;

/** Which event each change of a session makes, and that what changes nothing makes none. */
abstract class SessionEventsContract extends DeskContract {
    private final AtomicInteger objections = new AtomicInteger();

    SessionEventsContract(Engine engine) {
        super(engine);
    }

    @BeforeEach
    void forgetWhatOtherTestsDid() {
        observed().forget();
        delete(desk.context("admin"));
        observed().forget();
    }

    // What makes one

    @Test
    void aSessionThatIsOpenedIsCreated() {
        SessionInfo opened = desk.installation.created("alice", Asking.aRequest());

        SessionChangedEvent event = only(Kind.CREATED);
        assertThat(event.sessionId()).isEqualTo(opened.id);
        assertThat(event.accountId()).isEqualTo("acme");
        assertThat(event.version()).isEqualTo(1);
        assertThat(event.by()).isEqualTo("alice@acme.example");
        assertThat(event.time()).isEqualTo(desk.stored(opened.id).dateCreated);
        assertThat(event.before()).isNull();
        assertThat(event.after()).usingRecursiveComparison().isEqualTo(opened);
        assertThat(event.log()).singleElement().asString().startsWith("Created by alice@acme.example.");
    }

    @Test
    void aSessionThatIsOpenedUnderAKeyIsCreated() {
        openUnder("created");

        only(Kind.CREATED);
    }

    @Test
    void aCallThatIsPlacedIsCreated() {
        desk.dialed();

        assertThat(after(only(Kind.CREATED)).callSid).isNotNull();
    }

    @Test
    void sessionsThatAreStoredTogetherAreCreatedEach() throws Exception {
        List<String> opened = atOnce(IntStream.range(0, 24)
                .<Callable<String>>mapToObj(i -> desk::call)
                .toList());

        assertThat(observed().stored())
                .allMatch(event -> event.kind() == Kind.CREATED)
                .extracting(SessionChangedEvent::sessionId)
                .containsExactlyInAnyOrderElementsOf(opened);
    }

    @Test
    void aChangeTellsWhatTheSessionWasAndIs() {
        String id = opened(desk.call());

        desk.hold("bob", id, SessionHoldReasons.Transferring);

        SessionChangedEvent event = only(Kind.CHANGED);
        assertThat(event.sessionId()).isEqualTo(id);
        assertThat(event.accountId()).isEqualTo("acme");
        assertThat(event.version()).isEqualTo(2).isEqualTo(desk.version(id));
        assertThat(event.by()).isEqualTo("bob@acme.example");
        assertThat(event.time()).isEqualTo(Installation.START);
        assertThat(before(event).callState).isEqualTo(SessionCallState.Connected);
        assertThat(before(event).lastModifiedBy).isEqualTo("alice@acme.example");
        assertThat(after(event).callState).isEqualTo(SessionCallState.Hold);
        assertThat(after(event).holdReason).isEqualTo(SessionHoldReasons.Transferring);
        assertThat(after(event))
                .usingRecursiveComparison()
                .ignoringFields("log")
                .isEqualTo(desk.stored(id));
        assertThat(event.log()).singleElement().isEqualTo(desk.log(id).get(1));
    }

    /** Each way to change a session that does not end. */
    enum Change {
        PATCH {
            @Override
            void make(Desk desk, String id) {
                desk.patch("bob", id, r -> {
                    r.consoleData = "notes";
                    r.callState = SessionCallState.Passive;
                });
            }
        },
        LOG {
            @Override
            void make(Desk desk, String id) {
                desk.log("bob", id, "seen");
            }
        },
        REDIRECT {
            @Override
            void make(Desk desk, String id) {
                desk.redirect("alice", id, "+16175550123");
            }
        },
        CONFERENCE {
            @Override
            void make(Desk desk, String id) {
                desk.confer("alice", id);
            }
        },
        CONFERENCE_MEMBER {
            @Override
            void make(Desk desk, String id) {
                desk.addToConference("alice", id, "+16175550123");
            }
        };

        abstract void make(Desk desk, String id);
    }

    @ParameterizedTest
    @EnumSource
    void eachChangeMakesOneEvent(Change change) {
        String id = opened(desk.call());

        change.make(desk, id);

        assertThat(only(Kind.CHANGED).version()).isEqualTo(2).isEqualTo(desk.version(id));
    }

    @Test
    void whoComesIntoAChatAndLeavesItMakesOneEventEach() {
        String id = opened(desk.chat());

        desk.invite("alice", id, "mary@acme.example");
        desk.remove("alice", id, "mary@acme.example");

        assertThat(kinds()).containsExactly(Kind.CHANGED, Kind.CHANGED);
        assertThat(observed().stored())
                .extracting(event ->
                        after(event).members.size() - before(event).members.size())
                .containsExactly(1, -1);
    }

    @Test
    void aMessageInAChatComesWithTheEvent() {
        String id = opened(desk.chat());

        desk.messageService.send(desk.context("bob"), Desk.with(new SendMessage(), r -> {
            r.sessionId = id;
            r.body = "hello";
        }));

        SessionChangedEvent event = only(Kind.CHANGED);
        assertThat(event.log()).isEmpty();
        assertThat(event.message()).isNotNull().extracting(sent -> sent.text).isEqualTo("hello");
    }

    @Test
    void whatEndsASessionMakesOneEventOfItsOwnKind() {
        String id = opened(desk.call());

        desk.end("bob", id);

        SessionChangedEvent event = only(Kind.ENDED);
        assertThat(before(event).ended).isFalse();
        assertThat(after(event).ended).isTrue();
    }

    @Test
    void whatIsAddedToASessionThatHasEndedIsAChange() {
        String id = desk.call();
        desk.end("bob", id);
        opened(id);

        desk.log("bob", id, "afterwards");

        only(Kind.CHANGED);
    }

    @Test
    void aStuckSessionIsEndedByTheServerItself() {
        String id = opened(desk.call());
        desk.daysPass(2);

        desk.stuckSessions.run(desk.installation.clock.instant());

        SessionChangedEvent event = only(Kind.ENDED);
        assertThat(event.sessionId()).isEqualTo(id);
        assertThat(event.by()).isEqualTo("system");
        assertThat(after(event).outcome).isEqualTo("Stuck");
    }

    @Test
    void whatIsArchivedMakesOneEventEach() {
        List<String> ended = Stream.generate(this::ended).limit(3).toList();
        desk.daysPass(16);
        observed().forget();

        desk.sweepArchive();

        assertThat(kinds()).containsOnly(Kind.ARCHIVED);
        assertThat(observed().stored())
                .allMatch(event -> event.by().equals("system"))
                .extracting(SessionChangedEvent::sessionId)
                .containsExactlyInAnyOrderElementsOf(ended);
    }

    @Test
    void aChangeOfAnArchivedSessionBringsItBackAndChangesIt() {
        String id = archived();

        desk.log("bob", id, "afterwards");

        assertThat(kinds()).containsExactly(Kind.BROUGHT_BACK, Kind.CHANGED);
        assertThat(observed().stored()).extracting(SessionChangedEvent::version).containsExactly(2L, desk.version(id));
        assertThat(observed().stored()).allMatch(event -> event.by().equals("bob@acme.example"));
    }

    @Test
    void whatIsDeletedMakesOneEventEachWhereverItWas() {
        String archived = archived();
        String live = opened(desk.call());

        delete(desk.context("admin"));

        assertThat(kinds()).containsExactly(Kind.DELETED, Kind.DELETED);
        assertThat(observed().stored())
                .extracting(SessionChangedEvent::sessionId)
                .containsExactlyInAnyOrder(archived, live);
        assertThat(observed().stored())
                .allMatch(event -> event.after() == null)
                .allMatch(event -> event.by().equals("admin@switchboard.example"))
                .extracting(event -> before(event).id)
                .containsExactlyInAnyOrder(archived, live);
    }

    // What makes none

    @Test
    void whatIsRefusedMakesNone() {
        String id = opened(desk.call());

        assertThrows(ApiException.class, () -> desk.become("bob", id, SessionCallState.Ringing));
        assertThrows(ApiException.class, () -> desk.reject("bob", id));
        assertThrows(
                ApiException.class,
                () -> desk.installation.open("alice", Asking.aRequest().with(r -> r.customerId = "nobody")));

        assertThat(observed().fired()).isEmpty();
    }

    @Test
    void whatIsSoAlreadyMakesNone() {
        String id = opened(desk.call());

        desk.become("bob", id, SessionCallState.Connected);

        assertThat(observed().fired()).isEmpty();
    }

    @Test
    void aDryRunMakesNone() {
        String id = opened(desk.call());

        desk.installation.sessionCreation.open(
                desk.inDryRun("alice"), Asking.aRequest().build());
        desk.outgoingCallService.call(desk.inDryRun("mary"), Desk.with(new NewOutgoingSession(), r -> {
            r.numberToDial = "+16175550123";
            r.callerId = "+18144043093";
        }));
        desk.end(desk.inDryRun("bob"), id);
        delete(desk.inDryRun("admin"));

        assertThat(observed().fired()).isEmpty();
        assertThat(desk.stored(id).ended).isFalse();
    }

    @Test
    void aDryRunOfAChangeLeavesAnArchivedSessionThereWithoutAnEvent() {
        String id = archived();

        desk.log(desk.inDryRun("bob"), id, "afterwards");

        assertThat(observed().fired()).isEmpty();
    }

    @Test
    void aCreateThatIsRepeatedUnderItsKeyMakesNoneMore() {
        openUnder("repeated");
        openUnder("repeated");

        only(Kind.CREATED);
    }

    @Test
    void aChangeThatIsRepeatedUnderItsKeyMakesNoneMore() {
        String id = opened(desk.call());

        desk.log(desk.under("twice", "bob"), id, "seen");
        desk.log(desk.under("twice", "bob"), id, "seen");

        only(Kind.CHANGED);
        assertThat(observed().fired()).hasSize(1);
    }

    @Test
    void whatIsTakenBackMakesNone() {
        String id = ended();
        String live = opened(desk.call());
        int before = objections.get();
        observed().with(this::objectTo);

        assertThatThrownBy(desk::call).hasMessage("objection");
        assertThatThrownBy(() -> desk.log("bob", live, "seen")).hasMessage("objection");
        assertThatThrownBy(() -> delete(desk.context("admin"))).hasMessage("objection");
        desk.daysPass(16);
        assertThatThrownBy(desk::sweepArchive).hasMessage("objection");

        assertThat(objections.get() - before).isEqualTo(4);
        assertThat(observed().stored()).isEmpty();
        assertThat(desk.log(live)).hasSize(1);
        assertThat(desk.rows("session", id)).isEqualTo(1);
    }

    // The transaction

    @Test
    void whatAnObserverStoresIsStoredWithTheChange() {
        String id = opened(desk.call());
        long rows = desk.installation.rows("keyed_answer");
        observed().with(this::store);

        desk.log("bob", id, "seen");
        desk.call();

        assertThat(desk.installation.rows("keyed_answer")).isEqualTo(rows + 2);
    }

    @Test
    void whatAnObserverStoresIsTakenBackWithTheChange() {
        String id = opened(desk.call());
        long rows = desk.installation.rows("keyed_answer");
        observed().with(event -> {
            store(event);
            objectTo(event);
        });

        assertThatThrownBy(() -> desk.log("bob", id, "seen")).hasMessage("objection");

        assertThat(desk.installation.rows("keyed_answer")).isEqualTo(rows);
    }

    private void store(SessionChangedEvent event) {
        RequestContext context = desk.under(event.sessionId() + event.version(), "alice");
        desk.installation.idempotencyRepository.add(
                event.entities(),
                IdempotentRequest.of(context, after(event)).orElseThrow(),
                event.accountId(),
                after(event),
                event.version(),
                event.time());
    }

    private void objectTo(SessionChangedEvent event) {
        objections.incrementAndGet();
        throw new IllegalStateException("objection");
    }

    private ObservedSessions observed() {
        return desk.installation.observed;
    }

    private SessionChangedEvent only(Kind kind) {
        assertThat(kinds()).containsExactly(kind);
        return observed().stored().get(0);
    }

    private List<Kind> kinds() {
        return observed().stored().stream().map(SessionChangedEvent::kind).toList();
    }

    private static SessionInfo before(SessionChangedEvent event) {
        return Objects.requireNonNull(event.before());
    }

    private static SessionInfo after(SessionChangedEvent event) {
        return Objects.requireNonNull(event.after());
    }

    /** What was made until now is not looked at. */
    private String opened(String id) {
        observed().forget();
        return id;
    }

    private String ended() {
        String id = desk.call();
        desk.end("alice", id);
        return id;
    }

    private String archived() {
        String id = ended();
        desk.daysPass(16);
        desk.sweepArchive();
        return opened(id);
    }

    private void openUnder(String key) {
        desk.installation.open("alice", Asking.aRequest(), key);
    }

    private void delete(RequestContext context) {
        desk.bulkDeletion.delete(context, Desk.with(new DeleteSessions(), r -> {
            r.accountId = "acme";
            r.startDateTime = "2020-01-01T00:00:00Z";
            r.endDateTime = "2030-01-01T00:00:00Z";
        }));
    }
}
