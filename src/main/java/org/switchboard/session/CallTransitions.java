package org.switchboard.session;

import jakarta.persistence.MappedSuperclass;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDialState;
import org.switchboard.contract.sessions.SessionDirections;
import org.switchboard.contract.sessions.SessionHoldReasons;
import org.switchboard.contract.sessions.SessionMemberCallState;
import org.switchboard.contract.sessions.SessionQueueStates;
import org.switchboard.error.ApiException;
import org.switchboard.error.ConflictException;
import org.switchboard.error.FieldErrors;

/** The states of a session's call, from its beginning to its end, and what each change of them brings with it (domain, "States"). */
@MappedSuperclass
public abstract class CallTransitions extends SessionAttributes {
    public static final String CALL_STATE = "CallState";
    static final String HOLD_REASON = "HoldReason";

    /** For JPA. */
    protected CallTransitions() {}

    /**
     * Ends the work if it has ended.
     *
     * @param field the field that asks for more
     * @param asked what was asked, continuing the field's name
     * @throws ApiException if so
     */
    public void refuseIfEnded(String field, String asked) {
        if (ended) {
            throw conflict(
                    field,
                    asked + ": the session has ended (" + callState + ") and changes no more; only"
                            + " consoleData, log entries and messages may still be added");
        }
    }

    /**
     * Becomes another state of the call, as the table allows.
     *
     * @return what happened, for the log; empty if it has that state already
     * @throws ApiException if the table does not allow it
     */
    public Optional<String> changeState(SessionCallState to, SessionAuthor author) {
        if (to == callState) {
            return Optional.empty();
        }
        refuseIfEnded(CALL_STATE, "cannot become " + to);
        if (!StateTable.CALL.allows(callState, to)) {
            throw conflict(
                    CALL_STATE,
                    "cannot become " + to + ": the session is " + callState
                            + allowed(StateTable.CALL.after(callState)));
        }
        if (to == SessionCallState.Disconnected) {
            return end(Optional.empty(), author);
        }
        SessionCallState from = callState;
        leave(from);
        callState = to;
        enter(from, to, author);
        return Optional.of("Call state " + from + " to " + to + by(author));
    }

    void leave(SessionCallState from) {
        if (from == SessionCallState.Hold) {
            heldByUserId = null;
            holdReason = SessionHoldReasons.None;
            holdQueueName = null;
            members(member -> member.callState() == SessionMemberCallState.Hold
                    ? member.in(SessionMemberCallState.Connected)
                    : member);
        }
    }

    private void enter(SessionCallState from, SessionCallState to, SessionAuthor author) {
        switch (to) {
            case Hold -> {
                heldByUserId = author.loginId();
                holdQueueName = id;
                members(member ->
                        member.isInCall() && !member.isBeingDialed() ? member.in(SessionMemberCallState.Hold) : member);
            }
            case Connected -> {
                wasConnected = true;
                dialState = SessionDialState.None;
                answer(from, author);
            }
            case Ringing ->
                members(member -> member.isOriginalMember() ? member.in(SessionMemberCallState.Ringing) : member);
            case Passive, Disconnected -> dialState = SessionDialState.None;
        }
    }

    /**
     * Whoever connects a session that came in has answered it; who was ringing and who connects is connected, but who is being
     * dialed into a held call has not answered because it is taken back.
     */
    private void answer(SessionCallState from, SessionAuthor author) {
        boolean begins = from == SessionCallState.Ringing || from == SessionCallState.Disconnected;
        if (begins && direction == SessionDirections.Incoming) {
            answeredByName = author.displayName();
            answeredById = author.endpointId().orElse(null);
        }
        boolean resumes = from == SessionCallState.Hold;
        members(member -> member.callState() == SessionMemberCallState.Ringing && !(resumes && member.isBeingDialed())
                        || begins && member.is(author.email())
                ? member.in(SessionMemberCallState.Connected)
                : member);
    }

    /**
     * Goes on hold, or says another reason for being on hold.
     *
     * @return what happened, for the log; empty if it is on hold for that reason already
     */
    public Optional<String> hold(SessionHoldReasons reason, SessionAuthor author) {
        boolean held = callState == SessionCallState.Hold;
        Optional<String> became = changeState(SessionCallState.Hold, author);
        if (held && reason == holdReason) {
            return Optional.empty();
        }
        refuseIfEnded(HOLD_REASON, "cannot be set");
        holdReason = reason;
        String why = reason == SessionHoldReasons.None ? "" : " (" + reason + ")";
        return became.map(text -> text + why).or(() -> Optional.of("Hold reason " + reason + by(author)));
    }

    /** Says for what reason it is on hold; that it is not on hold for no reason is true already. */
    public Optional<String> reason(SessionHoldReasons reason, SessionAuthor author) {
        if (callState == SessionCallState.Hold) {
            return hold(reason, author);
        }
        if (reason == SessionHoldReasons.None) {
            return Optional.empty();
        }
        refuseIfEnded(HOLD_REASON, "cannot be set");
        throw conflict(HOLD_REASON, "cannot be " + reason + ": the session is " + callState + ", not Hold");
    }

    /**
     * Ends, however it stands (domain, "States").
     *
     * @param said the outcome, where somebody says one
     * @return what happened, for the log; empty if it has ended already
     */
    public Optional<String> end(Optional<String> said, SessionAuthor author) {
        if (ended) {
            return Optional.empty();
        }
        SessionCallState from = callState;
        leave(from);
        ended = true;
        callState = SessionCallState.Disconnected;
        dialState = SessionDialState.None;
        dateCompleted = author.now().atOffset(ZoneOffset.UTC);
        if (queueState != SessionQueueStates.None) {
            queueState = SessionQueueStates.Disconnected;
        }
        ringQueueId = null;
        wasMissed = direction == SessionDirections.Incoming && !wasConnected;
        outcome = said.orElseGet(this::usualOutcome);
        members(member -> member.in(SessionMemberCallState.None));
        return Optional.of("Ended" + by(author) + ": call state " + from + " to Disconnected, outcome " + outcome);
    }

    private String usualOutcome() {
        if (wasConnected) {
            return "Completed";
        }
        return wasMissed ? "Missed" : "NotAnswered";
    }

    static ApiException conflict(String field, String what) {
        return new ConflictException(FieldErrors.fault("InvalidState", field, what));
    }

    static String allowed(Set<? extends Enum<?>> states) {
        return states.isEmpty()
                ? "; nothing may follow"
                : "; allowed are " + states.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    static String by(SessionAuthor author) {
        return " by " + author.email();
    }
}
