package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;
import static org.switchboard.directory.Refused.reason;
import static org.switchboard.directory.Refused.refusal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.switchboard.contract.sessions.EndSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionHoldReasons;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.contract.sessions.SessionQueueStates;
import org.switchboard.error.ApiException;
import org.switchboard.error.ConflictException;

/** Ending a session, and what may still be done to it afterwards. */
abstract class EndContract extends SharedDeskContract {
    EndContract(Desk desk) {
        super(desk);
    }

    private static final String CONSOLE = "{\"note\":1}";

    @Test
    void endingAnEndedSessionChangesNothingAndSucceeds() {
        String id = desk.call();
        desk.end("bob", id);
        SessionInfo before = desk.stored(id);
        desk.daysPass(1);

        desk.end("chen", id);

        assertThat(desk.stored(id)).usingRecursiveComparison().isEqualTo(before);
        assertThat(desk.version(id)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "Disconnected")
    void anEndedSessionBecomesNothingElse(SessionCallState to) {
        String id = desk.call();
        desk.end("bob", id);

        ApiException refusal = refusal(() -> desk.become("bob", id, to));

        assertThat(refusal.getClass()).isEqualTo(ConflictException.class);
        assertThat(refusal.getMessage()).contains("CallState", to.name(), "has ended");
    }

    @Test
    void consoleDataAndLogEntriesMayStillBeAddedToAnEndedSession() {
        String id = desk.call();
        desk.end("bob", id);

        desk.patch("bob", id, r -> r.consoleData = CONSOLE);
        desk.log("chen", id, "Called back");

        assertThat(desk.stored(id).consoleData).isEqualTo(CONSOLE);
        assertThat(desk.log(id)).last().isEqualTo("Called back");
        assertThat(desk.version(id)).isEqualTo(4);
    }

    @Test
    void nothingElseOfAnEndedSessionChanges() {
        String id = desk.call(r -> r.withAddress = "team:support");
        desk.end("bob", id);

        assertThat(reason(() -> desk.hold("bob", id, SessionHoldReasons.None))).isEqualTo(ConflictException.class);
        assertThat(reason(() -> desk.become("bob", id, SessionQueueStates.Queued)))
                .isEqualTo(ConflictException.class);
        assertThat(reason(() -> desk.reject("bob", id))).isEqualTo(ConflictException.class);
        assertThat(reason(() -> desk.redirect("bob", id, "+16175550123"))).isEqualTo(ConflictException.class);
        assertThat(reason(() -> desk.confer("bob", id))).isEqualTo(ConflictException.class);
        assertThat(reason(() -> desk.addToConference("bob", id, "chen@acme.example")))
                .isEqualTo(ConflictException.class);
        assertThat(reason(() -> desk.invite("bob", id, "mary@acme.example"))).isEqualTo(ConflictException.class);
        assertThat(reason(() -> desk.remove("bob", id, "chen@acme.example"))).isEqualTo(ConflictException.class);
        assertThat(desk.version(id)).isEqualTo(2);
    }

    @Test
    void anUnknownLegIsNotEnded() {
        String id = String.valueOf(desk.dialed().id);

        assertThat(faults(() -> desk.control.end(desk.context("mary"), Desk.with(new EndSession(), r -> {
                    r.sessionId = id;
                    r.callSid = "CAnone";
                }))))
                .containsExactly("NotFound CallSid");
    }
}
