package org.switchboard.session.call;

import java.util.EnumSet;
import java.util.Set;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.error.ApiException;
import org.switchboard.error.ConflictException;
import org.switchboard.error.FieldErrors;
import org.switchboard.session.LiveSession;

/** What can be done to a call only while it is one, and under way. */
final class CallPreconditions {
    private static final Set<SessionCallState> BEGUN = EnumSet.complementOf(EnumSet.of(SessionCallState.Disconnected));

    private CallPreconditions() {}

    /**
     * Ends the work unless a session is a call under way.
     *
     * @param field the field that asks for something
     * @param cannot what cannot be done, continuing the field's name
     * @throws ApiException if it is none
     */
    static void require(LiveSession session, String field, String cannot) {
        session.refuseIfEnded(field, cannot);
        requireCall(session, field, cannot);
        if (!BEGUN.contains(session.callState())) {
            throw new ConflictException(FieldErrors.fault(
                    "InvalidState", field, cannot + ": the session is " + session.callState() + "; it has not begun"));
        }
    }

    /** Ends the work unless a session is a call, under way or not. */
    static void requireCall(LiveSession session, String field, String cannot) {
        if (session.channel() != FlowChannels.Voice) {
            throw new ConflictException(FieldErrors.fault(
                    "InvalidChannel",
                    field,
                    cannot + ": the session is a " + session.channel() + ", not a Voice call"));
        }
    }
}
