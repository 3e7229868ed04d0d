package org.switchboard.session.call;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.AddSessionLog;
import org.switchboard.contract.sessions.EndSession;
import org.switchboard.contract.sessions.HoldSession;
import org.switchboard.contract.sessions.PatchSession;
import org.switchboard.contract.sessions.RecordSession;
import org.switchboard.contract.sessions.RedirectSession;
import org.switchboard.contract.sessions.RejectSession;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionHoldReasons;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.error.ConflictException;
import org.switchboard.error.FieldErrors;
import org.switchboard.request.RequestContext;
import org.switchboard.session.LiveSession;
import org.switchboard.session.LogEntry;
import org.switchboard.session.Member;
import org.switchboard.session.Session;
import org.switchboard.session.SessionAuthor;
import org.switchboard.session.SessionDefaults;
import org.switchboard.session.WriteResult;
import org.switchboard.session.change.SessionTransactions;
import org.switchboard.session.change.SessionUpdate;
import org.switchboard.telephony.CarrierCommand;

/** Acts on one session: changes its states, holds, redirects, rejects, records and ends it, adds to its log. Thread-safe. */
@Singleton
public class SessionService {
    private static final String DESTINATION = "Destination";

    private final SessionTransactions changes;

    @Inject
    public SessionService(SessionTransactions changes) {
        this.changes = changes;
    }

    /** Changes what the request names. All of it is done or nothing. */
    public WriteResult<SessionInfo> patch(RequestContext context, PatchSession request) {
        FieldErrors faults = new FieldErrors();
        faults.check("ConsoleData", request.consoleData, Session.MAX_CONSOLE_DATA);
        faults.check("RingQueueId", request.ringQueueId, FieldErrors.MAX_NAME);
        faults.check("QueueMemberId", request.queueMemberId, FieldErrors.MAX_NAME);
        QueueChange.check(request, faults);
        faults.refuseIfAny();
        return changes.change(context, request.sessionId, request, change -> patch(change, request));
    }

    private static void patch(SessionUpdate change, PatchSession request) {
        LiveSession session = change.session();
        SessionAuthor author = change.author();
        if (request.consoleData != null) {
            change.log(session.consoleData(request.consoleData, author));
        }
        if (request.callState == SessionCallState.Hold) {
            hold(change, Optional.ofNullable(request.holdReason));
        } else {
            if (request.callState != null) {
                changeState(change, request.callState);
            }
            if (request.holdReason != null) {
                change.log(session.reason(request.holdReason, author));
            }
        }
        if (request.queueState != null) {
            QueueChange.make(change, request, request.queueState);
        }
    }

    private static void changeState(SessionUpdate change, SessionCallState to) {
        LiveSession session = change.session();
        boolean resumes = session.callState() == SessionCallState.Hold && to == SessionCallState.Connected;
        Set<String> legs = session.legsUp();
        change.log(session.changeState(to, change.author()));
        if (resumes && hasLeg(session)) {
            change.order(new CarrierCommand.Hold(change.leg(), false));
        }
        if (session.isEnded()) {
            change.hangUp(legs);
        }
    }

    private static void hold(SessionUpdate change, Optional<SessionHoldReasons> reason) {
        LiveSession session = change.session();
        boolean held = session.callState() == SessionCallState.Hold;
        change.log(session.hold(reason.orElse(held ? session.holdReason() : SessionHoldReasons.None), change.author()));
        if (!held && hasLeg(session)) {
            change.order(new CarrierCommand.Hold(change.leg(), true));
        }
    }

    /** Ends a session; with a call SID only that leg, and the session with its last one. */
    public WriteResult<SessionInfo> end(RequestContext context, EndSession request) {
        return changes.change(context, request.sessionId, request, change -> {
            if (SessionDefaults.optional(request.callSid)
                    .map(sid -> CallLegs.end(change, sid))
                    .orElse(true)) {
                change.end(Optional.empty());
            }
        });
    }

