package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.switchboard.contract.messaging.SendMessage;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionHoldReasons;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.session.event.SessionChangedEvent;
import org.switchboard.session.event.SessionChangedEvent.Kind;
import org.switchboard.support.Engine;

/** Which event each change of a session makes. */
abstract class SessionEventsContract extends ObservedDeskContract {
    SessionEventsContract(Engine engine) {
        super(engine);
    }

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
}
