package org.switchboard.session;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.contract.sessions.SessionLogInfo;
import org.switchboard.contract.sessions.SessionMemberInfo;
import org.switchboard.directory.DirectoryMapper;
import org.switchboard.text.Timestamps;

/** Sessions as the contract shows them. */
public final class SessionMapper {
    private SessionMapper() {}

    /** A session with its log. */
    public static SessionInfo of(Session session, List<? extends LogEntry> log) {
        return with(
                session,
                log.stream()
                        .map(entry -> entry(entry.date().atOffset(ZoneOffset.UTC), entry.message()))
                        .toList());
    }

    /** The same with a log that is in the contract's form already. */
    static SessionInfo with(Session session, List<SessionLogInfo> log) {
        SessionInfo shown = new SessionInfo();
        shown.dialState = session.dialState;
        shown.callState = session.callState;
        shown.queueState = session.queueState;
        shown.accountId = session.accountId;
        shown.accountName = session.accountName;
        shown.customerId = session.customerId;
        shown.customerName = session.customerName;
        shown.endpointId = session.endpointId;
        shown.endpointName = session.endpointName;
        shown.destination = session.destination;
        shown.toAddress = session.toAddress;
        shown.fromAddress = session.fromAddress;
        shown.fromName = session.fromName;
        shown.answeredByName = session.answeredByName;
        shown.queueMemberId = session.queueMemberId;
        shown.channel = session.channel;
        shown.ended = session.ended;
        shown.outcome = session.outcome;
        shown.callSid = session.callSid;
        shown.consoleData = session.consoleData;
        shown.holdQueueName = session.holdQueueName;
        shown.heldByUserId = session.heldByUserId;
        shown.holdReason = session.holdReason;
        shown.conferenceSid = session.conferenceSid;
        shown.displayName = session.displayName;
        shown.callbackNumber = session.callbackNumber;
        shown.answeredById = session.answeredById;
        shown.direction = session.direction;
        shown.fromPhoneNumber = session.fromPhoneNumber;
        shown.mostRecentParticipantCallSid = session.mostRecentParticipantCallSid;
        shown.wasMissed = session.wasMissed;
        shown.ringQueueId = session.ringQueueId;
        shown.id = session.id;
        shown.createdBy = session.createdBy;
        shown.lastModifiedBy = session.lastModifiedBy;
        shown.dateCreated = Timestamps.shown(session.dateCreated);
        shown.dateLastModified = Timestamps.shown(session.dateLastModified);
        shown.dateCompleted = session.dateCompleted == null ? null : Timestamps.shown(session.dateCompleted);
        shown.customerBreadcrumb = session.customerBreadcrumb == null
                ? null
                : session.customerBreadcrumb.stream().map(DirectoryMapper::step).toList();
        shown.log = log;
        shown.members = session.members.stream().map(SessionMapper::member).toList();
        return shown;
    }

    static SessionLogInfo entry(OffsetDateTime date, String message) {
        SessionLogInfo shown = new SessionLogInfo();
        shown.date = Timestamps.shown(date);
        shown.message = message;
        return shown;
    }

    private static SessionMemberInfo member(Member member) {
        SessionMemberInfo shown = new SessionMemberInfo();
        shown.identity = member.identity();
        shown.endpointId = member.endpointId();
        shown.displayName = member.displayName();
        shown.isOriginalMember = member.isOriginalMember();
        shown.avatarUrl = member.avatarUrl();
        shown.applicationData = member.applicationData();
        shown.callState = member.callState();
        shown.role = member.role();
        shown.callSid = member.callSid();
        shown.muted = member.muted();
        return shown;
    }
}
