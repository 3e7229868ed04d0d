package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;
import static org.switchboard.directory.Refused.reason;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.switchboard.contract.sessions.EndSession;
import org.switchboard.contract.sessions.HoldSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionHoldReasons;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.contract.sessions.SessionMemberCallState;
import org.switchboard.contract.sessions.SessionMemberInfo;
import org.switchboard.error.NotFoundException;
import org.switchboard.support.Engine;
import org.switchboard.telephony.CarrierCommand;

/** The legs of a call: which there are, and what becomes of the call when one of them ends. */
abstract class LegsContract extends DeskContract {
    private static final String NUMBER = "+16175550150";
    private static final String OTHER = "+16175550151";
    private static final String UNKNOWN = "CAunknown";

    LegsContract(Engine engine) {
        super(engine);
    }

    @Test
    void anUnknownLegOfACallThatHasNoneOfItsOwnButMembersWithLegsIsNotEnded() {
        String id = conferenceWithoutOwnLeg();
        SessionInfo before = desk.stored(id);

        assertThat(faults(() -> endLeg(id, UNKNOWN))).containsExactly("NotFound CallSid");

        assertThat(desk.stored(id)).usingRecursiveComparison().isEqualTo(before);
        assertThat(desk.telephony.orders()).isEmpty();
    }

    @Test
    void anUnknownLegIsNotHeld() {
        String id = conferenceWithoutOwnLeg();

        assertThat(faults(() -> holdLeg(id, UNKNOWN))).containsExactly("NotFound CallSid");

        assertThat(desk.stored(id).callState).isEqualTo(SessionCallState.Connected);
        assertThat(desk.telephony.orders()).isEmpty();
    }

    @Test
    void nobodyIsDialedIntoAConferenceByAnUnknownLeg() {
        String id = conferenceWithoutOwnLeg();

        assertThat(faults(() -> desk.confer("alice", id, r -> r.callSid = UNKNOWN)))
                .containsExactly("NotFound CallSid");
        assertThat(faults(() -> desk.addToConference(desk.context("alice"), id, r -> {
                    r.destination = OTHER;
                    r.callSid = UNKNOWN;
                })))
                .containsExactly("NotFound CallSid");
        assertThat(desk.telephony.orders()).isEmpty();
    }

    @Test
    void theOnlyLegOfACallWithoutACarrierIsWhateverItIsCalled() {
        String id = desk.call();

        endLeg(id, UNKNOWN);

        assertThat(desk.stored(id).ended).isTrue();
    }

    @Test
    void aLegThatHasEndedIsEndedOnce() {
        String id = conference();
        String leg = leg(id, NUMBER);
        desk.addToConference("mary", id, OTHER);
        endLeg(id, leg);
        SessionInfo before = desk.stored(id);
        desk.telephony.forget();

        endLeg(id, leg);

        assertThat(desk.stored(id)).usingRecursiveComparison().isEqualTo(before);
        assertThat(desk.telephony.orders()).isEmpty();
    }

    @Test
    void endingALegThatHasEndedDoesNotEndTheLastOne() {
        String id = conference();
        String leg = leg(id, NUMBER);
        endLeg(id, leg);

        endLeg(id, leg);

        assertThat(desk.stored(id).ended).isFalse();
        assertThat(member(id, "mary@acme.example").callState).isEqualTo(SessionMemberCallState.Connected);
    }

    @Test
    void aLegThatHasEndedIsNotHungUpAgainWithTheSession() {
        String id = conference();
        String leg = leg(id, NUMBER);
        endLeg(id, leg);
        desk.telephony.forget();

        desk.end("mary", id);

        assertThat(desk.telephony.orders())
                .doesNotContain(new CarrierCommand.HangUp(leg))
                .hasSize(1);
    }

    @Test
    void whenItsOwnLegHasEndedACallGoesOnOnALegThatIsUp() {
        String id = conference();
        String own = String.valueOf(desk.stored(id).callSid);

        endLeg(id, own);
        desk.telephony.forget();
        desk.hold("mary", id, SessionHoldReasons.None);

        assertThat(desk.stored(id).callSid).isEqualTo(leg(id, NUMBER));
        assertThat(desk.telephony.orders()).containsExactly(new CarrierCommand.Hold(leg(id, NUMBER), true));
    }

