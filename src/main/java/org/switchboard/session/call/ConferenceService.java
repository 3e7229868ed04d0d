package org.switchboard.session.call;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.switchboard.contract.sessions.AddConferenceMember;
import org.switchboard.contract.sessions.MakeConference;
import org.switchboard.contract.sessions.PatchConferenceMember;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.contract.sessions.SessionMemberCallState;
import org.switchboard.contract.sessions.SessionMemberRoles;
import org.switchboard.error.ApiException;
import org.switchboard.error.ConflictException;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.NotFoundException;
import org.switchboard.request.RequestContext;
import org.switchboard.session.LiveSession;
import org.switchboard.session.Member;
import org.switchboard.session.Session;
import org.switchboard.session.SessionDefaults;
import org.switchboard.session.WriteResult;
import org.switchboard.session.change.SessionTransactions;
import org.switchboard.session.change.SessionUpdate;
import org.switchboard.telephony.CarrierCommand;
import org.switchboard.telephony.CarrierProvider;

/** Makes calls conferences, dials members into them, holds and mutes them. Thread-safe. */
@Singleton
public class ConferenceService {
    private final SessionTransactions changes;

    @Inject
    public ConferenceService(SessionTransactions changes) {
        this.changes = changes;
    }

    /** Makes a call a conference; one that is one already stays as it is. */
    public WriteResult<SessionInfo> make(RequestContext context, MakeConference request) {
        FieldErrors faults = new FieldErrors();
        faults.check("CallSid", request.callSid, Session.MAX_SID);
        faults.refuseIfAny();
        return changes.change(
                context, request.sessionId, request, change -> make(change, SessionDefaults.optional(request.callSid)));
    }

    private static void make(SessionUpdate change, Optional<String> callSid) {
        LiveSession session = change.session();
        CallPreconditions.require(change.session(), "CallSid", "cannot be made a conference");
        callSid.ifPresent(sid -> CallLegs.requireUp(session, sid));
        if (session.conferenceSid().isPresent()) {
            return;
        }
        callSid.filter(sid -> session.callSid().isEmpty()).ifPresent(session::leg);
        List<String> legs = new ArrayList<>(List.of(change.leg()));
        session.members().stream()
                .map(Member::callSid)
                .filter(Objects::nonNull)
                .filter(sid -> !legs.contains(sid))
                .forEach(legs::add);
        CarrierProvider.Done conference = change.order(new CarrierCommand.Conference(legs));
        change.log(session.conference(
                        conference.sid(),
                        member -> member.isInCall() && member.callSid() == null
                                ? member.on(ownLeg(change, member), member.role(), member.callState())
                                : member,
                        change.author())
                + change.carrierSuffix());
    }

    /** The original member is on the leg of the session; all others who are in the call are dialed into the conference. */
    private static String ownLeg(SessionUpdate change, Member member) {
        return member.isOriginalMember() && change.session().callSid().isPresent()
                ? change.leg()
                : change.order(new CarrierCommand.Dial(
                                OwnNumbers.requireIfAny(change, "FromNumber", Optional.empty()), member.identity()))
                        .sid();
    }

    /** Dials another party into the call, which becomes a conference first if it is none. */
    public WriteResult<SessionInfo> add(RequestContext context, AddConferenceMember request) {
        FieldErrors faults = new FieldErrors();
        faults.require("Destination", request.destination);
        faults.check("Destination", request.destination, Session.MAX_NAME);
        faults.check("CallSid", request.callSid, Session.MAX_SID);
        faults.check("FromNumber", request.fromNumber, Session.MAX_NAME);
        faults.refuseIfAny();
        String destination = String.valueOf(request.destination);
        return changes.change(context, request.sessionId, request, change -> {
            LiveSession session = change.session();
            CallPreconditions.require(change.session(), "Destination", "cannot be dialed");
            Optional<String> callSid = SessionDefaults.optional(request.callSid);
            FieldErrors unknown = new FieldErrors();
            Optional<Member> party = unknown.found(() -> PartyLookup.called(change, destination));
            Optional<String> from = unknown.found(
                    () -> OwnNumbers.requireIfAny(change, "FromNumber", SessionDefaults.optional(request.fromNumber)));
            callSid.ifPresent(sid -> unknown.check(() -> CallLegs.requireUp(session, sid)));
            unknown.refuseIfAny();
            Member invited = party.orElseThrow();
            Optional<Member> present = PartyLookup.notInCall(session, invited);
            if (present.isEmpty()) {
                refuseIfFull(session);
            }
            make(change, callSid);
            CarrierProvider.Done dialed = change.order(new CarrierCommand.Dial(from.orElseThrow(), invited.identity()));
            Member member = invited.on(
                    dialed.sid(),
                    SessionMemberRoles.Transfer,
                    dialed.answered() ? SessionMemberCallState.Connected : SessionMemberCallState.Ringing);
            present.ifPresent(old -> session.dismiss(old, change.author()));
            change.log(session.admit(member, change.author()) + change.carrierSuffix());
        });
    }

    /** @throws ApiException if no member more is allowed */
    public static void refuseIfFull(Session session) {
        if (session.members().size() >= Member.MAX) {
            throw new ConflictException("The session has " + Member.MAX + " members; no more are allowed");
        }
    }

    /** Holds or mutes a member of a conference. */
    public WriteResult<SessionInfo> patch(RequestContext context, PatchConferenceMember request) {
        String sid = String.valueOf(request.callSid);
        return changes.change(context, request.sessionId, request, change -> {
            LiveSession session = change.session();
            CallPreconditions.require(change.session(), "CallSid", "cannot be changed");
            if (session.conferenceSid().isEmpty()) {
                throw new ConflictException(
                        FieldErrors.fault("InvalidState", "CallSid", "is of no conference: the session is none"));
            }
            Member member = session.members().stream()
                    .filter(each -> each.isInCall() && sid.equals(each.callSid()))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("Conference member does not exist"));
            patch(change, member, request);
        });
    }

    private static void patch(SessionUpdate change, Member member, PatchConferenceMember request) {
        Member patched = member;
        String sid = String.valueOf(member.callSid());
        boolean held = member.callState() == SessionMemberCallState.Hold;
        if (request.hold != null && request.hold != held) {
            change.order(new CarrierCommand.Hold(sid, request.hold));
            patched = patched.in(request.hold ? SessionMemberCallState.Hold : SessionMemberCallState.Connected);
            change.log("Member " + member.identity() + (request.hold ? " put on hold" : " taken off hold") + " by "
                    + change.author().email());
        }
        if (request.muted != null && request.muted != member.muted()) {
            change.order(new CarrierCommand.Mute(sid, request.muted));
            patched = patched.muted(request.muted);
            change.log("Member " + member.identity() + (request.muted ? " muted" : " unmuted") + " by "
                    + change.author().email());
        }
        change.session().exchange(member, patched);
    }
}
