package org.switchboard.session.search;

import java.time.Duration;
import java.time.Instant;
import org.switchboard.contract.calls.CallInfo;
import org.switchboard.contract.sessions.SessionDirections;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.session.LiveSession;
import org.switchboard.session.SessionWithLog;

/** Live sessions as calls, in the words of the original's carrier. */
final class CallMapper {
    private CallMapper() {}

    static CallInfo of(LiveSession session, Instant now) {
        SessionInfo shown = SessionWithLog.shownWithoutLog(session);
        CallInfo call = new CallInfo();
        call.accountSid = shown.accountId;
        call.answeredBy = shown.answeredByName;
        call.callerName = shown.fromName;
        call.dateCreated = shown.dateCreated;
        call.dateUpdated = shown.dateLastModified;
        call.startTime = shown.dateCreated;
        call.direction = shown.direction == SessionDirections.Incoming ? "inbound" : "outbound";
        call.duration =
                (int) Duration.between(session.dateCreated().toInstant(), now).toSeconds();
        call.from = shown.fromPhoneNumber == null ? shown.fromAddress : shown.fromPhoneNumber;
        call.fromFormatted = shown.fromName;
        call.sid = shown.callSid == null ? shown.id : shown.callSid;
        call.status = status(session);
        call.to = shown.toAddress;
        call.toFormatted = shown.destination;
        call.uri = "/sessions/" + shown.id;
        return call;
    }

    private static String status(LiveSession session) {
        return switch (session.callState()) {
            case Disconnected -> "queued";
            case Ringing -> "ringing";
            case Connected, Hold, Passive -> "in-progress";
        };
    }
}
