package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.sessions.NewOutgoingSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.error.ApiException;
import org.switchboard.request.RequestContext;
import org.switchboard.session.event.SessionChangedEvent;
import org.switchboard.session.event.SessionChangedEvent.Kind;
import org.switchboard.session.idempotency.IdempotentRequest;
import org.switchboard.support.Engine;

/** That what changes nothing makes no event, and that an event is a part of its transaction. */
abstract class SessionEventTransactionsContract extends ObservedDeskContract {
    private final AtomicInteger objections = new AtomicInteger();

    SessionEventTransactionsContract(Engine engine) {
        super(engine);
    }

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

    @Test
    void aStuckSessionThatCannotBeEndedKeepsNoOtherOpen() {
        String first = desk.call();
        String second = opened(desk.call());
        desk.daysPass(2);
        observed().with(event -> {
            if (event.sessionId().equals(first)) {
                objectTo(event);
            }
        });

        desk.stuckSessions.run(desk.installation.clock.instant());

        assertThat(desk.stored(first).ended).isFalse();
        assertThat(desk.stored(second).ended).isTrue();
    }

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
}