    /** Puts a session on hold. */
    public WriteResult<SessionInfo> hold(RequestContext context, HoldSession request) {
        checkSid(request.callSid);
        return changes.change(context, request.sessionId, request, change -> {
            CallPreconditions.require(change.session(), Session.CALL_STATE, "cannot become Hold");
            SessionDefaults.optional(request.callSid).ifPresent(sid -> CallLegs.requireUp(change.session(), sid));
            hold(change, Optional.ofNullable(request.reason));
        });
    }

    /** Hands a call over to another party, who goes on in place of whoever redirected it. */
    public WriteResult<SessionInfo> redirect(RequestContext context, RedirectSession request) {
        FieldErrors faults = new FieldErrors();
        faults.require(DESTINATION, request.destination);
        faults.check(DESTINATION, request.destination, Session.MAX_NAME);
        faults.check("CallerId", request.callerId, Session.MAX_NAME);
        faults.refuseIfAny();
        return changes.change(context, request.sessionId, request, change -> redirect(change, request));
    }

    private static void redirect(SessionUpdate change, RedirectSession request) {
        String typed = String.valueOf(request.destination);
        CallPreconditions.require(change.session(), DESTINATION, "cannot be redirected to");
        FieldErrors faults = new FieldErrors();
        Optional<Member> to = faults.found(() -> PartyLookup.called(change, typed));
        Optional<String> from = faults.found(
                () -> OwnNumbers.requireIfAny(change, "CallerId", SessionDefaults.optional(request.callerId)));
        faults.refuseIfAny();
        LiveSession session = change.session();
        Member party = to.orElseThrow();
        PartyLookup.notInCall(session, party);
        Set<String> left = session.members().stream()
                .filter(member -> member.is(change.author().email()) && member.isInCall())
                .flatMap(member -> member.leg().stream())
                .filter(leg -> !leg.equals(change.leg()))
                .collect(Collectors.toSet());
        change.order(new CarrierCommand.Redirect(change.leg(), from.orElseThrow(), party.identity()));
        change.log(session.redirect(party.identity(), typed, change.author()) + change.carrierSuffix());
        change.hangUp(left);
    }

    /** Rejects a session that is ringing. */
    public WriteResult<SessionInfo> reject(RequestContext context, RejectSession request) {
        return changes.change(context, request.sessionId, request, change -> {
            LiveSession session = change.session();
            CallPreconditions.requireCall(session, Session.CALL_STATE, "cannot be rejected");
            if (session.callState() != SessionCallState.Ringing) {
                throw new ConflictException(FieldErrors.fault(
                        "InvalidState",
                        Session.CALL_STATE,
                        "is " + session.callState() + (session.isEnded() ? " and the session has ended" : "")
                                + "; only a session that is Ringing can be rejected"));
            }
            change.end(Optional.of("Rejected"));
        });
    }

    /** Has a call recorded. */
    public WriteResult<SessionInfo> record(RequestContext context, RecordSession request) {
        return changes.change(context, request.sessionId, request, change -> {
            CallPreconditions.require(change.session(), Session.CALL_STATE, "cannot be recorded");
            change.order(new CarrierCommand.Record(change.leg()));
            change.log("Recording started by " + change.author().email() + change.carrierSuffix());
        });
    }

    /** Adds an entry to the log, of an ended session too. */
    public WriteResult<SessionInfo> log(RequestContext context, AddSessionLog request) {
        @Nullable String message = SessionDefaults.given(request.message);
        String field = message == null && request.text != null ? "Text" : "Message";
        @Nullable String added = message == null ? request.text : message;
        FieldErrors faults = new FieldErrors();
        faults.require(field, added);
        faults.check(field, added, LogEntry.MAX_LENGTH);
        faults.refuseIfAny();
        return changes.change(context, request.sessionId, request, change -> change.log(String.valueOf(added)));
    }

    private static void checkSid(@Nullable String sid) {
        FieldErrors faults = new FieldErrors();
        faults.check("CallSid", sid, Session.MAX_NAME);
        faults.refuseIfAny();
    }

    /** Only a call that a carrier has a leg of is held and hung up there. */
    private static boolean hasLeg(Session session) {
        return session.channel() == FlowChannels.Voice && session.callSid().isPresent();
    }
}
