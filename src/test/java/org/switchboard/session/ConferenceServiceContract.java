package org.switchboard.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.switchboard.directory.Refused.faults;
import static org.switchboard.directory.Refused.reason;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.switchboard.contract.sessions.EndSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDirections;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.contract.sessions.SessionMemberCallState;
import org.switchboard.contract.sessions.SessionMemberInfo;
import org.switchboard.contract.sessions.SessionMemberRoles;
import org.switchboard.directory.DemoDirectory;
import org.switchboard.error.BadGatewayException;
import org.switchboard.error.ConflictException;
import org.switchboard.error.NotFoundException;
import org.switchboard.request.RequestContext;
import org.switchboard.support.Engine;
import org.switchboard.telephony.CarrierCommand;

/** How calls become conferences, and who comes into them. */
abstract class ConferenceServiceContract extends DeskContract {
    private static final String NUMBER = "+16175550150";

    ConferenceServiceContract(Engine engine) {
        super(engine);
    }

    @Test
    void aCallBecomesAConference() {
        String id = dialed();

        desk.confer("mary", id);

        assertThat(desk.stored(id).conferenceSid).isNotEmpty();
        assertThat(desk.log(id)).last().asString().startsWith("Made a conference by mary");
        assertThat(desk.telephony.orders()).hasSize(1).first().isInstanceOf(CarrierCommand.Conference.class);
    }

    @Test
    void aConferenceStaysAsItIsWhenItIsMadeOneAgain() {
        String id = dialed();
        desk.confer("mary", id);
        SessionInfo before = desk.stored(id);
        desk.telephony.forget();

        desk.confer("bob", id);

        assertThat(desk.stored(id)).usingRecursiveComparison().isEqualTo(before);
        assertThat(desk.version(id)).isEqualTo(2);
        assertThat(desk.telephony.orders()).isEmpty();
    }

    @Test
    void aChatBecomesNoConference() {
        assertThat(faults(() -> desk.confer("bob", desk.chat()))).containsExactly("InvalidChannel CallSid");
    }

    @Test
    void aCallThatHasNotBegunBecomesNoConference() {
        String id = desk.call(SessionDirections.Outgoing, SessionCallState.Disconnected);

        assertThat(reason(() -> desk.confer("bob", id))).isEqualTo(ConflictException.class);
    }

    @Test
    void aConferenceOfAnUnknownLegIsNotMade() {
        String id = dialed();

        assertThat(faults(() -> desk.confer("mary", id, r -> r.callSid = "CAnone")))
                .containsExactly("NotFound CallSid");
        assertThat(desk.telephony.orders()).isEmpty();
    }

    @Test
    void theLegOfACallThatHadNoneIsTheOneThatIsNamed() {
        String id = desk.call();

        desk.confer("alice", id, r -> r.callSid = "CA1");

        assertThat(desk.stored(id).callSid).isEqualTo("CA1");
    }

    @Test
    void aLegWhoseNameIsTooLongIsRefused() {
        String id = desk.call();

        assertThat(faults(() -> desk.confer("alice", id, r -> r.callSid = "x".repeat(65))))
                .containsExactly("MaximumLength CallSid");
        assertThat(faults(() -> desk.addToConference(desk.context("alice"), id, r -> {
                    r.destination = NUMBER;
                    r.callSid = "x".repeat(65);
                })))
                .containsExactly("MaximumLength CallSid");
    }

    @Test
    void aNumberIsDialedIntoTheCallWhichBecomesAConferenceFirst() {
        String id = dialed();

        desk.addToConference("mary", id, "(617) 555-0150");

        SessionInfo conference = desk.stored(id);
        SessionMemberInfo added = member(id, NUMBER);
        assertThat(conference.conferenceSid).isNotEmpty();
        assertThat(added.role).isEqualTo(SessionMemberRoles.Transfer);
        assertThat(added.callState).isEqualTo(SessionMemberCallState.Connected);
        assertThat(added.isOriginalMember).isFalse();
        assertThat(conference.mostRecentParticipantCallSid).isEqualTo(added.callSid);
        assertThat(desk.telephony.orders())
                .extracting(carrierCommand -> carrierCommand.getClass().getSimpleName())
                .containsExactly("Conference", "Dial");
        assertThat(desk.telephony.orders()).last().isEqualTo(new CarrierCommand.Dial("+18144043093", NUMBER));
    }

