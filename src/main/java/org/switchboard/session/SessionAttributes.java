package org.switchboard.session;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDialState;
import org.switchboard.contract.sessions.SessionHoldReasons;
import org.switchboard.contract.sessions.SessionQueueStates;
import org.switchboard.request.Caller;

/** What is stored of a session: beside its details, how it stands. {@link Session} has the rules by which that changes. */
@MappedSuperclass
public abstract class SessionAttributes extends SessionDetails {
    @Column(name = "date_completed")
    @Nullable
    OffsetDateTime dateCompleted;

    @Enumerated(EnumType.STRING)
    @Column(name = "dial_state")
    SessionDialState dialState = SessionDialState.None;

    @Enumerated(EnumType.STRING)
    @Column(name = "call_state")
    SessionCallState callState = SessionCallState.Connected;

    @Enumerated(EnumType.STRING)
    @Column(name = "queue_state")
    SessionQueueStates queueState = SessionQueueStates.None;

    @Enumerated(EnumType.STRING)
    @Column(name = "hold_reason")
    SessionHoldReasons holdReason = SessionHoldReasons.None;

    boolean ended;

    @Column(name = "was_missed")
    boolean wasMissed;

    @Column(name = "answered_by_id")
    @Nullable
    String answeredById;

    @Column(name = "answered_by_name")
    @Nullable
    String answeredByName;

    @Column(name = "queue_member_id")
    @Nullable
    String queueMemberId;

    @Column(name = "ring_queue_id")
    @Nullable
    String ringQueueId;

    @Nullable
    String outcome;

    @Column(name = "call_sid")
    @Nullable
    String callSid;

    @Column(name = "conference_sid")
    @Nullable
    String conferenceSid;

    @Column(name = "most_recent_participant_call_sid")
    @Nullable
    String mostRecentParticipantCallSid;

    @Column(name = "console_data")
    @Nullable
    String consoleData;

    @Column(name = "hold_queue_name")
    @Nullable
    String holdQueueName;

    @Column(name = "held_by_user_id")
    @Nullable
    String heldByUserId;

    @Convert(converter = MembersConverter.class)
    List<Member> members = List.of();

    @Column(name = "log_length")
    int logLength;

    @Column(name = "was_connected")
    boolean wasConnected;

    @Column(name = "message_count")
    int messageCount;

    @Column(name = "member_keys")
    String memberKeys = "|";

    /** For JPA. */
    protected SessionAttributes() {}

    @Override
    void begin(Caller caller, ResolvedReferences resolvedReferences, SessionDefaults sessionDefaults, Instant now) {
        super.begin(caller, resolvedReferences, sessionDefaults, now);
        callState = sessionDefaults.callState();
        wasConnected = callState == SessionCallState.Connected || callState == SessionCallState.Hold;
        keep(resolvedReferences.members(caller, callState));
        if (callState == SessionCallState.Hold) {
            heldByUserId = caller.loginId();
            holdQueueName = id;
        }
    }

    /** Has these members from now on. */
    void keep(List<Member> present) {
        members = List.copyOf(present);
        memberKeys = Member.MARK
                + present.stream()
                        .map(member -> Member.key(member.identity()) + Member.MARK)
                        .collect(Collectors.joining());
    }

    /** Changes members and keeps their number. */
    void members(UnaryOperator<Member> change) {
        members = members.stream().map(change).toList();
    }

    /** The last moment that is its own: when it ended, else when it last changed. */
    public OffsetDateTime lastMoment() {
        return dateCompleted == null ? dateLastModified : dateCompleted;
    }

    /** How many entries its log has. */
    public int logLength() {
        return logLength;
    }

    public boolean isEnded() {
        return ended;
    }

    public SessionCallState callState() {
        return callState;
    }

    public SessionHoldReasons holdReason() {
        return holdReason;
    }

    SessionQueueStates queueState() {
        return queueState;
    }

    public List<Member> members() {
        return members;
    }

    public Optional<String> callSid() {
        return Optional.ofNullable(callSid);
    }

    public Optional<String> conferenceSid() {
        return Optional.ofNullable(conferenceSid);
    }

    /** The team that rings for it: the one it was opened with, or is queued for. */
    Optional<String> ringQueue() {
        return Optional.ofNullable(ringQueueId == null ? teamId : ringQueueId);
    }
}
