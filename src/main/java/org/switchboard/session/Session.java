package org.switchboard.session;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.switchboard.access.Caller;
import org.switchboard.contract.customers.CustomerBreadcrumb;
import org.switchboard.contract.flows.FlowChannels;
import org.switchboard.contract.sessions.SessionCallState;
import org.switchboard.contract.sessions.SessionDialState;
import org.switchboard.contract.sessions.SessionDirections;
import org.switchboard.contract.sessions.SessionHoldReasons;
import org.switchboard.contract.sessions.SessionInfo;
import org.switchboard.contract.sessions.SessionLogInfo;
import org.switchboard.contract.sessions.SessionMemberInfo;
import org.switchboard.contract.sessions.SessionQueueStates;
import org.switchboard.directory.CustomerPath;
import org.switchboard.platform.Dates;
import org.switchboard.platform.FieldFaults;
import org.switchboard.platform.Ids;
import org.switchboard.platform.WithinAccounts;

/**
 * One instance of communication on one channel, inside one account. It is opened by a caller, changes state under the
 * rules of the domain, and once ended changes no more; every change bumps the version and adds to the log. What it shows
 * of the directory (account, customer, endpoint, members) is a copy of the moment, which later changes do not rewrite.
 */
@Entity
@WithinAccounts("e.accountId in :accounts")
@Table(name = "session")
public class Session {
    /** The greatest length of a name or address, in characters. */
    public static final int MAX_NAME = FieldFaults.MAX_NAME;

    @Id
    private String id = "";

    @Version
    private long version;

    @Column(name = "account_id")
    private String accountId = "";

    @Column(name = "account_name")
    private String accountName = "";

    @Column(name = "created_by")
    private String createdBy = "";

    @Column(name = "created_by_id")
    private String createdById = "";

    @Column(name = "last_modified_by")
    private String lastModifiedBy = "";

    @Column(name = "date_created")
    private OffsetDateTime dateCreated = OffsetDateTime.MIN;

    @Column(name = "date_last_modified")
    private OffsetDateTime dateLastModified = OffsetDateTime.MIN;

    @Column(name = "date_completed")
    private @Nullable OffsetDateTime dateCompleted;

    @Enumerated(EnumType.STRING)
    private FlowChannels channel = FlowChannels.Voice;

    @Enumerated(EnumType.STRING)
    private SessionDirections direction = SessionDirections.Outgoing;

    @Enumerated(EnumType.STRING)
    @Column(name = "dial_state")
    private SessionDialState dialState = SessionDialState.None;

    @Enumerated(EnumType.STRING)
    @Column(name = "call_state")
    private SessionCallState callState = SessionCallState.Connected;

    @Enumerated(EnumType.STRING)
    @Column(name = "queue_state")
    private SessionQueueStates queueState = SessionQueueStates.None;

    @Enumerated(EnumType.STRING)
    @Column(name = "hold_reason")
    private SessionHoldReasons holdReason = SessionHoldReasons.None;

    private boolean ended;

    @Column(name = "was_missed")
    private boolean wasMissed;

    @Column(name = "start_session")
    private boolean startSession;

    @Column(name = "parent_session_id")
    private @Nullable String parentSessionId;

    @Column(name = "customer_id")
    private @Nullable String customerId;

    @Column(name = "customer_name")
    private @Nullable String customerName;

    @Convert(converter = BreadcrumbColumn.class)
    @Column(name = "customer_breadcrumb")
    private @Nullable List<CustomerPath.Step> customerBreadcrumb;

    @Column(name = "endpoint_id")
    private @Nullable String endpointId;

    @Column(name = "endpoint_name")
    private @Nullable String endpointName;

    @Column(name = "display_name")
    private @Nullable String displayName;

    @Column(name = "from_address")
    private @Nullable String fromAddress;

    @Column(name = "from_name")
    private @Nullable String fromName;

    @Column(name = "from_phone_number")
    private @Nullable String fromPhoneNumber;

    @Column(name = "to_address")
    private @Nullable String toAddress;

    private @Nullable String destination;

    @Column(name = "answered_by_id")
    private @Nullable String answeredById;

    @Column(name = "answered_by_name")
    private @Nullable String answeredByName;

    @Column(name = "queue_member_id")
    private @Nullable String queueMemberId;

    @Column(name = "ring_queue_id")
    private @Nullable String ringQueueId;

    private @Nullable String outcome;

    @Column(name = "call_sid")
    private @Nullable String callSid;

    @Column(name = "callback_number")
    private @Nullable String callbackNumber;

    @Column(name = "conference_sid")
    private @Nullable String conferenceSid;

    @Column(name = "most_recent_participant_call_sid")
    private @Nullable String mostRecentParticipantCallSid;

    @Column(name = "console_data")
    private @Nullable String consoleData;

    @Column(name = "hold_queue_name")
    private @Nullable String holdQueueName;

    @Column(name = "held_by_user_id")
    private @Nullable String heldByUserId;

    @Convert(converter = MembersColumn.class)
    private List<Member> members = List.of();

    @Column(name = "log_length")
    private int logLength;

