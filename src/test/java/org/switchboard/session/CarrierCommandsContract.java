package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.reason;

import org.junit.jupiter.api.Test;
import org.switchboard.contract.sessions.RecordSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionHoldReasons;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.error.BadGatewayException;
import org.switchboard.request.RequestContext;
import org.switchboard.telephony.CarrierCommand;

/** What the carrier is told to do, and that it is told once. */
abstract class CarrierCommandsContract extends SharedDeskContract {
    CarrierCommandsContract(Desk desk) {
        super(desk);
    }

    @Test
    void aCallWithALegIsHeldTakenBackAndHungUpAtTheCarrier() {
        SessionInfo call = desk.dialed();
        String id = String.valueOf(call.id);
        String sid = String.valueOf(call.callSid);

        desk.hold("mary", id, SessionHoldReasons.None);
        desk.become("mary", id, SessionCallState.Connected);
        desk.end("mary", id);
        desk.end("mary", id);

        assertThat(desk.telephony.orders())
                .containsExactly(
                        new CarrierCommand.Hold(sid, true),
                        new CarrierCommand.Hold(sid, false),
                        new CarrierCommand.HangUp(sid));
    }

    @Test
    void aCarrierThatBreaksDownKeepsNoSessionFromEnding() {
        SessionInfo call = desk.dialed();
        String id = String.valueOf(call.id);
        desk.telephony.breakDown();

        desk.end("mary", id);
        desk.telephony.forget();

        assertThat(desk.stored(id).ended).isTrue();
        assertThat(desk.log(id)).anyMatch(entry -> entry.contains("was not hung up"));
    }

    @Test
    void aCarrierThatBreaksDownIsABadGateway() {
        String id = String.valueOf(desk.dialed().id);
        desk.telephony.breakDown();

        assertThat(reason(() -> desk.hold("mary", id, SessionHoldReasons.None))).isEqualTo(BadGatewayException.class);
        desk.telephony.forget();

        assertThat(desk.stored(id).callState).isNotEqualTo(SessionCallState.Hold);
    }

    @Test
    void aCallWithoutALegConcernsNoCarrier() {
        String id = desk.call();

        desk.hold("bob", id, SessionHoldReasons.None);
        desk.become("bob", id, SessionCallState.Connected);
        desk.end("bob", id);

        assertThat(desk.telephony.orders()).isEmpty();
    }

    @Test
    void recordingIsOrderedAndLogged() {
        SessionInfo call = desk.dialed();

        desk.control.record(desk.context("mary"), Desk.with(new RecordSession(), r -> r.sessionId = call.id));

        assertThat(desk.telephony.orders()).containsExactly(new CarrierCommand.Record(String.valueOf(call.callSid)));
        assertThat(desk.log(String.valueOf(call.id))).last().asString().startsWith("Recording started by mary");
    }

    @Test
    void aRepeatedOrderUnderAKeyHasTheSameIdAtTheCarrier() {
        String id = String.valueOf(desk.dialed().id);
        RequestContext context = desk.under("again", "mary");
        assertThat(reason(() -> desk.redirect(context, id, Installation.FAILING_NUMBER)))
                .isEqualTo(BadGatewayException.class);

        assertThat(reason(() -> desk.redirect(context, id, Installation.FAILING_NUMBER)))
                .isEqualTo(BadGatewayException.class);

        assertThat(desk.telephony.ids()).hasSize(2);
        assertThat(desk.telephony.ids().get(1)).isEqualTo(desk.telephony.ids().get(0));
    }

    @Test
    void anotherRequestHasAnotherIdAtTheCarrier() {
        String id = String.valueOf(desk.dialed().id);

        desk.redirect("mary", id, "+16175550199");
        desk.redirect("mary", id, "+16175550199");

        assertThat(desk.telephony.ids()).hasSize(2).doesNotHaveDuplicates();
    }
}