    @Test
    void aUserIsDialedByEmail() {
        String id = dialed();

        desk.addToConference("mary", id, "BOB@acme.example");

        assertThat(member(id, "bob@acme.example").endpointId).isEqualTo("ep-bob");
    }

    @Test
    void whoeverDoesNotAnswerAtOnceIsRinging() {
        String id = dialed();
        desk.telephony.answers(false);

        desk.addToConference("mary", id, NUMBER);

        assertThat(member(id, NUMBER).callState).isEqualTo(SessionMemberCallState.Ringing);
    }

    @Test
    void whoeverIsInTheCallIsNotDialedAgain() {
        String id = dialed();
        desk.addToConference("mary", id, NUMBER);

        assertThat(faults(() -> desk.addToConference("mary", id, NUMBER))).containsExactly("Conflict Destination");
        assertThat(desk.stored(id).members).hasSize(2);
    }

    @Test
    void whoeverHasLeftTheCallIsDialedAgainAndIsThereOnce() {
        String id = dialed();
        desk.addToConference("mary", id, NUMBER);
        desk.control.end(desk.context("mary"), Desk.with(new EndSession(), r -> {
            r.sessionId = id;
            r.callSid = member(id, NUMBER).callSid;
        }));
        assertThat(member(id, NUMBER).callState).isEqualTo(SessionMemberCallState.None);
        assertThat(desk.stored(id).ended).isFalse();

        desk.addToConference("mary", id, NUMBER);

        assertThat(desk.stored(id).members).hasSize(2);
        assertThat(member(id, NUMBER).callState).isEqualTo(SessionMemberCallState.Connected);
    }

    @Test
    void aPersonOfAnotherAccountIsNotDialed() {
        String id = dialed();

        assertThat(faults(() -> desk.addToConference("mary", id, "gina@globex.example")))
                .containsExactly("InvalidAddress Destination");
    }

    @Test
    void allFaultsAreToldAtOnce() {
        String id = dialed();

        assertThat(faults(() -> desk.addToConference(desk.context("mary"), id, r -> {
                    r.destination = "@@";
                    r.fromNumber = "+442071838750";
                    r.callSid = "CAnone";
                })))
                .containsExactly("InvalidAddress Destination", "NotFound FromNumber", "NotFound CallSid");
    }

    @Test
    void aNumberThatTheAccountDoesNotOwnIsNotShown() {
        String id = dialed();

        assertThat(faults(() -> desk.addToConference(desk.context("mary"), id, r -> {
                    r.destination = NUMBER;
                    r.fromNumber = "+442071838750";
                })))
                .containsExactly("NotFound FromNumber");
        assertThat(desk.telephony.orders()).isEmpty();
        assertThat(desk.stored(id).conferenceSid).isNull();
    }

    @Test
    void nothingIsStoredWhereTheCarrierFails() {
        String id = dialed();
        SessionInfo before = desk.stored(id);

        assertThat(reason(() -> desk.addToConference("mary", id, Installation.FAILING_NUMBER)))
                .isEqualTo(BadGatewayException.class);

        assertThat(desk.stored(id)).usingRecursiveComparison().isEqualTo(before);
    }

    @Test
    void aDryRunShowsTheConferenceAndDialsNobody() {
        String id = dialed();

        SessionInfo shown = desk.addToConference(desk.inDryRun("mary"), id, r -> r.destination = NUMBER)
                .answer();

        assertThat(shown.members).hasSize(2);
        assertThat(desk.telephony.orders()).isEmpty();
        assertThat(desk.stored(id).members).hasSize(1);
    }

