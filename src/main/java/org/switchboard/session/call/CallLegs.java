package org.switchboard.session.call;

import java.util.Optional;
import org.switchboard.contract.sessions.SessionMemberCallState;
import org.switchboard.error.FieldErrors;
import org.switchboard.error.ValidationException;
import org.switchboard.session.LiveSession;
import org.switchboard.session.Member;
import org.switchboard.session.change.SessionUpdate;
import org.switchboard.telephony.CarrierCommand;

/**
 * The legs of a session: its own, on which all are who have none of their own, and those of its members. A session that no
 * carrier has a leg of has one only, whatever it is called.
 */
final class CallLegs {
    private CallLegs() {}

    /**
     * Ends the work unless the session has a leg.
     *
     * @throws org.switchboard.error.ApiException if it has no such leg, or it has ended
     */
    static void requireUp(LiveSession session, String sid) {
        boolean hasEnded = on(session, sid).filter(member -> !member.isInCall()).isPresent();
        if (hasEnded && !isOwn(session, sid)) {
            throw unknown();
        }
    }

    /**
     * Ends a leg, unless it has ended already.
     *
     * @return whether it was the last, so that the session ends
     * @throws org.switchboard.error.ApiException if the session has no such leg
     */
    static boolean end(SessionUpdate change, String sid) {
        LiveSession session = change.session();
        Optional<Member> member = on(session, sid);
        boolean own = isOwn(session, sid);
        if (member.isPresent() && !member.get().isInCall() && !own) {
            return false;
        }
        Optional<Member> other = session.members().stream()
                .filter(each -> each.isInCall() && !isOn(each, sid, member.isPresent()))
                .findFirst();
        if (other.isEmpty()) {
            return true;
        }
        change.order(new CarrierCommand.HangUp(sid));
        member.ifPresent(left -> session.exchange(left, left.in(SessionMemberCallState.None)));
        if (own) {
            other.get().leg().ifPresent(session::leg);
        }
        change.log("Leg of " + member.map(Member::identity).orElse(sid) + " ended by "
                + change.author().email());
        return false;
    }

    /** The member on a leg; empty if it is the leg of the session itself and nobody else's. */
    private static Optional<Member> on(LiveSession session, String sid) {
        Optional<Member> member = session.members().stream()
                .filter(each -> each.leg().filter(sid::equals).isPresent())
                .findFirst();
        if (member.isEmpty() && !isOwn(session, sid)) {
            throw unknown();
        }
        return member;
    }

    private static boolean isOwn(LiveSession session, String sid) {
        return session.callSid()
                .map(sid::equals)
                .orElseGet(() -> session.members().stream()
                        .allMatch(member -> member.leg().isEmpty()));
    }

    /** Whoever has no leg of its own is on that of the session, unless a member has that one. */
    private static boolean isOn(Member member, String sid, boolean isOfAMember) {
        return member.leg().map(sid::equals).orElse(!isOfAMember);
    }

    private static RuntimeException unknown() {
        return new ValidationException(FieldErrors.fault(
                "NotFound", "CallSid", "is unknown: the session has no leg of this call SID that has not ended"));
    }
}
