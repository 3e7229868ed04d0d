package org.switchboard.session;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDialState;
import org.switchboard.contract.sessions.SessionDirections;
import org.switchboard.contract.sessions.SessionHoldReasons;
import org.switchboard.contract.sessions.SessionQueueStates;
import org.switchboard.directory.CustomerPath;
import org.switchboard.persistence.FollowedTable;

/**
 * What is stored of a session, and how to read it; {@link Session} has the rules by which it changes. The columns of the
 * live tables and of the archive are the same.
 */
@MappedSuperclass
abstract class SessionAttributes {
    @Id
    String id = "";

    @Version
    long version;

    @Column(name = "account_id")
    String accountId = "";

    @Column(name = "account_name")
    String accountName = "";

    @Column(name = "created_by")
    String createdBy = "";

    @Column(name = "created_by_id")
    String createdById = "";

    @Column(name = "last_modified_by")
    String lastModifiedBy = "";

    @Column(name = "date_created")
    OffsetDateTime dateCreated = OffsetDateTime.MIN;

    @Column(name = "date_last_modified")
    OffsetDateTime dateLastModified = OffsetDateTime.MIN;

    @Column(name = "date_archived")
    OffsetDateTime dateArchived = FollowedTable.NO_PLACE_YET;

    @Column(name = "date_completed")
    @Nullable
    OffsetDateTime dateCompleted;

    @Enumerated(EnumType.STRING)
    FlowChannels channel = FlowChannels.Voice;

    @Enumerated(EnumType.STRING)
    SessionDirections direction = SessionDirections.Outgoing;

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

    @Column(name = "start_session")
    boolean startSession;

    @Column(name = "parent_session_id")
    @Nullable
    String parentSessionId;

    @Column(name = "customer_id")
    @Nullable
    String customerId;

    @Column(name = "customer_name")
    @Nullable
    String customerName;

    @Convert(converter = BreadcrumbConverter.class)
    @Column(name = "customer_breadcrumb")
    @Nullable
    List<CustomerPath.Step> customerBreadcrumb;

    @Column(name = "endpoint_id")
    @Nullable
    String endpointId;

    @Column(name = "endpoint_name")
    @Nullable
    String endpointName;

    @Column(name = "display_name")
    @Nullable
    String displayName;

    @Column(name = "from_address")
    @Nullable
    String fromAddress;

    @Column(name = "from_name")
    @Nullable
    String fromName;

    @Column(name = "from_phone_number")
    @Nullable
    String fromPhoneNumber;

    @Column(name = "to_address")
    @Nullable
    String toAddress;

    @Nullable
    String destination;

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

    @Column(name = "callback_number")
    @Nullable
    String callbackNumber;

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

    @Column(name = "date_last_life")
    OffsetDateTime dateLastLife = OffsetDateTime.MIN;

    @Column(name = "was_connected")
    boolean wasConnected;

    @Column(name = "team_id")
    @Nullable
    String teamId;

    @Column(name = "message_count")
    int messageCount;

    @Column(name = "from_search")
    String fromSearch = "";

    @Column(name = "to_search")
    String toSearch = "";

    @Column(name = "member_keys")
    String memberKeys = "|";

    /** For JPA. */
    protected SessionAttributes() {}

    public String id() {
        return id;
    }

    /** Grows with each change; 1 for a session that was never changed. */
    public long version() {
        return version;
    }

    public String accountId() {
        return accountId;
    }

    public OffsetDateTime dateCreated() {
        return dateCreated;
    }

    /** When it first came into the archive; {@link FollowedTable#NO_PLACE_YET} if it never did. */
    public OffsetDateTime dateArchived() {
        return dateArchived;
    }

    /** When it last showed life: by a change, or by being asked for the state that it has. */
    public OffsetDateTime dateLastLife() {
        return dateLastLife;
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

    SessionHoldReasons holdReason() {
        return holdReason;
    }

    SessionQueueStates queueState() {
        return queueState;
    }

    public FlowChannels channel() {
        return channel;
    }

    public SessionDirections direction() {
        return direction;
    }

    public List<Member> members() {
        return members;
    }

    public Optional<String> callSid() {
        return Optional.ofNullable(callSid);
    }

    Optional<String> conferenceSid() {
        return Optional.ofNullable(conferenceSid);
    }

    public Optional<String> fromPhoneNumber() {
        return Optional.ofNullable(fromPhoneNumber);
    }

    public Optional<String> customerId() {
        return Optional.ofNullable(customerId);
    }

    /** The team that rings for it: the one it was opened with, or is queued for. */
    Optional<String> ringQueue() {
        return Optional.ofNullable(ringQueueId == null ? teamId : ringQueueId);
    }

    /** The address of the other side. */
    public String party() {
        @Nullable String other = direction == SessionDirections.Outgoing ? toAddress : fromAddress;
        return other == null ? id : other;
    }
}
