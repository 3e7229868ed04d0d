package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.EntityInfo;
import org.switchboard.contract.customers.CustomerBreadcrumb;
import org.switchboard.contract.flows.FlowChannels;

/** A session, whole. */
@XmlRootElement(name = "SessionInfo")
@XmlType(name = "SessionInfo")
public class SessionInfo extends EntityInfo implements Document {
    @Description("The state of the session")
    @XmlElement(name = "DialState")
    public SessionDialState dialState = SessionDialState.None;

    @Description("The call state of the session")
    @XmlElement(name = "CallState")
    public SessionCallState callState = SessionCallState.Disconnected;

    @Description("The queue state of the session")
    @XmlElement(name = "QueueState")
    public SessionQueueStates queueState = SessionQueueStates.None;

    @Description("The ID of the account associated with the flow")
    @XmlElement(name = "AccountId", nillable = true)
    public @Nullable String accountId;

    @Description("The name of the account associated with the session")
    @XmlElement(name = "AccountName", nillable = true)
    public @Nullable String accountName;

    @Description("The ID of the customer this session is associated with")
    @XmlElement(name = "CustomerId", nillable = true)
    public @Nullable String customerId;

    @Description("The customer breadcrumb this session is associated with")
    @XmlElementWrapper(name = "CustomerBreadcrumb", nillable = true)
    @XmlElement(name = "CustomerBreadcrumb", namespace = CustomerBreadcrumb.NAMESPACE, nillable = true)
    public @Nullable List<CustomerBreadcrumb> customerBreadcrumb;

    @Description("The name of the customer this session is associated with")
    @XmlElement(name = "CustomerName", nillable = true)
    public @Nullable String customerName;

    @Description("The ID of the endpoint associated with this session")
    @XmlElement(name = "EndpointId", nillable = true)
    public @Nullable String endpointId;

    @Description("The name of the endpoint associated with this session")
    @XmlElement(name = "EndpointName", nillable = true)
    public @Nullable String endpointName;

    @Description("The date the call completed")
    @XmlElement(name = "DateCompleted", nillable = true)
    public @Nullable String dateCompleted;

    @Description("The destination of the session (e.g. what was entered into the Dial box)")
    @XmlElement(name = "Destination", nillable = true)
    public @Nullable String destination;

    @Description("The to address if any")
    @XmlElement(name = "ToAddress", nillable = true)
    public @Nullable String toAddress;

    @Description("The from address if any")
    @XmlElement(name = "FromAddress", nillable = true)
    public @Nullable String fromAddress;

    @Description("The from name if any")
    @XmlElement(name = "FromName", nillable = true)
    public @Nullable String fromName;

    @Description("Answered by name (if any)")
    @XmlElement(name = "AnsweredByName", nillable = true)
    public @Nullable String answeredByName;

    @Description("The ID of the queue member assigned to this call")
    @XmlElement(name = "QueueMemberId", nillable = true)
    public @Nullable String queueMemberId;

    @Description("The flow channel")
    @XmlElement(name = "Channel")
    public FlowChannels channel = FlowChannels.Voice;

    @Description("Has the session ended")
    @XmlElement(name = "Ended")
    public boolean ended;

    @Description("The outcome of the call")
    @XmlElement(name = "Outcome", nillable = true)
    public @Nullable String outcome;

    @Description("The twilio Call SID of this session")
    @XmlElement(name = "CallSid", nillable = true)
    public @Nullable String callSid;

    @Description("Any console data for this session")
    @XmlElement(name = "ConsoleData", nillable = true)
    public @Nullable String consoleData;

    @Description("The name of the hold queue for this call")
    @XmlElement(name = "HoldQueueName", nillable = true)
    public @Nullable String holdQueueName;

    @Description("The user ID who put this call on hold")
    @XmlElement(name = "HeldByUserId", nillable = true)
    public @Nullable String heldByUserId;

    @Description("The reason for the hold")
    @XmlElement(name = "HoldReason")
    public SessionHoldReasons holdReason = SessionHoldReasons.None;

    @Description("The SID of the conference if in a conference call")
    @XmlElement(name = "ConferenceSid", nillable = true)
    public @Nullable String conferenceSid;

    @Description("The display name for this session")
    @XmlElement(name = "DisplayName", nillable = true)
    public @Nullable String displayName;

    @Description("The log entries for this session")
    @XmlElementWrapper(name = "Log", nillable = true)
    @XmlElement(name = "SessionLogInfo", nillable = true)
    public @Nullable List<SessionLogInfo> log;

    @Description("The members of this session")
    @XmlElementWrapper(name = "Members", nillable = true)
    @XmlElement(name = "SessionMemberInfo", nillable = true)
    public @Nullable List<SessionMemberInfo> members;

    @Description("The callback number (typically used for SIP to User calls)")
    @XmlElement(name = "CallbackNumber", nillable = true)
    public @Nullable String callbackNumber;

    @Description("The ID of the endpoint that answered")
    @XmlElement(name = "AnsweredById", nillable = true)
    public @Nullable String answeredById;

    @Description("Is this session incoming or outgoing?")
    @XmlElement(name = "Direction")
    public SessionDirections direction = SessionDirections.Incoming;

    @Description("The phone number that this session is coming from (used with SMS chats)")
    @XmlElement(name = "FromPhoneNumber", nillable = true)
    public @Nullable String fromPhoneNumber;

    @Description("The Call SID of the most recently added conference participant")
    @XmlElement(name = "MostRecentParticipantCallSid", nillable = true)
    public @Nullable String mostRecentParticipantCallSid;

    @Description("Was this session missed?")
    @XmlElement(name = "WasMissed")
    public boolean wasMissed;

    @Description("The ring queue that the call is currently in")
    @XmlElement(name = "RingQueueId", nillable = true)
    public @Nullable String ringQueueId;
}