    @Test
    void theOrdersOfARepeatedRequestUnderAKeyHaveTheSameIds() {
        String id = dialed();
        RequestContext context = desk.under("conference-again", "mary");
        String fails = Installation.FAILING_NUMBER;

        reason(() -> desk.addToConference(context, id, r -> r.destination = fails));
        reason(() -> desk.addToConference(context, id, r -> r.destination = fails));

        List<String> ids = desk.telephony.ids();
        assertThat(ids).hasSize(4);
        assertThat(ids.subList(2, 4)).isEqualTo(ids.subList(0, 2));
        assertThat(ids.subList(0, 2)).doesNotHaveDuplicates();
    }

    @Test
    void aMemberIsMutedAndHeldAndHeardAgain() {
        String id = conference();
        String sid = String.valueOf(member(id, NUMBER).callSid);

        desk.patchMember("mary", id, sid, r -> {
            r.muted = true;
            r.hold = true;
        });
        assertThat(member(id, NUMBER).muted).isTrue();
        assertThat(member(id, NUMBER).callState).isEqualTo(SessionMemberCallState.Hold);
        assertThat(desk.stored(id).callState).as("the call itself goes on").isEqualTo(SessionCallState.Connected);

        desk.patchMember("mary", id, sid, r -> {
            r.muted = false;
            r.hold = false;
        });
        assertThat(member(id, NUMBER).muted).isFalse();
        assertThat(member(id, NUMBER).callState).isEqualTo(SessionMemberCallState.Connected);
        assertThat(desk.telephony.orders())
                .containsExactlyInAnyOrder(
                        new CarrierCommand.Mute(sid, true),
                        new CarrierCommand.Hold(sid, true),
                        new CarrierCommand.Mute(sid, false),
                        new CarrierCommand.Hold(sid, false));
    }

    @Test
    void whatAMemberIsAlreadyIsNotOrderedAndChangesNothing() {
        String id = conference();
        long version = desk.version(id);

        desk.patchMember("mary", id, String.valueOf(member(id, NUMBER).callSid), r -> {
            r.muted = false;
            r.hold = false;
        });

        assertThat(desk.telephony.orders()).isEmpty();
        assertThat(desk.version(id)).isEqualTo(version);
    }

    @Test
    void anUnknownMemberDoesNotExist() {
        String id = conference();

        assertThat(reason(() -> desk.patchMember("mary", id, "CAnone", r -> r.muted = true)))
                .isEqualTo(NotFoundException.class);
    }

    @Test
    void aCallThatIsNoConferenceHasNoMembersToMute() {
        String id = dialed();

        assertThat(faults(() -> desk.patchMember("mary", id, "CAnone", r -> r.muted = true)))
                .containsExactly("InvalidState CallSid");
    }

    @Test
    void theMembersOfAConferenceAreAHundredAtMost() {
        String id = String.valueOf(desk.call(r -> {
            r.memberEmailAddresses =
                    IntStream.range(0, 99).mapToObj(DemoDirectory::crowdEmail).toList();
        }));

        assertThat(reason(() -> desk.addToConference("alice", id, NUMBER))).isEqualTo(ConflictException.class);
        assertThat(desk.stored(id).members).hasSize(100);
    }

    @Test
    void theLastLegEndsTheSession() {
        String id = conference();
        String original = String.valueOf(member(id, "mary@acme.example").callSid);
        String other = String.valueOf(member(id, NUMBER).callSid);

        endLeg(id, original);
        assertThat(desk.stored(id).ended).isFalse();
        endLeg(id, other);

        assertThat(desk.stored(id).ended).isTrue();
    }

    private void endLeg(String id, String sid) {
        desk.control.end(desk.context("mary"), Desk.with(new EndSession(), r -> {
            r.sessionId = id;
            r.callSid = sid;
        }));
    }

    private String conference() {
        String id = dialed();
        desk.addToConference("mary", id, NUMBER);
        desk.telephony.forget();
        return id;
    }

    private String dialed() {
        return String.valueOf(desk.dialed().id);
    }

    private SessionMemberInfo member(String id, String identity) {
        return desk.stored(id).members.stream()
                .filter(member -> identity.equals(member.identity))
                .findFirst()
                .orElseThrow();
    }
}