    @Embedded
    private @Nullable KeyedCreation keyedCreation;

    /** For JPA. */
    protected Session() {}

    /**
     * Opens a session.
     *
     * @param caller who creates it
     * @param place what the request refers to, found in the directory
     * @param opening what the request asked for, completed by the defaults
     * @param now the moment, to the millisecond
     */
    static Session open(Caller caller, Place place, Opening opening, Instant now) {
        Session session = new Session();
        session.id = Ids.next();
        session.accountId = place.account().id();
        session.accountName = place.account().name();
        session.createdBy = caller.email();
        session.createdById = caller.loginId();
        session.lastModifiedBy = caller.email();
        session.dateCreated = now.atOffset(ZoneOffset.UTC);
        session.dateLastModified = session.dateCreated;
        session.channel = opening.channel();
        session.direction = opening.direction();
        session.callState = opening.callState();
        session.startSession = opening.startSession();
        session.fromAddress = opening.fromAddress();
        session.fromName = opening.fromName();
        session.toAddress = opening.toAddress();
        session.displayName = opening.displayName();
        session.destination = opening.destination();
        session.fromPhoneNumber = place.fromPhoneNumber().orElse(null);
        session.parentSessionId = place.parentSessionId().orElse(null);
        place.customer().ifPresent(path -> {
            session.customerId = path.customer().id();
            session.customerName = path.customer().name();
            session.customerBreadcrumb = path.steps();
        });
        place.callersEndpoint().ifPresent(endpoint -> {
            session.endpointId = endpoint.id();
            session.endpointName = endpoint.displayName();
        });
        session.members = place.members(caller, opening.callState());
        session.holdIfBornOnHold(caller);
        return session;
    }

    private void holdIfBornOnHold(Caller caller) {
        if (callState == SessionCallState.Hold) {
            heldByUserId = caller.loginId();
            holdQueueName = id;
        }
    }

    /** Adds to the log; the caller stores the entry beside the session. */
    LogEntry log(Instant date, String message) {
        return new LogEntry(this, logLength++, date, message);
    }

    /** Remembers under which key the session was created and how that was answered. */
    void createdWith(KeyedCreation creation) {
        keyedCreation = creation;
    }

    /** Under which key the session was created; empty if it was without one, or the key has expired. */
    Optional<KeyedCreation> keyedCreation() {
        return Optional.ofNullable(keyedCreation);
    }

    public String id() {
        return id;
    }

    /** Grows with each change; 1 for a session that was never changed. */
    public long version() {
        return version;
    }

    /** The session as the contract shows it. */
    public SessionInfo shown(List<LogEntry> log) {
        SessionInfo shown = new SessionInfo();
        shown.dialState = dialState;
        shown.callState = callState;
        shown.queueState = queueState;
        shown.accountId = accountId;
        shown.accountName = accountName;
        shown.customerId = customerId;
        shown.customerName = customerName;
        shown.endpointId = endpointId;
        shown.endpointName = endpointName;
        shown.destination = destination;
        shown.toAddress = toAddress;
        shown.fromAddress = fromAddress;
        shown.fromName = fromName;
        shown.answeredByName = answeredByName;
        shown.queueMemberId = queueMemberId;
        shown.channel = channel;
        shown.ended = ended;
        shown.outcome = outcome;
        shown.callSid = callSid;
        shown.consoleData = consoleData;
        shown.holdQueueName = holdQueueName;
        shown.heldByUserId = heldByUserId;
        shown.holdReason = holdReason;
        shown.conferenceSid = conferenceSid;
        shown.displayName = displayName;
        shown.callbackNumber = callbackNumber;
        shown.answeredById = answeredById;
        shown.direction = direction;
        shown.fromPhoneNumber = fromPhoneNumber;
        shown.mostRecentParticipantCallSid = mostRecentParticipantCallSid;
        shown.wasMissed = wasMissed;
        shown.ringQueueId = ringQueueId;
        shown.id = id;
        shown.createdBy = createdBy;
        shown.lastModifiedBy = lastModifiedBy;
        shown.dateCreated = Dates.shown(dateCreated);
        shown.dateLastModified = Dates.shown(dateLastModified);
        shown.dateCompleted = dateCompleted == null ? null : Dates.shown(dateCompleted);
        shown.customerBreadcrumb = customerBreadcrumb == null
                ? null
                : customerBreadcrumb.stream().map(Session::shown).toList();
        shown.log = log.stream().map(Session::shown).toList();
        shown.members = members.stream().map(Session::shown).toList();
        return shown;
    }

    private static CustomerBreadcrumb shown(CustomerPath.Step step) {
        CustomerBreadcrumb shown = new CustomerBreadcrumb();
        shown.id = step.id();
        shown.name = step.name();
        return shown;
    }

    private static SessionLogInfo shown(LogEntry entry) {
        SessionLogInfo shown = new SessionLogInfo();
        shown.date = Dates.shown(entry.date().atOffset(ZoneOffset.UTC));
        shown.message = entry.message();
        return shown;
    }

    private static SessionMemberInfo shown(Member member) {
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