    @Test
    void theOwnLegOnWhichNoMemberIsEndsAlone() {
        String id = String.valueOf(desk.dialed().id);
        String own = String.valueOf(desk.stored(id).callSid);
        desk.redirect("mary", id, OTHER);
        desk.addToConference("mary", id, NUMBER);
        desk.telephony.forget();

        endLeg(id, own);

        assertThat(desk.stored(id).ended).isFalse();
        assertThat(member(id, NUMBER).callState).isEqualTo(SessionMemberCallState.Connected);
        assertThat(desk.telephony.orders()).containsExactly(new CarrierCommand.HangUp(own));
    }

    @Test
    void theLegThatWasHandedOverIsTheLastOfARedirectedConference() {
        String id = conference();
        String own = String.valueOf(desk.stored(id).callSid);
        endLeg(id, leg(id, NUMBER));
        desk.redirect("mary", id, OTHER);

        endLeg(id, own);

        assertThat(desk.stored(id).ended).isTrue();
    }

    @Test
    void whoRedirectsACallFromALegOfItsOwnIsHungUp() {
        String id = String.valueOf(desk.dialed().id);
        desk.addToConference("mary", id, "bob@acme.example");
        String leg = leg(id, "bob@acme.example");
        String own = String.valueOf(desk.stored(id).callSid);
        desk.telephony.forget();

        desk.redirect("bob", id, OTHER);

        assertThat(desk.telephony.orders())
                .containsExactly(
                        new CarrierCommand.Redirect(own, "+18144043093", OTHER), new CarrierCommand.HangUp(leg));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aMemberWhoseLegHasEndedDoesNotExist(boolean mutes) {
        String id = conference();
        String leg = leg(id, NUMBER);
        endLeg(id, leg);
        desk.telephony.forget();

        assertThat(reason(() -> desk.patchMember("mary", id, leg, r -> {
                    r.muted = mutes ? true : null;
                    r.hold = mutes ? null : true;
                })))
                .isEqualTo(NotFoundException.class);
        assertThat(desk.telephony.orders()).isEmpty();
    }

    @Test
    void aLegThatHasEndedIsNotHeldAndMakesNoConference() {
        String id = conference();
        String leg = leg(id, NUMBER);
        endLeg(id, leg);

        assertThat(faults(() -> holdLeg(id, leg))).containsExactly("NotFound CallSid");
        assertThat(faults(() -> desk.confer("mary", id, r -> r.callSid = leg))).containsExactly("NotFound CallSid");
    }

    @Test
    void twoWhoEndTheSameLegAtOnceEndItOnce() throws Exception {
        String id = conference();
        String leg = leg(id, NUMBER);
        desk.addToConference("mary", id, OTHER);
        int entries = desk.log(id).size();
        desk.telephony.forget();

        atOnce(List.of(() -> endLeg(id, leg), () -> endLeg(id, leg)));

        assertThat(desk.telephony.orders()).containsExactly(new CarrierCommand.HangUp(leg));
        assertThat(desk.log(id)).hasSize(entries + 1);
    }

    private @Nullable WriteResult<SessionInfo> endLeg(String id, String sid) {
        return desk.control.end(desk.context("mary"), Desk.with(new EndSession(), r -> {
            r.sessionId = id;
            r.callSid = sid;
        }));
    }

    private void holdLeg(String id, String sid) {
        desk.control.hold(desk.context("mary"), Desk.with(new HoldSession(), r -> {
            r.sessionId = id;
            r.callSid = sid;
        }));
    }

    /** A call that a carrier has placed for mary, with a second party. */
    private String conference() {
        String id = String.valueOf(desk.dialed().id);
        desk.addToConference("mary", id, NUMBER);
        desk.telephony.forget();
        return id;
    }

    /** A call that a client recorded, of which a carrier has the legs of the members only. */
    private String conferenceWithoutOwnLeg() {
        String id = desk.call();
        desk.addToConference("alice", id, NUMBER);
        assertThat(desk.stored(id).callSid).isNull();
        desk.telephony.forget();
        return id;
    }

    private String leg(String id, String identity) {
        return String.valueOf(member(id, identity).callSid);
    }

    private SessionMemberInfo member(String id, String identity) {
        return desk.stored(id).members.stream()
                .filter(member -> identity.equals(member.identity))
                .findFirst()
                .orElseThrow();
    }
}
