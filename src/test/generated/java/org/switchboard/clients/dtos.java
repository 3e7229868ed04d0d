package org.switchboard.clients;

import java.util.*;
import net.servicestack.client.*;

public class dtos
{

    public static class EntityInfo
    {
        /** The ID of the object */
        @ApiMember(Description="The ID of the object")
        public String id = null;

        /** The date the object was created */
        @ApiMember(Description="The date the object was created")
        public String dateCreated = null;

        /** The date the object was last modified */
        @ApiMember(Description="The date the object was last modified")
        public String dateLastModified = null;

        /** The user that created this object */
        @ApiMember(Description="The user that created this object")
        public String createdBy = null;

        /** The user that last modified this object */
        @ApiMember(Description="The user that last modified this object")
        public String lastModifiedBy = null;

        public String getId() { return id; }
        public EntityInfo setId(String value) { this.id = value; return this; }
        public String getDateCreated() { return dateCreated; }
        public EntityInfo setDateCreated(String value) { this.dateCreated = value; return this; }
        public String getDateLastModified() { return dateLastModified; }
        public EntityInfo setDateLastModified(String value) { this.dateLastModified = value; return this; }
        public String getCreatedBy() { return createdBy; }
        public EntityInfo setCreatedBy(String value) { this.createdBy = value; return this; }
        public String getLastModifiedBy() { return lastModifiedBy; }
        public EntityInfo setLastModifiedBy(String value) { this.lastModifiedBy = value; return this; }
    }

    public static enum SessionDialState
    {
        None, Active;
    }

    public static enum SessionCallState
    {
        Disconnected, Ringing, Connected, Hold, Passive;
    }

    public static enum SessionQueueStates
    {
        None, Queued, Ringing, Connected, Hold, Disconnected;
    }

    public static class CustomerBreadcrumb
    {
        /** The ID of the customer */
        @ApiMember(Description="The ID of the customer")
        public String id = null;

        /** The name of the customer */
        @ApiMember(Description="The name of the customer")
        public String name = null;

        public String getId() { return id; }
        public CustomerBreadcrumb setId(String value) { this.id = value; return this; }
        public String getName() { return name; }
        public CustomerBreadcrumb setName(String value) { this.name = value; return this; }
    }

    public static enum FlowChannels
    {
        Voice, Chat, Fax;
    }

    public static enum SessionHoldReasons
    {
        None, Transferring;
    }

    public static class SessionLogInfo
    {
        /** When it happened, ISO 8601 in UTC */
        @ApiMember(Description="When it happened, ISO 8601 in UTC")
        public String date = null;

        /** What happened */
        @ApiMember(Description="What happened")
        public String message = null;

        public String getDate() { return date; }
        public SessionLogInfo setDate(String value) { this.date = value; return this; }
        public String getMessage() { return message; }
        public SessionLogInfo setMessage(String value) { this.message = value; return this; }
    }

    public static enum SessionMemberCallState
    {
        None, Ringing, Connected, Hold;
    }

    public static enum SessionMemberRoles
    {
        None, Caller, Agent, Transfer;
    }

    public static class SessionMemberInfo
    {
        /** The email address or E.164 number of the member */
        @ApiMember(Description="The email address or E.164 number of the member")
        public String identity = null;

        /** The ID of the member's endpoint */
        @ApiMember(Description="The ID of the member's endpoint")
        public String endpointId = null;

        /** The display name of the member */
        @ApiMember(Description="The display name of the member")
        public String displayName = null;

        /** Was this member there from the start as the creator? */
        @ApiMember(Description="Was this member there from the start as the creator?")
        public Boolean isOriginalMember = null;

        /** The URL of a picture of the member */
        @ApiMember(Description="The URL of a picture of the member")
        public String avatarUrl = null;

        /** The integrator's own data about the member */
        @ApiMember(Description="The integrator's own data about the member")
        public HashMap<String,String> applicationData = null;

        /** The call state of the member */
        @ApiMember(Description="The call state of the member")
        public SessionMemberCallState callState = null;

        /** The role of the member */
        @ApiMember(Description="The role of the member")
        public SessionMemberRoles role = null;

        /** The Call SID of the member's own leg */
        @ApiMember(Description="The Call SID of the member's own leg")
        public String callSid = null;

        /** Is the member muted? */
        @ApiMember(Description="Is the member muted?")
        public Boolean muted = null;

        public String getIdentity() { return identity; }
        public SessionMemberInfo setIdentity(String value) { this.identity = value; return this; }
        public String getEndpointId() { return endpointId; }
        public SessionMemberInfo setEndpointId(String value) { this.endpointId = value; return this; }
        public String getDisplayName() { return displayName; }
        public SessionMemberInfo setDisplayName(String value) { this.displayName = value; return this; }
        public Boolean getIsOriginalMember() { return isOriginalMember; }
        public SessionMemberInfo setIsOriginalMember(Boolean value) { this.isOriginalMember = value; return this; }
        public String getAvatarUrl() { return avatarUrl; }
        public SessionMemberInfo setAvatarUrl(String value) { this.avatarUrl = value; return this; }
        public HashMap<String,String> getApplicationData() { return applicationData; }
        public SessionMemberInfo setApplicationData(HashMap<String,String> value) { this.applicationData = value; return this; }
        public SessionMemberCallState getCallState() { return callState; }
        public SessionMemberInfo setCallState(SessionMemberCallState value) { this.callState = value; return this; }
        public SessionMemberRoles getRole() { return role; }
        public SessionMemberInfo setRole(SessionMemberRoles value) { this.role = value; return this; }
        public String getCallSid() { return callSid; }
        public SessionMemberInfo setCallSid(String value) { this.callSid = value; return this; }
        public Boolean isMuted() { return muted; }
        public SessionMemberInfo setMuted(Boolean value) { this.muted = value; return this; }
    }

    public static enum SessionDirections
    {
        Incoming, Outgoing;
    }

    public static class SessionInfo extends EntityInfo
    {
        /** The state of the session */
        @ApiMember(Description="The state of the session")
        public SessionDialState dialState = null;

        /** The call state of the session */
        @ApiMember(Description="The call state of the session")
        public SessionCallState callState = null;

        /** The queue state of the session */
        @ApiMember(Description="The queue state of the session")
        public SessionQueueStates queueState = null;

        /** The ID of the account associated with the flow */
        @ApiMember(Description="The ID of the account associated with the flow")
        public String accountId = null;

        /** The name of the account associated with the session */
        @ApiMember(Description="The name of the account associated with the session")
        public String accountName = null;

        /** The ID of the customer this session is associated with */
        @ApiMember(Description="The ID of the customer this session is associated with")
        public String customerId = null;

        /** The customer breadcrumb this session is associated with */
        @ApiMember(Description="The customer breadcrumb this session is associated with")
        public ArrayList<CustomerBreadcrumb> customerBreadcrumb = null;

        /** The name of the customer this session is associated with */
        @ApiMember(Description="The name of the customer this session is associated with")
        public String customerName = null;

        /** The ID of the endpoint associated with this session */
        @ApiMember(Description="The ID of the endpoint associated with this session")
        public String endpointId = null;

        /** The name of the endpoint associated with this session */
        @ApiMember(Description="The name of the endpoint associated with this session")
        public String endpointName = null;

        /** The date the call completed */
        @ApiMember(Description="The date the call completed")
        public String dateCompleted = null;

        /** The destination of the session (e.g. what was entered into the Dial box) */
        @ApiMember(Description="The destination of the session (e.g. what was entered into the Dial box)")
        public String destination = null;

        /** The to address if any */
        @ApiMember(Description="The to address if any")
        public String toAddress = null;

        /** The from address if any */
        @ApiMember(Description="The from address if any")
        public String fromAddress = null;

        /** The from name if any */
        @ApiMember(Description="The from name if any")
        public String fromName = null;

        /** Answered by name (if any) */
        @ApiMember(Description="Answered by name (if any)")
        public String answeredByName = null;

        /** The ID of the queue member assigned to this call */
        @ApiMember(Description="The ID of the queue member assigned to this call")
        public String queueMemberId = null;

        /** The flow channel */
        @ApiMember(Description="The flow channel")
        public FlowChannels channel = null;

        /** Has the session ended */
        @ApiMember(Description="Has the session ended")
        public Boolean ended = null;

        /** The outcome of the call */
        @ApiMember(Description="The outcome of the call")
        public String outcome = null;

        /** The twilio Call SID of this session */
        @ApiMember(Description="The twilio Call SID of this session")
        public String callSid = null;

        /** Any console data for this session */
        @ApiMember(Description="Any console data for this session")
        public String consoleData = null;

        /** The name of the hold queue for this call */
        @ApiMember(Description="The name of the hold queue for this call")
        public String holdQueueName = null;

        /** The user ID who put this call on hold */
        @ApiMember(Description="The user ID who put this call on hold")
        public String heldByUserId = null;

        /** The reason for the hold */
        @ApiMember(Description="The reason for the hold")
        public SessionHoldReasons holdReason = null;

        /** The SID of the conference if in a conference call */
        @ApiMember(Description="The SID of the conference if in a conference call")
        public String conferenceSid = null;

        /** The display name for this session */
        @ApiMember(Description="The display name for this session")
        public String displayName = null;

        /** The log entries for this session */
        @ApiMember(Description="The log entries for this session")
        public ArrayList<SessionLogInfo> log = null;

        /** The members of this session */
        @ApiMember(Description="The members of this session")
        public ArrayList<SessionMemberInfo> members = null;

        /** The callback number (typically used for SIP to User calls) */
        @ApiMember(Description="The callback number (typically used for SIP to User calls)")
        public String callbackNumber = null;

        /** The ID of the endpoint that answered */
        @ApiMember(Description="The ID of the endpoint that answered")
        public String answeredById = null;

        /** Is this session incoming or outgoing? */
        @ApiMember(Description="Is this session incoming or outgoing?")
        public SessionDirections direction = null;

        /** The phone number that this session is coming from (used with SMS chats) */
        @ApiMember(Description="The phone number that this session is coming from (used with SMS chats)")
        public String fromPhoneNumber = null;

        /** The Call SID of the most recently added conference participant */
        @ApiMember(Description="The Call SID of the most recently added conference participant")
        public String mostRecentParticipantCallSid = null;

        /** Was this session missed? */
        @ApiMember(Description="Was this session missed?")
        public Boolean wasMissed = null;

        /** The ring queue that the call is currently in */
        @ApiMember(Description="The ring queue that the call is currently in")
        public String ringQueueId = null;

        public SessionDialState getDialState() { return dialState; }
        public SessionInfo setDialState(SessionDialState value) { this.dialState = value; return this; }
        public SessionCallState getCallState() { return callState; }
        public SessionInfo setCallState(SessionCallState value) { this.callState = value; return this; }
        public SessionQueueStates getQueueState() { return queueState; }
        public SessionInfo setQueueState(SessionQueueStates value) { this.queueState = value; return this; }
        public String getAccountId() { return accountId; }
        public SessionInfo setAccountId(String value) { this.accountId = value; return this; }
        public String getAccountName() { return accountName; }
        public SessionInfo setAccountName(String value) { this.accountName = value; return this; }
        public String getCustomerId() { return customerId; }
        public SessionInfo setCustomerId(String value) { this.customerId = value; return this; }
        public ArrayList<CustomerBreadcrumb> getCustomerBreadcrumb() { return customerBreadcrumb; }
        public SessionInfo setCustomerBreadcrumb(ArrayList<CustomerBreadcrumb> value) { this.customerBreadcrumb = value; return this; }
        public String getCustomerName() { return customerName; }
        public SessionInfo setCustomerName(String value) { this.customerName = value; return this; }
        public String getEndpointId() { return endpointId; }
        public SessionInfo setEndpointId(String value) { this.endpointId = value; return this; }
        public String getEndpointName() { return endpointName; }
        public SessionInfo setEndpointName(String value) { this.endpointName = value; return this; }
        public String getDateCompleted() { return dateCompleted; }
        public SessionInfo setDateCompleted(String value) { this.dateCompleted = value; return this; }
        public String getDestination() { return destination; }
        public SessionInfo setDestination(String value) { this.destination = value; return this; }
        public String getToAddress() { return toAddress; }
        public SessionInfo setToAddress(String value) { this.toAddress = value; return this; }
        public String getFromAddress() { return fromAddress; }
        public SessionInfo setFromAddress(String value) { this.fromAddress = value; return this; }
        public String getFromName() { return fromName; }
        public SessionInfo setFromName(String value) { this.fromName = value; return this; }
        public String getAnsweredByName() { return answeredByName; }
        public SessionInfo setAnsweredByName(String value) { this.answeredByName = value; return this; }
        public String getQueueMemberId() { return queueMemberId; }
        public SessionInfo setQueueMemberId(String value) { this.queueMemberId = value; return this; }
        public FlowChannels getChannel() { return channel; }
        public SessionInfo setChannel(FlowChannels value) { this.channel = value; return this; }
        public Boolean isEnded() { return ended; }
        public SessionInfo setEnded(Boolean value) { this.ended = value; return this; }
        public String getOutcome() { return outcome; }
        public SessionInfo setOutcome(String value) { this.outcome = value; return this; }
        public String getCallSid() { return callSid; }
        public SessionInfo setCallSid(String value) { this.callSid = value; return this; }
        public String getConsoleData() { return consoleData; }
        public SessionInfo setConsoleData(String value) { this.consoleData = value; return this; }
        public String getHoldQueueName() { return holdQueueName; }
        public SessionInfo setHoldQueueName(String value) { this.holdQueueName = value; return this; }
        public String getHeldByUserId() { return heldByUserId; }
        public SessionInfo setHeldByUserId(String value) { this.heldByUserId = value; return this; }
        public SessionHoldReasons getHoldReason() { return holdReason; }
        public SessionInfo setHoldReason(SessionHoldReasons value) { this.holdReason = value; return this; }
        public String getConferenceSid() { return conferenceSid; }
        public SessionInfo setConferenceSid(String value) { this.conferenceSid = value; return this; }
        public String getDisplayName() { return displayName; }
        public SessionInfo setDisplayName(String value) { this.displayName = value; return this; }
        public ArrayList<SessionLogInfo> getLog() { return log; }
        public SessionInfo setLog(ArrayList<SessionLogInfo> value) { this.log = value; return this; }
        public ArrayList<SessionMemberInfo> getMembers() { return members; }
        public SessionInfo setMembers(ArrayList<SessionMemberInfo> value) { this.members = value; return this; }
        public String getCallbackNumber() { return callbackNumber; }
        public SessionInfo setCallbackNumber(String value) { this.callbackNumber = value; return this; }
        public String getAnsweredById() { return answeredById; }
        public SessionInfo setAnsweredById(String value) { this.answeredById = value; return this; }
        public SessionDirections getDirection() { return direction; }
        public SessionInfo setDirection(SessionDirections value) { this.direction = value; return this; }
        public String getFromPhoneNumber() { return fromPhoneNumber; }
        public SessionInfo setFromPhoneNumber(String value) { this.fromPhoneNumber = value; return this; }
        public String getMostRecentParticipantCallSid() { return mostRecentParticipantCallSid; }
        public SessionInfo setMostRecentParticipantCallSid(String value) { this.mostRecentParticipantCallSid = value; return this; }
        public Boolean isWasMissed() { return wasMissed; }
        public SessionInfo setWasMissed(Boolean value) { this.wasMissed = value; return this; }
        public String getRingQueueId() { return ringQueueId; }
        public SessionInfo setRingQueueId(String value) { this.ringQueueId = value; return this; }
    }

    /** Dial another party into a call, which becomes a conference if it is none */
    @Route(Path="/sessions/{sessionId}/conference/members", Verbs="POST")
    @Api(Description="Dial another party into a call, which becomes a conference if it is none")
    public static class AddConferenceMember implements IReturn<SessionInfo>, IPost
    {
        /** The ID of the session */
        @ApiMember(Description="The ID of the session")
        public String sessionId = null;

        /** The call SID of the active call on the voice device */
        @ApiMember(Description="The call SID of the active call on the voice device")
        public String callSid = null;

        /** The party to invite: a number, or the email of a user */
        @ApiMember(Description="The party to invite: a number, or the email of a user")
        public String destination = null;

        /** The caller ID to use; the account must own it */
        @ApiMember(Description="The caller ID to use; the account must own it")
        public String fromNumber = null;

        public String getSessionId() { return sessionId; }
        public AddConferenceMember setSessionId(String value) { this.sessionId = value; return this; }
        public String getCallSid() { return callSid; }
        public AddConferenceMember setCallSid(String value) { this.callSid = value; return this; }
        public String getDestination() { return destination; }
        public AddConferenceMember setDestination(String value) { this.destination = value; return this; }
        public String getFromNumber() { return fromNumber; }
        public AddConferenceMember setFromNumber(String value) { this.fromNumber = value; return this; }

        private static Object responseType = SessionInfo.class;
        public Object getResponseType() { return responseType; }
    }

    /** Add an entry to the log of a session */
    @Route(Path="/sessions/{sessionId}/log", Verbs="POST")
    @Api(Description="Add an entry to the log of a session")
    public static class AddSessionLog implements IReturn<SessionInfo>, IPost
    {
        /** The ID of the session */
        @ApiMember(Description="The ID of the session")
        public String sessionId = null;

        /** What to add, at most 4096 characters */
        @ApiMember(Description="What to add, at most 4096 characters")
        public String message = null;

        /** The same under another name */
        @ApiMember(Description="The same under another name")
        public String text = null;

        public String getSessionId() { return sessionId; }
        public AddSessionLog setSessionId(String value) { this.sessionId = value; return this; }
        public String getMessage() { return message; }
        public AddSessionLog setMessage(String value) { this.message = value; return this; }
        public String getText() { return text; }
        public AddSessionLog setText(String value) { this.text = value; return this; }

        private static Object responseType = SessionInfo.class;
        public Object getResponseType() { return responseType; }
    }

    public static class AuthenticateResponse
    {
        /** The ID of the user */
        @ApiMember(Description="The ID of the user")
        public String userId = null;

        /** What the cookie ss-id (with rememberMe: ss-pid) holds */
        @ApiMember(Description="What the cookie ss-id (with rememberMe: ss-pid) holds")
        public String sessionId = null;

        /** The email address of the user */
        @ApiMember(Description="The email address of the user")
        public String userName = null;

        /** The name that others see */
        @ApiMember(Description="The name that others see")
        public String displayName = null;

        /** Always null */
        @ApiMember(Description="Always null")
        public String referrerUrl = null;

        /** Always null */
        @ApiMember(Description="Always null")
        public String bearerToken = null;

        /** Always null */
        @ApiMember(Description="Always null")
        public String refreshToken = null;

        /** A picture of the user */
        @ApiMember(Description="A picture of the user")
        public String profileUrl = null;

        /** The roles of the user */
        @ApiMember(Description="The roles of the user")
        public ArrayList<String> roles = null;

        /** Always empty */
        @ApiMember(Description="Always empty")
        public ArrayList<String> permissions = null;

        /** Always null where it succeeded */
        @ApiMember(Description="Always null where it succeeded")
        public ResponseStatus responseStatus = null;

        /** Always null */
        @ApiMember(Description="Always null")
        public HashMap<String,String> meta = null;

        public String getUserId() { return userId; }
        public AuthenticateResponse setUserId(String value) { this.userId = value; return this; }
        public String getSessionId() { return sessionId; }
        public AuthenticateResponse setSessionId(String value) { this.sessionId = value; return this; }
        public String getUserName() { return userName; }
        public AuthenticateResponse setUserName(String value) { this.userName = value; return this; }
        public String getDisplayName() { return displayName; }
        public AuthenticateResponse setDisplayName(String value) { this.displayName = value; return this; }
        public String getReferrerUrl() { return referrerUrl; }
        public AuthenticateResponse setReferrerUrl(String value) { this.referrerUrl = value; return this; }
        public String getBearerToken() { return bearerToken; }
        public AuthenticateResponse setBearerToken(String value) { this.bearerToken = value; return this; }
        public String getRefreshToken() { return refreshToken; }
        public AuthenticateResponse setRefreshToken(String value) { this.refreshToken = value; return this; }
        public String getProfileUrl() { return profileUrl; }
        public AuthenticateResponse setProfileUrl(String value) { this.profileUrl = value; return this; }
        public ArrayList<String> getRoles() { return roles; }
        public AuthenticateResponse setRoles(ArrayList<String> value) { this.roles = value; return this; }
        public ArrayList<String> getPermissions() { return permissions; }
        public AuthenticateResponse setPermissions(ArrayList<String> value) { this.permissions = value; return this; }
        public ResponseStatus getResponseStatus() { return responseStatus; }
        public AuthenticateResponse setResponseStatus(ResponseStatus value) { this.responseStatus = value; return this; }
        public HashMap<String,String> getMeta() { return meta; }
        public AuthenticateResponse setMeta(HashMap<String,String> value) { this.meta = value; return this; }
    }

    /** Sign in, sign out, or ask who is signed in */
    @Route(Path="/auth", Verbs="POST")
    // @Route(Path="/auth", Verbs="GET")
    // @Route(Path="/auth/{provider}", Verbs="POST")
    // @Route(Path="/auth/{provider}", Verbs="GET")
    @Api(Description="Sign in, sign out, or ask who is signed in")
    public static class Authenticate implements IReturn<AuthenticateResponse>, IPost
    {
        /** credentials or basic to sign in, logout to sign out; nothing to ask who is signed in */
        @ApiMember(Description="credentials or basic to sign in, logout to sign out; nothing to ask who is signed in")
        public String provider = null;

        /** The email address or ID of the user */
        @ApiMember(Description="The email address or ID of the user")
        public String userName = null;

        /** The password */
        @ApiMember(Description="The password")
        public String password = null;

        /** Stay signed in for four weeks instead of two, over a restart of the browser */
        @ApiMember(Description="Stay signed in for four weeks instead of two, over a restart of the browser")
        public Boolean rememberMe = null;

        /** Taken and ignored */
        @ApiMember(Description="Taken and ignored")
        public HashMap<String,String> meta = null;

        public String getProvider() { return provider; }
        public Authenticate setProvider(String value) { this.provider = value; return this; }
        public String getUserName() { return userName; }
        public Authenticate setUserName(String value) { this.userName = value; return this; }
        public String getPassword() { return password; }
        public Authenticate setPassword(String value) { this.password = value; return this; }
        public Boolean isRememberMe() { return rememberMe; }
        public Authenticate setRememberMe(Boolean value) { this.rememberMe = value; return this; }
        public HashMap<String,String> getMeta() { return meta; }
        public Authenticate setMeta(HashMap<String,String> value) { this.meta = value; return this; }

        private static Object responseType = AuthenticateResponse.class;
        public Object getResponseType() { return responseType; }
    }

    public static enum EndpointTypes
    {
        PhoneNumber, User, Team, Email, Fax, EmergencyAddress, SipTrunk, AssistantBot;
    }

    public static class EndpointInfo extends EntityInfo
    {
        /** The account of the endpoint */
        @ApiMember(Description="The account of the endpoint")
        public String accountId = null;

        /** The type of endpoint */
        @ApiMember(Description="The type of endpoint")
        public EndpointTypes type = null;

        /** The name that others see */
        @ApiMember(Description="The name that others see")
        public String displayName = null;

        /** The customer that the endpoint is linked to */
        @ApiMember(Description="The customer that the endpoint is linked to")
        public String customerId = null;

        /** The path to the customer, root first */
        @ApiMember(Description="The path to the customer, root first")
        public ArrayList<CustomerBreadcrumb> customerBreadcrumb = null;

        /** The number of a PhoneNumber or Fax endpoint; stored in E.164 */
        @ApiMember(Description="The number of a PhoneNumber or Fax endpoint; stored in E.164")
        public String phoneNumber = null;

        /** The address of an Email endpoint */
        @ApiMember(Description="The address of an Email endpoint")
        public String emailAddress = null;

        /** The user behind a User endpoint */
        @ApiMember(Description="The user behind a User endpoint")
        public String userId = null;

        /** The users of a Team, in order */
        @ApiMember(Description="The users of a Team, in order")
        public ArrayList<String> memberUserIds = null;

        /** The flow that runs when this endpoint starts a session */
        @ApiMember(Description="The flow that runs when this endpoint starts a session")
        public String flowId = null;

        /** A picture */
        @ApiMember(Description="A picture")
        public String avatarUrl = null;

        /** The tags of the endpoint, by their IDs */
        @ApiMember(Description="The tags of the endpoint, by their IDs")
        public ArrayList<String> tagIds = null;

        public String getAccountId() { return accountId; }
        public EndpointInfo setAccountId(String value) { this.accountId = value; return this; }
        public EndpointTypes getType() { return type; }
        public EndpointInfo setType(EndpointTypes value) { this.type = value; return this; }
        public String getDisplayName() { return displayName; }
        public EndpointInfo setDisplayName(String value) { this.displayName = value; return this; }
        public String getCustomerId() { return customerId; }
        public EndpointInfo setCustomerId(String value) { this.customerId = value; return this; }
        public ArrayList<CustomerBreadcrumb> getCustomerBreadcrumb() { return customerBreadcrumb; }
        public EndpointInfo setCustomerBreadcrumb(ArrayList<CustomerBreadcrumb> value) { this.customerBreadcrumb = value; return this; }
        public String getPhoneNumber() { return phoneNumber; }
        public EndpointInfo setPhoneNumber(String value) { this.phoneNumber = value; return this; }
        public String getEmailAddress() { return emailAddress; }
        public EndpointInfo setEmailAddress(String value) { this.emailAddress = value; return this; }
        public String getUserId() { return userId; }
        public EndpointInfo setUserId(String value) { this.userId = value; return this; }
        public ArrayList<String> getMemberUserIds() { return memberUserIds; }
        public EndpointInfo setMemberUserIds(ArrayList<String> value) { this.memberUserIds = value; return this; }
        public String getFlowId() { return flowId; }
        public EndpointInfo setFlowId(String value) { this.flowId = value; return this; }
        public String getAvatarUrl() { return avatarUrl; }
        public EndpointInfo setAvatarUrl(String value) { this.avatarUrl = value; return this; }
        public ArrayList<String> getTagIds() { return tagIds; }
        public EndpointInfo setTagIds(ArrayList<String> value) { this.tagIds = value; return this; }
    }

    /** Create a new phone number of the account, without asking a carrier for it */
    @Route(Path="/endpoints/phone-numbers", Verbs="POST")
    @Api(Description="Create a new phone number of the account, without asking a carrier for it")
    public static class BuyPhoneNumber implements IReturn<EndpointInfo>, IPost
    {
        /** The account of the endpoint (yours if you have one) */
        @ApiMember(Description="The account of the endpoint (yours if you have one)")
        public String accountId = null;

        /** The customer that the endpoint is linked to */
        @ApiMember(Description="The customer that the endpoint is linked to")
        public String customerId = null;

        /** The number; stored in E.164 */
        @ApiMember(Description="The number; stored in E.164")
        public String number = null;

        /** The same, where number is left out */
        @ApiMember(Description="The same, where number is left out")
        public String phoneNumber = null;

        /** Is it a number that takes faxes? */
        @ApiMember(Description="Is it a number that takes faxes?")
        public Boolean isFaxNumber = null;

        /** The name that others see (defaults to the number) */
        @ApiMember(Description="The name that others see (defaults to the number)")
        public String displayName = null;

        /** The flow that runs when this endpoint starts a session */
        @ApiMember(Description="The flow that runs when this endpoint starts a session")
        public String flowId = null;

        /** A picture */
        @ApiMember(Description="A picture")
        public String avatarUrl = null;

        /** Tags for the endpoint, by their IDs, at most 20 */
        @ApiMember(Description="Tags for the endpoint, by their IDs, at most 20")
        public ArrayList<String> tagIds = null;

        public String getAccountId() { return accountId; }
        public BuyPhoneNumber setAccountId(String value) { this.accountId = value; return this; }
        public String getCustomerId() { return customerId; }
        public BuyPhoneNumber setCustomerId(String value) { this.customerId = value; return this; }
        public String getNumber() { return number; }
        public BuyPhoneNumber setNumber(String value) { this.number = value; return this; }
        public String getPhoneNumber() { return phoneNumber; }
        public BuyPhoneNumber setPhoneNumber(String value) { this.phoneNumber = value; return this; }
        public Boolean getIsFaxNumber() { return isFaxNumber; }
        public BuyPhoneNumber setIsFaxNumber(Boolean value) { this.isFaxNumber = value; return this; }
        public String getDisplayName() { return displayName; }
        public BuyPhoneNumber setDisplayName(String value) { this.displayName = value; return this; }
        public String getFlowId() { return flowId; }
        public BuyPhoneNumber setFlowId(String value) { this.flowId = value; return this; }
        public String getAvatarUrl() { return avatarUrl; }
        public BuyPhoneNumber setAvatarUrl(String value) { this.avatarUrl = value; return this; }
        public ArrayList<String> getTagIds() { return tagIds; }
        public BuyPhoneNumber setTagIds(ArrayList<String> value) { this.tagIds = value; return this; }

        private static Object responseType = EndpointInfo.class;
        public Object getResponseType() { return responseType; }
    }

    public static class UserAccountInfo extends EntityInfo
    {
        /** The email address, with which the user signs in */
        @ApiMember(Description="The email address, with which the user signs in")
        public String emailAddress = null;

        /** The name that others see */
        @ApiMember(Description="The name that others see")
        public String displayName = null;

        /** The roles: User, Manager, Customer, CallCenterDashboard, SystemAdministrator */
        @ApiMember(Description="The roles: User, Manager, Customer, CallCenterDashboard, SystemAdministrator")
        public ArrayList<String> roles = null;

        /** The accounts in which the user may act */
        @ApiMember(Description="The accounts in which the user may act")
        public ArrayList<String> accountIds = null;

        /** Whether the user can sign in with a password */
        @ApiMember(Description="Whether the user can sign in with a password")
        public Boolean hasPassword = null;

        public String getEmailAddress() { return emailAddress; }
        public UserAccountInfo setEmailAddress(String value) { this.emailAddress = value; return this; }
        public String getDisplayName() { return displayName; }
        public UserAccountInfo setDisplayName(String value) { this.displayName = value; return this; }
        public ArrayList<String> getRoles() { return roles; }
        public UserAccountInfo setRoles(ArrayList<String> value) { this.roles = value; return this; }
        public ArrayList<String> getAccountIds() { return accountIds; }
        public UserAccountInfo setAccountIds(ArrayList<String> value) { this.accountIds = value; return this; }
        public Boolean isHasPassword() { return hasPassword; }
        public UserAccountInfo setHasPassword(Boolean value) { this.hasPassword = value; return this; }
    }

    /** Change your own password, which signs you out everywhere else */
    @Route(Path="/users/my/password", Verbs="POST")
    @Api(Description="Change your own password, which signs you out everywhere else")
    public static class ChangePassword implements IReturn<UserAccountInfo>, IPost
    {
        /** The password that you have now */
        @ApiMember(Description="The password that you have now")
        public String currentPassword = null;

        /** The password, 10 to 128 characters; never shown */
        @ApiMember(Description="The password, 10 to 128 characters; never shown")
        public String newPassword = null;

        public String getCurrentPassword() { return currentPassword; }
        public ChangePassword setCurrentPassword(String value) { this.currentPassword = value; return this; }
        public String getNewPassword() { return newPassword; }
        public ChangePassword setNewPassword(String value) { this.newPassword = value; return this; }

        private static Object responseType = UserAccountInfo.class;
        public Object getResponseType() { return responseType; }
    }

    public static class AccountInfo extends EntityInfo
    {
        /** The name of the account */
        @ApiMember(Description="The name of the account")
        public String name = null;

        /** The ISO 3166 region by which phone numbers without a country are read, such as US */
        @ApiMember(Description="The ISO 3166 region by which phone numbers without a country are read, such as US")
        public String region = null;

        public String getName() { return name; }
        public AccountInfo setName(String value) { this.name = value; return this; }
        public String getRegion() { return region; }
        public AccountInfo setRegion(String value) { this.region = value; return this; }
    }

    /** Delete an account, and show it for the last time */
    @Route(Path="/accounts/{accountId}", Verbs="DELETE")
    @Api(Description="Delete an account, and show it for the last time")
    public static class DeleteAccount implements IReturn<AccountInfo>, IDelete
    {
        /** The ID of the account */
        @ApiMember(Description="The ID of the account")
        public String accountId = null;

        public String getAccountId() { return accountId; }
        public DeleteAccount setAccountId(String value) { this.accountId = value; return this; }

        private static Object responseType = AccountInfo.class;
        public Object getResponseType() { return responseType; }
    }

    public static class ApiKeyInfo extends EntityInfo
    {
        /** What the key is for */
        @ApiMember(Description="What the key is for")
        public String name = null;

        /** The user that the key stands for */
        @ApiMember(Description="The user that the key stands for")
        public String userId = null;

        /** The only roles that count with this key (all of the user if left out) */
        @ApiMember(Description="The only roles that count with this key (all of the user if left out)")
        public ArrayList<String> roles = null;

        /** The only operations that it opens (all if left out) */
        @ApiMember(Description="The only operations that it opens (all if left out)")
        public ArrayList<String> operations = null;

        /** When it ends, ISO 8601 in UTC (never if left out) */
        @ApiMember(Description="When it ends, ISO 8601 in UTC (never if left out)")
        public String dateExpires = null;

        /** The key itself; shown once, when it is made */
        @ApiMember(Description="The key itself; shown once, when it is made")
        public String key = null;

        public String getName() { return name; }
        public ApiKeyInfo setName(String value) { this.name = value; return this; }
        public String getUserId() { return userId; }
        public ApiKeyInfo setUserId(String value) { this.userId = value; return this; }
        public ArrayList<String> getRoles() { return roles; }
        public ApiKeyInfo setRoles(ArrayList<String> value) { this.roles = value; return this; }
        public ArrayList<String> getOperations() { return operations; }
        public ApiKeyInfo setOperations(ArrayList<String> value) { this.operations = value; return this; }
        public String getDateExpires() { return dateExpires; }
        public ApiKeyInfo setDateExpires(String value) { this.dateExpires = value; return this; }
        public String getKey() { return key; }
        public ApiKeyInfo setKey(String value) { this.key = value; return this; }
    }

    /** Revoke an API key: yours, or that of a user whom you manage */
    @Route(Path="/apikeys/{apiKeyId}", Verbs="DELETE")
    @Api(Description="Revoke an API key: yours, or that of a user whom you manage")
    public static class DeleteApiKey implements IReturn<ApiKeyInfo>, IDelete
    {
        /** The ID of the key */
        @ApiMember(Description="The ID of the key")
        public String apiKeyId = null;

        public String getApiKeyId() { return apiKeyId; }
        public DeleteApiKey setApiKeyId(String value) { this.apiKeyId = value; return this; }

        private static Object responseType = ApiKeyInfo.class;
        public Object getResponseType() { return responseType; }
    }

    /** Remove a member from a chat */
    @Route(Path="/sessions/{sessionId}/members/{memberId}", Verbs="DELETE")
    @Api(Description="Remove a member from a chat")
    public static class DeleteChatMember implements IReturn<SessionInfo>, IDelete
    {
        /** The ID of the session */
        @ApiMember(Description="The ID of the session")
        public String sessionId = null;

        /** The identity (email or number) of the member to remove */
        @ApiMember(Description="The identity (email or number) of the member to remove")
        public String memberId = null;

        /** The same under another name */
        @ApiMember(Description="The same under another name")
        public String memberToRemove = null;

        public String getSessionId() { return sessionId; }
        public DeleteChatMember setSessionId(String value) { this.sessionId = value; return this; }
        public String getMemberId() { return memberId; }
        public DeleteChatMember setMemberId(String value) { this.memberId = value; return this; }
        public String getMemberToRemove() { return memberToRemove; }
        public DeleteChatMember setMemberToRemove(String value) { this.memberToRemove = value; return this; }

        private static Object responseType = SessionInfo.class;
        public Object getResponseType() { return responseType; }
    }

    public static class CustomerInfo extends EntityInfo
    {
        /** The account of the customer */
        @ApiMember(Description="The account of the customer")
        public String accountId = null;

        /** The name of the customer */
        @ApiMember(Description="The name of the customer")
        public String name = null;

        /** The customer above this one */
        @ApiMember(Description="The customer above this one")
        public String parentCustomerId = null;

        /** The path to the customer, root first */
        @ApiMember(Description="The path to the customer, root first")
        public ArrayList<CustomerBreadcrumb> customerBreadcrumb = null;

        /** What the customer is called in your own system */
        @ApiMember(Description="What the customer is called in your own system")
        public String referenceId = null;

        /** Is the customer still being set up? */
        @ApiMember(Description="Is the customer still being set up?")
        public Boolean isStaging = null;

        /** The tags of the customer, by their IDs */
        @ApiMember(Description="The tags of the customer, by their IDs")
        public ArrayList<String> tagIds = null;

        public String getAccountId() { return accountId; }
        public CustomerInfo setAccountId(String value) { this.accountId = value; return this; }
        public String getName() { return name; }
        public CustomerInfo setName(String value) { this.name = value; return this; }
        public String getParentCustomerId() { return parentCustomerId; }
        public CustomerInfo setParentCustomerId(String value) { this.parentCustomerId = value; return this; }
        public ArrayList<CustomerBreadcrumb> getCustomerBreadcrumb() { return customerBreadcrumb; }
        public CustomerInfo setCustomerBreadcrumb(ArrayList<CustomerBreadcrumb> value) { this.customerBreadcrumb = value; return this; }
        public String getReferenceId() { return referenceId; }
        public CustomerInfo setReferenceId(String value) { this.referenceId = value; return this; }
        public Boolean getIsStaging() { return isStaging; }
        public CustomerInfo setIsStaging(Boolean value) { this.isStaging = value; return this; }
        public ArrayList<String> getTagIds() { return tagIds; }
        public CustomerInfo setTagIds(ArrayList<String> value) { this.tagIds = value; return this; }
    }

    /** Delete a customer, and show it for the last time */
    @Route(Path="/customers/{customerId}", Verbs="DELETE")
    @Api(Description="Delete a customer, and show it for the last time")
    public static class DeleteCustomer implements IReturn<CustomerInfo>, IDelete
    {
        /** The ID of the customer */
        @ApiMember(Description="The ID of the customer")
        public String customerId = null;

        public String getCustomerId() { return customerId; }
        public DeleteCustomer setCustomerId(String value) { this.customerId = value; return this; }

        private static Object responseType = CustomerInfo.class;
        public Object getResponseType() { return responseType; }
    }

    /** Delete an endpoint, and show it for the last time */
    @Route(Path="/endpoints/{endpointId}", Verbs="DELETE")
    @Api(Description="Delete an endpoint, and show it for the last time")
    public static class DeleteEndpoint implements IReturn<EndpointInfo>, IDelete
    {
        /** The ID of the endpoint */
        @ApiMember(Description="The ID of the endpoint")
        public String endpointId = null;

        public String getEndpointId() { return endpointId; }
        public DeleteEndpoint setEndpointId(String value) { this.endpointId = value; return this; }

        private static Object responseType = EndpointInfo.class;
        public Object getResponseType() { return responseType; }
    }

    public static class DeleteSessionsResponse
    {
        /** How many sessions */
        @ApiMember(Description="How many sessions")
        public Integer count = null;

        /** How many of them had not ended */
        @ApiMember(Description="How many of them had not ended")
        public Integer liveCount = null;

        /** How many of them were in the archive */
        @ApiMember(Description="How many of them were in the archive")
        public Integer archivedCount = null;

        /** Whether nothing was deleted, only counted */
        @ApiMember(Description="Whether nothing was deleted, only counted")
        public Boolean dryRun = null;

        public Integer getCount() { return count; }
        public DeleteSessionsResponse setCount(Integer value) { this.count = value; return this; }
        public Integer getLiveCount() { return liveCount; }
        public DeleteSessionsResponse setLiveCount(Integer value) { this.liveCount = value; return this; }
        public Integer getArchivedCount() { return archivedCount; }
        public DeleteSessionsResponse setArchivedCount(Integer value) { this.archivedCount = value; return this; }
        public Boolean isDryRun() { return dryRun; }
        public DeleteSessionsResponse setDryRun(Boolean value) { this.dryRun = value; return this; }
    }

    /** Delete the sessions of an account that were created in a range of time, with their logs and messages */
    @Route(Path="/sessions", Verbs="DELETE")
    @Api(Description="Delete the sessions of an account that were created in a range of time, with their logs and messages")
    public static class DeleteSessions implements IReturn<DeleteSessionsResponse>, IDelete
    {
        /** The account whose sessions to delete */
        @ApiMember(Description="The account whose sessions to delete")
        public String accountId = null;

        /** Only sessions created at this moment or later (ISO 8601) */
        @ApiMember(Description="Only sessions created at this moment or later (ISO 8601)")
        public String startDateTime = null;

        /** Only sessions created at this moment or earlier (ISO 8601) */
        @ApiMember(Description="Only sessions created at this moment or earlier (ISO 8601)")
        public String endDateTime = null;

        public String getAccountId() { return accountId; }
        public DeleteSessions setAccountId(String value) { this.accountId = value; return this; }
        public String getStartDateTime() { return startDateTime; }
        public DeleteSessions setStartDateTime(String value) { this.startDateTime = value; return this; }
        public String getEndDateTime() { return endDateTime; }
        public DeleteSessions setEndDateTime(String value) { this.endDateTime = value; return this; }

        private static Object responseType = DeleteSessionsResponse.class;
        public Object getResponseType() { return responseType; }
    }

    /** Delete a user, and show it for the last time */
    @Route(Path="/users/{userId}", Verbs="DELETE")
    @Api(Description="Delete a user, and show it for the last time")
    public static class DeleteUser implements IReturn<UserAccountInfo>, IDelete
    {
        /** The ID of the user */
        @ApiMember(Description="The ID of the user")
        public String userId = null;

        public String getUserId() { return userId; }
        public DeleteUser setUserId(String value) { this.userId = value; return this; }

        private static Object responseType = UserAccountInfo.class;
        public Object getResponseType() { return responseType; }
    }

    public static enum ServerState
    {
        Serving, Draining, ReadyToStop;
    }

    public static class MetricInfo
    {
        /** What it is about */
        @ApiMember(Description="What it is about")
        public String subject = null;

        /** The name */
        @ApiMember(Description="The name")
        public String name = null;

        /** What tells its values apart, such as the reason */
        @ApiMember(Description="What tells its values apart, such as the reason")
        public String label = null;

        /** Which of the values it is */
        @ApiMember(Description="Which of the values it is")
        public String labelValue = null;

        /** The value, as a decimal number */
        @ApiMember(Description="The value, as a decimal number")
        public String value = null;

        /** The unit of the value */
        @ApiMember(Description="The unit of the value")
        public String unit = null;

        /** What it means */
        @ApiMember(Description="What it means")
        public String description = null;

        public String getSubject() { return subject; }
        public MetricInfo setSubject(String value) { this.subject = value; return this; }
        public String getName() { return name; }
        public MetricInfo setName(String value) { this.name = value; return this; }
        public String getLabel() { return label; }
        public MetricInfo setLabel(String value) { this.label = value; return this; }
        public String getLabelValue() { return labelValue; }
        public MetricInfo setLabelValue(String value) { this.labelValue = value; return this; }
        public String getValue() { return value; }
        public MetricInfo setValue(String value) { this.value = value; return this; }
        public String getUnit() { return unit; }
        public MetricInfo setUnit(String value) { this.unit = value; return this; }
        public String getDescription() { return description; }
        public MetricInfo setDescription(String value) { this.description = value; return this; }
    }

    public static class ServerInfo
    {
        /** Does it serve, drain, or is it ready to stop? */
        @ApiMember(Description="Does it serve, drain, or is it ready to stop?")
        public ServerState state = null;

        /** Its version */
        @ApiMember(Description="Its version")
        public String version = null;

        /** When it was started */
        @ApiMember(Description="When it was started")
        public String dateStarted = null;

        /** Since when it has been draining */
        @ApiMember(Description="Since when it has been draining")
        public String dateDraining = null;

        /** How many requests are under way beside this one */
        @ApiMember(Description="How many requests are under way beside this one")
        public Integer requestsUnderWay = null;

        /** What it measures */
        @ApiMember(Description="What it measures")
        public ArrayList<MetricInfo> metrics = null;

        public ServerState getState() { return state; }
        public ServerInfo setState(ServerState value) { this.state = value; return this; }
        public String getVersion() { return version; }
        public ServerInfo setVersion(String value) { this.version = value; return this; }
        public String getDateStarted() { return dateStarted; }
        public ServerInfo setDateStarted(String value) { this.dateStarted = value; return this; }
        public String getDateDraining() { return dateDraining; }
        public ServerInfo setDateDraining(String value) { this.dateDraining = value; return this; }
        public Integer getRequestsUnderWay() { return requestsUnderWay; }
        public ServerInfo setRequestsUnderWay(Integer value) { this.requestsUnderWay = value; return this; }
        public ArrayList<MetricInfo> getMetrics() { return metrics; }
        public ServerInfo setMetrics(ArrayList<MetricInfo> value) { this.metrics = value; return this; }
    }

    /** Let this server take nothing on any more and end what is under way, until it is ready to stop */
    @Route(Path="/server/drain", Verbs="POST")
    @Api(Description="Let this server take nothing on any more and end what is under way, until it is ready to stop")
    public static class DrainServer implements IReturn<ServerInfo>, IPost
    {

        private static Object responseType = ServerInfo.class;
        public Object getResponseType() { return responseType; }
    }

    /** End a session, or one leg of it */
    @Route(Path="/sessions/{sessionId}", Verbs="DELETE")
    @Api(Description="End a session, or one leg of it")
    public static class EndSession implements IReturnVoid, IDelete
    {
        /** The ID of the session */
        @ApiMember(Description="The ID of the session")
        public String sessionId = null;

        /** The local call ID: only this leg ends */
        @ApiMember(Description="The local call ID: only this leg ends")
        public String callSid = null;

        public String getSessionId() { return sessionId; }
        public EndSession setSessionId(String value) { this.sessionId = value; return this; }
        public String getCallSid() { return callSid; }
        public EndSession setCallSid(String value) { this.callSid = value; return this; }
    }

    public static class EndStuckSessionResponse
    {
        /** The ID of the session */
        @ApiMember(Description="The ID of the session")
        public String sessionId = null;

        /** The account */
        @ApiMember(Description="The account")
        public String accountId = null;

        /** When it last showed life */
        @ApiMember(Description="When it last showed life")
        public String dateLastLife = null;

        public String getSessionId() { return sessionId; }
        public EndStuckSessionResponse setSessionId(String value) { this.sessionId = value; return this; }
        public String getAccountId() { return accountId; }
        public EndStuckSessionResponse setAccountId(String value) { this.accountId = value; return this; }
        public String getDateLastLife() { return dateLastLife; }
        public EndStuckSessionResponse setDateLastLife(String value) { this.dateLastLife = value; return this; }
    }

    /** End a session that claims to be live and shows no life */
    @Route(Path="/server/stuck/{sessionId}/end", Verbs="POST")
    @Api(Description="End a session that claims to be live and shows no life")
    public static class EndStuckSession implements IReturn<EndStuckSessionResponse>, IPost
    {
        /** The ID of the session */
        @ApiMember(Description="The ID of the session")
        public String sessionId = null;

        /** For how long it must have been silent at least (defaults to 3600) */
        @ApiMember(Description="For how long it must have been silent at least (defaults to 3600)")
        public Integer silentSeconds = null;

        public String getSessionId() { return sessionId; }
        public EndStuckSession setSessionId(String value) { this.sessionId = value; return this; }
        public Integer getSilentSeconds() { return silentSeconds; }
        public EndStuckSession setSilentSeconds(Integer value) { this.silentSeconds = value; return this; }

        private static Object responseType = EndStuckSessionResponse.class;
        public Object getResponseType() { return responseType; }
    }

    public static class ExportSessionsResponse
    {
        /** The sessions, at most 1000 */
        @ApiMember(Description="The sessions, at most 1000")
        public ArrayList<SessionInfo> items = null;

        /** What to send as afterSessionId for the rest; absent if there is none */
        @ApiMember(Description="What to send as afterSessionId for the rest; absent if there is none")
        public String nextAfterSessionId = null;

        public ArrayList<SessionInfo> getItems() { return items; }
        public ExportSessionsResponse setItems(ArrayList<SessionInfo> value) { this.items = value; return this; }
        public String getNextAfterSessionId() { return nextAfterSessionId; }
        public ExportSessionsResponse setNextAfterSessionId(String value) { this.nextAfterSessionId = value; return this; }
    }

    public static class SessionFilter
    {
        /** The accounts whose sessions to get (all of yours if left out) */
        @ApiMember(Description="The accounts whose sessions to get (all of yours if left out)")
        public ArrayList<String> accountIds = null;

        /** Search the archive instead of the live sessions? */
        @ApiMember(Description="Search the archive instead of the live sessions?")
        public Boolean searchArchive = null;

        /** Only sessions created on this day or later (YYYY-MM-DD) */
        @ApiMember(Description="Only sessions created on this day or later (YYYY-MM-DD)")
        public String startDate = null;

        /** Only sessions created on this day or earlier (YYYY-MM-DD) */
        @ApiMember(Description="Only sessions created on this day or earlier (YYYY-MM-DD)")
        public String endDate = null;

        /** The time zone in which the days begin, such as America/New_York (defaults to UTC) */
        @ApiMember(Description="The time zone in which the days begin, such as America/New_York (defaults to UTC)")
        public String timeZone = null;

        /** Only sessions of these customers */
        @ApiMember(Description="Only sessions of these customers")
        public ArrayList<String> customerIds = null;

        /** Only sessions of these endpoints */
        @ApiMember(Description="Only sessions of these endpoints")
        public ArrayList<String> endpointIds = null;

        /** Only sessions whose From address or name contains this text, in any case */
        @ApiMember(Description="Only sessions whose From address or name contains this text, in any case")
        public String from = null;

        /** Only sessions whose To address or destination contains this text, in any case */
        @ApiMember(Description="Only sessions whose To address or destination contains this text, in any case")
        public String to = null;

        /** Only sessions with this text in their log, in any case */
        @ApiMember(Description="Only sessions with this text in their log, in any case")
        public String log = null;

        /** Only sessions with this parent session */
        @ApiMember(Description="Only sessions with this parent session")
        public String parentSessionId = null;

        /** Get just the sessions with these IDs, at most 1000 */
        @ApiMember(Description="Get just the sessions with these IDs, at most 1000")
        public ArrayList<String> specificIds = null;

        public ArrayList<String> getAccountIds() { return accountIds; }
        public SessionFilter setAccountIds(ArrayList<String> value) { this.accountIds = value; return this; }
        public Boolean isSearchArchive() { return searchArchive; }
        public SessionFilter setSearchArchive(Boolean value) { this.searchArchive = value; return this; }
        public String getStartDate() { return startDate; }
        public SessionFilter setStartDate(String value) { this.startDate = value; return this; }
        public String getEndDate() { return endDate; }
        public SessionFilter setEndDate(String value) { this.endDate = value; return this; }
        public String getTimeZone() { return timeZone; }
        public SessionFilter setTimeZone(String value) { this.timeZone = value; return this; }
        public ArrayList<String> getCustomerIds() { return customerIds; }
        public SessionFilter setCustomerIds(ArrayList<String> value) { this.customerIds = value; return this; }
        public ArrayList<String> getEndpointIds() { return endpointIds; }
        public SessionFilter setEndpointIds(ArrayList<String> value) { this.endpointIds = value; return this; }
        public String getFrom() { return from; }
        public SessionFilter setFrom(String value) { this.from = value; return this; }
        public String getTo() { return to; }
        public SessionFilter setTo(String value) { this.to = value; return this; }
        public String getLog() { return log; }
        public SessionFilter setLog(String value) { this.log = value; return this; }
        public String getParentSessionId() { return parentSessionId; }
        public SessionFilter setParentSessionId(String value) { this.parentSessionId = value; return this; }
        public ArrayList<String> getSpecificIds() { return specificIds; }
        public SessionFilter setSpecificIds(ArrayList<String> value) { this.specificIds = value; return this; }
    }

    /** Export sessions with their logs, the oldest first: all of them row by row in CSV and JSON Lines, else in parts */
    @Route(Path="/sessions/export", Verbs="GET")
    @Api(Description="Export sessions with their logs, the oldest first: all of them row by row in CSV and JSON Lines, else in parts")
    public static class ExportSessions extends SessionFilter implements IReturn<ExportSessionsResponse>, IGet
    {
        /** Go on behind this session, the last one received of an export that broke off */
        @ApiMember(Description="Go on behind this session, the last one received of an export that broke off")
        public String afterSessionId = null;

        public String getAfterSessionId() { return afterSessionId; }
        public ExportSessions setAfterSessionId(String value) { this.afterSessionId = value; return this; }

        private static Object responseType = ExportSessionsResponse.class;
        public Object getResponseType() { return responseType; }
    }

    /** Get an account by its ID */
    @Route(Path="/accounts/{accountId}", Verbs="GET")
    @Api(Description="Get an account by its ID")
    public static class GetAccount implements IReturn<AccountInfo>, IGet
    {
        /** The ID of the account */
        @ApiMember(Description="The ID of the account")
        public String accountId = null;

        public String getAccountId() { return accountId; }
        public GetAccount setAccountId(String value) { this.accountId = value; return this; }

        private static Object responseType = AccountInfo.class;
        public Object getResponseType() { return responseType; }
    }

    public static class CallInfo
    {
        /** The account */
        @ApiMember(Description="The account")
        public String accountSid = null;

        /** An annotation */
        @ApiMember(Description="An annotation")
        public String annotation = null;

        /** Who answered */
        @ApiMember(Description="Who answered")
        public String answeredBy = null;

        /** The name of the caller */
        @ApiMember(Description="The name of the caller")
        public String callerName = null;

        /** When it was created */
        @ApiMember(Description="When it was created")
        public String dateCreated = null;

        /** When it last changed */
        @ApiMember(Description="When it last changed")
        public String dateUpdated = null;

        /** inbound or outbound */
        @ApiMember(Description="inbound or outbound")
        public String direction = null;

        /** For how many seconds it has lasted */
        @ApiMember(Description="For how many seconds it has lasted")
        public Integer duration = null;

        /** When it ended */
        @ApiMember(Description="When it ended")
        public String endTime = null;

        /** From where it was forwarded */
        @ApiMember(Description="From where it was forwarded")
        public String forwardedFrom = null;

        /** Who calls */
        @ApiMember(Description="Who calls")
        public String from = null;

        /** Who calls, for people */
        @ApiMember(Description="Who calls, for people")
        public String fromFormatted = null;

        /** The call that made it */
        @ApiMember(Description="The call that made it")
        public String parentCallSid = null;

        /** The number that is used */
        @ApiMember(Description="The number that is used")
        public String phoneNumberSid = null;

        /** The price */
        @ApiMember(Description="The price")
        public String price = null;

        /** The currency of the price */
        @ApiMember(Description="The currency of the price")
        public String priceUnit = null;

        /** The call SID, or the ID of the session where no carrier gave one */
        @ApiMember(Description="The call SID, or the ID of the session where no carrier gave one")
        public String sid = null;

        /** When it began */
        @ApiMember(Description="When it began")
        public String startTime = null;

        /** queued, ringing or in-progress */
        @ApiMember(Description="queued, ringing or in-progress")
        public String status = null;

        /** Who is called */
        @ApiMember(Description="Who is called")
        public String to = null;

        /** Who is called, for people */
        @ApiMember(Description="Who is called, for people")
        public String toFormatted = null;

        /** Where the session is found, below the address of the server */
        @ApiMember(Description="Where the session is found, below the address of the server")
        public String uri = null;

        public String getAccountSid() { return accountSid; }
        public CallInfo setAccountSid(String value) { this.accountSid = value; return this; }
        public String getAnnotation() { return annotation; }
        public CallInfo setAnnotation(String value) { this.annotation = value; return this; }
        public String getAnsweredBy() { return answeredBy; }
        public CallInfo setAnsweredBy(String value) { this.answeredBy = value; return this; }
        public String getCallerName() { return callerName; }
        public CallInfo setCallerName(String value) { this.callerName = value; return this; }
        public String getDateCreated() { return dateCreated; }
        public CallInfo setDateCreated(String value) { this.dateCreated = value; return this; }
        public String getDateUpdated() { return dateUpdated; }
        public CallInfo setDateUpdated(String value) { this.dateUpdated = value; return this; }
        public String getDirection() { return direction; }
        public CallInfo setDirection(String value) { this.direction = value; return this; }
        public Integer getDuration() { return duration; }
        public CallInfo setDuration(Integer value) { this.duration = value; return this; }
        public String getEndTime() { return endTime; }
        public CallInfo setEndTime(String value) { this.endTime = value; return this; }
        public String getForwardedFrom() { return forwardedFrom; }
        public CallInfo setForwardedFrom(String value) { this.forwardedFrom = value; return this; }
        public String getFrom() { return from; }
        public CallInfo setFrom(String value) { this.from = value; return this; }
        public String getFromFormatted() { return fromFormatted; }
        public CallInfo setFromFormatted(String value) { this.fromFormatted = value; return this; }
        public String getParentCallSid() { return parentCallSid; }
        public CallInfo setParentCallSid(String value) { this.parentCallSid = value; return this; }
        public String getPhoneNumberSid() { return phoneNumberSid; }
        public CallInfo setPhoneNumberSid(String value) { this.phoneNumberSid = value; return this; }
        public String getPrice() { return price; }
        public CallInfo setPrice(String value) { this.price = value; return this; }
        public String getPriceUnit() { return priceUnit; }
        public CallInfo setPriceUnit(String value) { this.priceUnit = value; return this; }
        public String getSid() { return sid; }
        public CallInfo setSid(String value) { this.sid = value; return this; }
        public String getStartTime() { return startTime; }
        public CallInfo setStartTime(String value) { this.startTime = value; return this; }
        public String getStatus() { return status; }
        public CallInfo setStatus(String value) { this.status = value; return this; }
        public String getTo() { return to; }
        public CallInfo setTo(String value) { this.to = value; return this; }
        public String getToFormatted() { return toFormatted; }
        public CallInfo setToFormatted(String value) { this.toFormatted = value; return this; }
        public String getUri() { return uri; }
        public CallInfo setUri(String value) { this.uri = value; return this; }
    }

    public static class GetActiveCallsResponse
    {
        /** The calls, newest first */
        @ApiMember(Description="The calls, newest first")
        public ArrayList<CallInfo> calls = null;

        public ArrayList<CallInfo> getCalls() { return calls; }
        public GetActiveCallsResponse setCalls(ArrayList<CallInfo> value) { this.calls = value; return this; }
    }

    /** Get the live calls of an account */
    @Route(Path="/calls/active", Verbs="GET")
    @Api(Description="Get the live calls of an account")
    public static class GetActiveCalls implements IReturn<GetActiveCallsResponse>, IGet
    {
        /** The account whose calls to get (all of yours if left out) */
        @ApiMember(Description="The account whose calls to get (all of yours if left out)")
        public String accountId = null;

        public String getAccountId() { return accountId; }
        public GetActiveCalls setAccountId(String value) { this.accountId = value; return this; }

        private static Object responseType = GetActiveCallsResponse.class;
        public Object getResponseType() { return responseType; }
    }

    public static class GetActiveSessionsResponse
    {
        /** The sessions, newest first */
        @ApiMember(Description="The sessions, newest first")
        public ArrayList<SessionInfo> sessions = null;

        public ArrayList<SessionInfo> getSessions() { return sessions; }
        public GetActiveSessionsResponse setSessions(ArrayList<SessionInfo> value) { this.sessions = value; return this; }
    }

    /** Get the sessions that you are in and that have not ended; takes the place of GetMySessions */
    @Route(Path="/sessions/active", Verbs="GET")
    @Api(Description="Get the sessions that you are in and that have not ended; takes the place of GetMySessions")
    public static class GetActiveSessions implements IReturn<GetActiveSessionsResponse>, IGet
    {

        private static Object responseType = GetActiveSessionsResponse.class;
        public Object getResponseType() { return responseType; }
    }

    public static enum UserManagerAccess
    {
        ReadOnly, ReadWrite, ReadWriteDelete;
    }

    public static class UserInfo
    {
        /** The ID of the user */
        @ApiMember(Description="The ID of the user")
        public String id = null;

        /** Whether anybody is signed in */
        @ApiMember(Description="Whether anybody is signed in")
        public Boolean isAuthenticated = null;

        /** The display name up to its first space */
        @ApiMember(Description="The display name up to its first space")
        public String firstName = null;

        /** The rest of the display name */
        @ApiMember(Description="The rest of the display name")
        public String lastName = null;

        /** The display name */
        @ApiMember(Description="The display name")
        public String name = null;

        /** A picture of the user */
        @ApiMember(Description="A picture of the user")
        public String avatarUrl = null;

        /** The email address */
        @ApiMember(Description="The email address")
        public String emailAddress = null;

        /** The roles */
        @ApiMember(Description="The roles")
        public ArrayList<String> roles = null;

        /** The accounts in which the user may act */
        @ApiMember(Description="The accounts in which the user may act")
        public ArrayList<String> accountIds = null;

        /** Their names, in the same order */
        @ApiMember(Description="Their names, in the same order")
        public ArrayList<String> accountNames = null;

        /** What a Manager may do; null for all others */
        @ApiMember(Description="What a Manager may do; null for all others")
        public UserManagerAccess managerAccess = null;

        public String getId() { return id; }
        public UserInfo setId(String value) { this.id = value; return this; }
        public Boolean getIsAuthenticated() { return isAuthenticated; }
        public UserInfo setIsAuthenticated(Boolean value) { this.isAuthenticated = value; return this; }
        public String getFirstName() { return firstName; }
        public UserInfo setFirstName(String value) { this.firstName = value; return this; }
        public String getLastName() { return lastName; }
        public UserInfo setLastName(String value) { this.lastName = value; return this; }
        public String getName() { return name; }
        public UserInfo setName(String value) { this.name = value; return this; }
        public String getAvatarUrl() { return avatarUrl; }
        public UserInfo setAvatarUrl(String value) { this.avatarUrl = value; return this; }
        public String getEmailAddress() { return emailAddress; }
        public UserInfo setEmailAddress(String value) { this.emailAddress = value; return this; }
        public ArrayList<String> getRoles() { return roles; }
        public UserInfo setRoles(ArrayList<String> value) { this.roles = value; return this; }
        public ArrayList<String> getAccountIds() { return accountIds; }
        public UserInfo setAccountIds(ArrayList<String> value) { this.accountIds = value; return this; }
        public ArrayList<String> getAccountNames() { return accountNames; }
        public UserInfo setAccountNames(ArrayList<String> value) { this.accountNames = value; return this; }
        public UserManagerAccess getManagerAccess() { return managerAccess; }
        public UserInfo setManagerAccess(UserManagerAccess value) { this.managerAccess = value; return this; }
    }

    /** Get who is signed in, or that nobody is */
    @Route(Path="/auth/status", Verbs="GET")
    @Api(Description="Get who is signed in, or that nobody is")
    public static class GetAuthStatus implements IReturn<UserInfo>, IGet
    {

        private static Object responseType = UserInfo.class;
        public Object getResponseType() { return responseType; }
    }

    public static class ChatTranscriptMessage
    {
        /** When it was sent */
        @ApiMember(Description="When it was sent")
        public String date = null;

        /** Who sent it */
        @ApiMember(Description="Who sent it")
        public String from = null;

        /** Its text */
        @ApiMember(Description="Its text")
        public String body = null;

        /** Where its attachment is */
        @ApiMember(Description="Where its attachment is")
        public String mediaUri = null;

        /** The type of its attachment */
        @ApiMember(Description="The type of its attachment")
        public String mediaContentType = null;

        public String getDate() { return date; }
        public ChatTranscriptMessage setDate(String value) { this.date = value; return this; }
        public String getFrom() { return from; }
        public ChatTranscriptMessage setFrom(String value) { this.from = value; return this; }
        public String getBody() { return body; }
        public ChatTranscriptMessage setBody(String value) { this.body = value; return this; }
        public String getMediaUri() { return mediaUri; }
        public ChatTranscriptMessage setMediaUri(String value) { this.mediaUri = value; return this; }
        public String getMediaContentType() { return mediaContentType; }
        public ChatTranscriptMessage setMediaContentType(String value) { this.mediaContentType = value; return this; }
    }

    public static class GetChatTranscriptResponse
    {
        /** The messages, in order */
        @ApiMember(Description="The messages, in order")
        public ArrayList<ChatTranscriptMessage> messages = null;

        public ArrayList<ChatTranscriptMessage> getMessages() { return messages; }
        public GetChatTranscriptResponse setMessages(ArrayList<ChatTranscriptMessage> value) { this.messages = value; return this; }
    }

    /** Get all messages of a chat, in order */
    @Route(Path="/sessions/{sessionId}/transcript", Verbs="GET")
    @Api(Description="Get all messages of a chat, in order")
    public static class GetChatTranscript implements IReturn<GetChatTranscriptResponse>, IGet
    {
        /** The ID of the session */
        @ApiMember(Description="The ID of the session")
        public String sessionId = null;

        /** Include earlier messages from this chat party? */
        @ApiMember(Description="Include earlier messages from this chat party?")
        public Boolean includeHistorical = null;

        /** How far back earlier messages go (ISO 8601), at most 6 months */
        @ApiMember(Description="How far back earlier messages go (ISO 8601), at most 6 months")
        public String historicalCutOffDate = null;

        public String getSessionId() { return sessionId; }
        public GetChatTranscript setSessionId(String value) { this.sessionId = value; return this; }
        public Boolean isIncludeHistorical() { return includeHistorical; }
        public GetChatTranscript setIncludeHistorical(Boolean value) { this.includeHistorical = value; return this; }
        public String getHistoricalCutOffDate() { return historicalCutOffDate; }
        public GetChatTranscript setHistoricalCutOffDate(String value) { this.historicalCutOffDate = value; return this; }

        private static Object responseType = GetChatTranscriptResponse.class;
        public Object getResponseType() { return responseType; }
    }

    /** Get a customer by its ID */
    @Route(Path="/customers/{customerId}", Verbs="GET")
    @Api(Description="Get a customer by its ID")
    public static class GetCustomer implements IReturn<CustomerInfo>, IGet
    {
        /** The ID of the customer */
        @ApiMember(Description="The ID of the customer")
        public String customerId = null;

        public String getCustomerId() { return customerId; }
        public GetCustomer setCustomerId(String value) { this.customerId = value; return this; }

        private static Object responseType = CustomerInfo.class;
        public Object getResponseType() { return responseType; }
    }

    /** Get an endpoint by its ID */
    @Route(Path="/endpoints/{endpointId}", Verbs="GET")
    @Api(Description="Get an endpoint by its ID")
    public static class GetEndpoint implements IReturn<EndpointInfo>, IGet
    {
        /** The ID of the endpoint */
        @ApiMember(Description="The ID of the endpoint")
        public String endpointId = null;

        public String getEndpointId() { return endpointId; }
        public GetEndpoint setEndpointId(String value) { this.endpointId = value; return this; }

        private static Object responseType = EndpointInfo.class;
        public Object getResponseType() { return responseType; }
    }

    public static class GetMySessionsResponse
    {
        /** The sessions, newest first */
        @ApiMember(Description="The sessions, newest first")
        public ArrayList<SessionInfo> sessions = null;

        public ArrayList<SessionInfo> getSessions() { return sessions; }
        public GetMySessionsResponse setSessions(ArrayList<SessionInfo> value) { this.sessions = value; return this; }
    }

    /** Get the sessions that you are in and that have not ended */
    @Route(Path="/sessions/my", Verbs="GET")
    @Api(Description="Get the sessions that you are in and that have not ended")
    public static class GetMySessions implements IReturn<GetMySessionsResponse>, IGet
    {

        private static Object responseType = GetMySessionsResponse.class;
        public Object getResponseType() { return responseType; }
    }

    /** Show how this server is: its state and what it measures */
    @Route(Path="/server", Verbs="GET")
    @Api(Description="Show how this server is: its state and what it measures")
    public static class GetServer implements IReturn<ServerInfo>, IGet
    {

        private static Object responseType = ServerInfo.class;
        public Object getResponseType() { return responseType; }
    }

    /** Get a session by its ID, with its whole log */
    @Route(Path="/sessions/{sessionId}", Verbs="GET")
    @Api(Description="Get a session by its ID, with its whole log")
    public static class GetSession implements IReturn<SessionInfo>, IGet
    {
        /** The ID of the session */
        @ApiMember(Description="The ID of the session")
        public String sessionId = null;

        public String getSessionId() { return sessionId; }
        public GetSession setSessionId(String value) { this.sessionId = value; return this; }

        private static Object responseType = SessionInfo.class;
        public Object getResponseType() { return responseType; }
    }

    public static class SessionStateInfo
    {
        /** The state */
        @ApiMember(Description="The state")
        public String state = null;

        /** The states that may follow while the session has not ended */
        @ApiMember(Description="The states that may follow while the session has not ended")
        public ArrayList<String> mayBecome = null;

        public String getState() { return state; }
        public SessionStateInfo setState(String value) { this.state = value; return this; }
        public ArrayList<String> getMayBecome() { return mayBecome; }
        public SessionStateInfo setMayBecome(ArrayList<String> value) { this.mayBecome = value; return this; }
    }

    public static class GetSessionStatesResponse
    {
        /** The states of the call */
        @ApiMember(Description="The states of the call")
        public ArrayList<SessionStateInfo> callStates = null;

        /** The states in a queue */
        @ApiMember(Description="The states in a queue")
        public ArrayList<SessionStateInfo> queueStates = null;

        /** The call states in which a session may begin */
        @ApiMember(Description="The call states in which a session may begin")
        public ArrayList<String> initialCallStates = null;

        /** The call state that ends a session */
        @ApiMember(Description="The call state that ends a session")
        public String endState = null;

        public ArrayList<SessionStateInfo> getCallStates() { return callStates; }
        public GetSessionStatesResponse setCallStates(ArrayList<SessionStateInfo> value) { this.callStates = value; return this; }
        public ArrayList<SessionStateInfo> getQueueStates() { return queueStates; }
        public GetSessionStatesResponse setQueueStates(ArrayList<SessionStateInfo> value) { this.queueStates = value; return this; }
        public ArrayList<String> getInitialCallStates() { return initialCallStates; }
        public GetSessionStatesResponse setInitialCallStates(ArrayList<String> value) { this.initialCallStates = value; return this; }
        public String getEndState() { return endState; }
        public GetSessionStatesResponse setEndState(String value) { this.endState = value; return this; }
    }

    /** Get the states of sessions and what each may become */
    @Route(Path="/sessions/states", Verbs="GET")
    @Api(Description="Get the states of sessions and what each may become")
    public static class GetSessionStates implements IReturn<GetSessionStatesResponse>, IGet
    {

        private static Object responseType = GetSessionStatesResponse.class;
        public Object getResponseType() { return responseType; }
    }

    public static class StuckSessionInfo
    {
        /** The ID of the session */
        @ApiMember(Description="The ID of the session")
        public String sessionId = null;

        /** The account */
        @ApiMember(Description="The account")
        public String accountId = null;

        /** The display name */
        @ApiMember(Description="The display name")
        public String displayName = null;

        /** The call state that it claims to be in */
        @ApiMember(Description="The call state that it claims to be in")
        public SessionCallState callState = null;

        /** When it was created */
        @ApiMember(Description="When it was created")
        public String dateCreated = null;

        /** When it last showed life */
        @ApiMember(Description="When it last showed life")
        public String dateLastLife = null;

        /** For how long it has been silent */
        @ApiMember(Description="For how long it has been silent")
        public Integer silentSeconds = null;

        /** When it will be ended if it stays silent */
        @ApiMember(Description="When it will be ended if it stays silent")
        public String dateToEnd = null;

        public String getSessionId() { return sessionId; }
        public StuckSessionInfo setSessionId(String value) { this.sessionId = value; return this; }
        public String getAccountId() { return accountId; }
        public StuckSessionInfo setAccountId(String value) { this.accountId = value; return this; }
        public String getDisplayName() { return displayName; }
        public StuckSessionInfo setDisplayName(String value) { this.displayName = value; return this; }
        public SessionCallState getCallState() { return callState; }
        public StuckSessionInfo setCallState(SessionCallState value) { this.callState = value; return this; }
        public String getDateCreated() { return dateCreated; }
        public StuckSessionInfo setDateCreated(String value) { this.dateCreated = value; return this; }
        public String getDateLastLife() { return dateLastLife; }
        public StuckSessionInfo setDateLastLife(String value) { this.dateLastLife = value; return this; }
        public Integer getSilentSeconds() { return silentSeconds; }
        public StuckSessionInfo setSilentSeconds(Integer value) { this.silentSeconds = value; return this; }
        public String getDateToEnd() { return dateToEnd; }
        public StuckSessionInfo setDateToEnd(String value) { this.dateToEnd = value; return this; }
    }

    public static class GetStuckSessionsResponse
    {
        /** The sessions, the oldest first, at most 1000 */
        @ApiMember(Description="The sessions, the oldest first, at most 1000")
        public ArrayList<StuckSessionInfo> sessions = null;

        public ArrayList<StuckSessionInfo> getSessions() { return sessions; }
        public GetStuckSessionsResponse setSessions(ArrayList<StuckSessionInfo> value) { this.sessions = value; return this; }
    }

    /** Get the sessions that claim to be live and have shown no life for a while, the longest silent first */
    @Route(Path="/sessions/stuck", Verbs="GET")
    @Api(Description="Get the sessions that claim to be live and have shown no life for a while, the longest silent first")
    public static class GetStuckSessions implements IReturn<GetStuckSessionsResponse>, IGet
    {
        /** The accounts in which to look (all of yours if left out) */
        @ApiMember(Description="The accounts in which to look (all of yours if left out)")
        public ArrayList<String> accountIds = null;

        /** For how long they have been silent at least (defaults to 3600) */
        @ApiMember(Description="For how long they have been silent at least (defaults to 3600)")
        public Integer silentSeconds = null;

        public ArrayList<String> getAccountIds() { return accountIds; }
        public GetStuckSessions setAccountIds(ArrayList<String> value) { this.accountIds = value; return this; }
        public Integer getSilentSeconds() { return silentSeconds; }
        public GetStuckSessions setSilentSeconds(Integer value) { this.silentSeconds = value; return this; }

        private static Object responseType = GetStuckSessionsResponse.class;
        public Object getResponseType() { return responseType; }
    }

    /** Get a user by its ID */
    @Route(Path="/users/{userId}", Verbs="GET")
    @Api(Description="Get a user by its ID")
    public static class GetUser implements IReturn<UserAccountInfo>, IGet
    {
        /** The ID of the user */
        @ApiMember(Description="The ID of the user")
        public String userId = null;

        public String getUserId() { return userId; }
        public GetUser setUserId(String value) { this.userId = value; return this; }

        private static Object responseType = UserAccountInfo.class;
        public Object getResponseType() { return responseType; }
    }

    /** Put a session on hold */
    @Route(Path="/sessions/{sessionId}/hold", Verbs="POST")
    @Api(Description="Put a session on hold")
    public static class HoldSession implements IReturn<SessionInfo>, IPost
    {
        /** The ID of the session */
        @ApiMember(Description="The ID of the session")
        public String sessionId = null;

        /** The local call SID */
        @ApiMember(Description="The local call SID")
        public String callSid = null;

        /** The reason for the hold */
        @ApiMember(Description="The reason for the hold")
        public SessionHoldReasons reason = null;

        public String getSessionId() { return sessionId; }
        public HoldSession setSessionId(String value) { this.sessionId = value; return this; }
        public String getCallSid() { return callSid; }
        public HoldSession setCallSid(String value) { this.callSid = value; return this; }
        public SessionHoldReasons getReason() { return reason; }
        public HoldSession setReason(SessionHoldReasons value) { this.reason = value; return this; }

        private static Object responseType = SessionInfo.class;
        public Object getResponseType() { return responseType; }
    }

    public static class ImportDirectoryResponse
    {
        /** How many entries were made */
        @ApiMember(Description="How many entries were made")
        public Integer created = null;

        /** How many were changed */
        @ApiMember(Description="How many were changed")
        public Integer changed = null;

        /** How many were as the file says already */
        @ApiMember(Description="How many were as the file says already")
        public Integer unchanged = null;

        public Integer getCreated() { return created; }
        public ImportDirectoryResponse setCreated(Integer value) { this.created = value; return this; }
        public Integer getChanged() { return changed; }
        public ImportDirectoryResponse setChanged(Integer value) { this.changed = value; return this; }
        public Integer getUnchanged() { return unchanged; }
        public ImportDirectoryResponse setUnchanged(Integer value) { this.unchanged = value; return this; }
    }

    public static class ImportedAccount
    {
        /** The ID */
        @ApiMember(Description="The ID")
        public String id = null;

        /** The name */
        @ApiMember(Description="The name")
        public String name = null;

        /** The ISO 3166 region */
        @ApiMember(Description="The ISO 3166 region")
        public String region = null;

        public String getId() { return id; }
        public ImportedAccount setId(String value) { this.id = value; return this; }
        public String getName() { return name; }
        public ImportedAccount setName(String value) { this.name = value; return this; }
        public String getRegion() { return region; }
        public ImportedAccount setRegion(String value) { this.region = value; return this; }
    }

    public static class ImportedCustomer
    {
        /** The ID */
        @ApiMember(Description="The ID")
        public String id = null;

        /** The account */
        @ApiMember(Description="The account")
        public String accountId = null;

        /** The name of the customer */
        @ApiMember(Description="The name of the customer")
        public String name = null;

        /** The customer above this one */
        @ApiMember(Description="The customer above this one")
        public String parentCustomerId = null;

        /** What the customer is called in your own system */
        @ApiMember(Description="What the customer is called in your own system")
        public String referenceId = null;

        /** Is the customer still being set up? */
        @ApiMember(Description="Is the customer still being set up?")
        public Boolean isStaging = null;

        public String getId() { return id; }
        public ImportedCustomer setId(String value) { this.id = value; return this; }
        public String getAccountId() { return accountId; }
        public ImportedCustomer setAccountId(String value) { this.accountId = value; return this; }
        public String getName() { return name; }
        public ImportedCustomer setName(String value) { this.name = value; return this; }
        public String getParentCustomerId() { return parentCustomerId; }
        public ImportedCustomer setParentCustomerId(String value) { this.parentCustomerId = value; return this; }
        public String getReferenceId() { return referenceId; }
        public ImportedCustomer setReferenceId(String value) { this.referenceId = value; return this; }
        public Boolean getIsStaging() { return isStaging; }
        public ImportedCustomer setIsStaging(Boolean value) { this.isStaging = value; return this; }
    }

    public static class ImportedUser
    {
        /** The ID */
        @ApiMember(Description="The ID")
        public String id = null;

        /** The email address */
        @ApiMember(Description="The email address")
        public String email = null;

        /** The name that others see */
        @ApiMember(Description="The name that others see")
        public String displayName = null;

        /** The password of a new user; a user that exists keeps its own */
        @ApiMember(Description="The password of a new user; a user that exists keeps its own")
        public String password = null;

        /** In its place: the hash of the password, as this server stores it */
        @ApiMember(Description="In its place: the hash of the password, as this server stores it")
        public String passwordHash = null;

        /** The roles */
        @ApiMember(Description="The roles")
        public ArrayList<String> roles = null;

        /** The accounts */
        @ApiMember(Description="The accounts")
        public ArrayList<String> accountIds = null;

        public String getId() { return id; }
        public ImportedUser setId(String value) { this.id = value; return this; }
        public String getEmail() { return email; }
        public ImportedUser setEmail(String value) { this.email = value; return this; }
        public String getDisplayName() { return displayName; }
        public ImportedUser setDisplayName(String value) { this.displayName = value; return this; }
        public String getPassword() { return password; }
        public ImportedUser setPassword(String value) { this.password = value; return this; }
        public String getPasswordHash() { return passwordHash; }
        public ImportedUser setPasswordHash(String value) { this.passwordHash = value; return this; }
        public ArrayList<String> getRoles() { return roles; }
        public ImportedUser setRoles(ArrayList<String> value) { this.roles = value; return this; }
        public ArrayList<String> getAccountIds() { return accountIds; }
        public ImportedUser setAccountIds(ArrayList<String> value) { this.accountIds = value; return this; }
    }

    public static class ImportedEndpoint
    {
        /** The ID */
        @ApiMember(Description="The ID")
        public String id = null;

        /** The type */
        @ApiMember(Description="The type")
        public EndpointTypes type = null;

        /** The account */
        @ApiMember(Description="The account")
        public String accountId = null;

        /** The name that others see */
        @ApiMember(Description="The name that others see")
        public String displayName = null;

        /** The customer that the endpoint is linked to */
        @ApiMember(Description="The customer that the endpoint is linked to")
        public String customerId = null;

        /** The number of a PhoneNumber or Fax endpoint; stored in E.164 */
        @ApiMember(Description="The number of a PhoneNumber or Fax endpoint; stored in E.164")
        public String phoneNumber = null;

        /** The address of an Email endpoint */
        @ApiMember(Description="The address of an Email endpoint")
        public String emailAddress = null;

        /** The user behind a User endpoint */
        @ApiMember(Description="The user behind a User endpoint")
        public String userId = null;

        /** The users of a Team, in order */
        @ApiMember(Description="The users of a Team, in order")
        public ArrayList<String> memberUserIds = null;

        /** The flow that runs when this endpoint starts a session */
        @ApiMember(Description="The flow that runs when this endpoint starts a session")
        public String flowId = null;

        /** A picture */
        @ApiMember(Description="A picture")
        public String avatarUrl = null;

        public String getId() { return id; }
        public ImportedEndpoint setId(String value) { this.id = value; return this; }
        public EndpointTypes getType() { return type; }
        public ImportedEndpoint setType(EndpointTypes value) { this.type = value; return this; }
        public String getAccountId() { return accountId; }
        public ImportedEndpoint setAccountId(String value) { this.accountId = value; return this; }
        public String getDisplayName() { return displayName; }
        public ImportedEndpoint setDisplayName(String value) { this.displayName = value; return this; }
        public String getCustomerId() { return customerId; }
        public ImportedEndpoint setCustomerId(String value) { this.customerId = value; return this; }
        public String getPhoneNumber() { return phoneNumber; }
        public ImportedEndpoint setPhoneNumber(String value) { this.phoneNumber = value; return this; }
        public String getEmailAddress() { return emailAddress; }
        public ImportedEndpoint setEmailAddress(String value) { this.emailAddress = value; return this; }
        public String getUserId() { return userId; }
        public ImportedEndpoint setUserId(String value) { this.userId = value; return this; }
        public ArrayList<String> getMemberUserIds() { return memberUserIds; }
        public ImportedEndpoint setMemberUserIds(ArrayList<String> value) { this.memberUserIds = value; return this; }
        public String getFlowId() { return flowId; }
        public ImportedEndpoint setFlowId(String value) { this.flowId = value; return this; }
        public String getAvatarUrl() { return avatarUrl; }
        public ImportedEndpoint setAvatarUrl(String value) { this.avatarUrl = value; return this; }
    }

    /** Bring the directory to what a file says, all of it or nothing */
    @Route(Path="/directory/import", Verbs="POST")
    @Api(Description="Bring the directory to what a file says, all of it or nothing")
    public static class ImportDirectory implements IReturn<ImportDirectoryResponse>, IPost
    {
        /** Accounts */
        @ApiMember(Description="Accounts")
        public ArrayList<ImportedAccount> accounts = null;

        /** Customers, in any order */
        @ApiMember(Description="Customers, in any order")
        public ArrayList<ImportedCustomer> customers = null;

        /** Users */
        @ApiMember(Description="Users")
        public ArrayList<ImportedUser> users = null;

        /** Endpoints */
        @ApiMember(Description="Endpoints")
        public ArrayList<ImportedEndpoint> endpoints = null;

        public ArrayList<ImportedAccount> getAccounts() { return accounts; }
        public ImportDirectory setAccounts(ArrayList<ImportedAccount> value) { this.accounts = value; return this; }
        public ArrayList<ImportedCustomer> getCustomers() { return customers; }
        public ImportDirectory setCustomers(ArrayList<ImportedCustomer> value) { this.customers = value; return this; }
        public ArrayList<ImportedUser> getUsers() { return users; }
        public ImportDirectory setUsers(ArrayList<ImportedUser> value) { this.users = value; return this; }
        public ArrayList<ImportedEndpoint> getEndpoints() { return endpoints; }
        public ImportDirectory setEndpoints(ArrayList<ImportedEndpoint> value) { this.endpoints = value; return this; }

        private static Object responseType = ImportDirectoryResponse.class;
        public Object getResponseType() { return responseType; }
    }

    /** Add a member to a chat */
    @Route(Path="/sessions/{sessionId}/members", Verbs="POST")
    @Api(Description="Add a member to a chat")
    public static class InviteChatMember implements IReturn<SessionInfo>, IPost
    {
        /** The ID of the session */
        @ApiMember(Description="The ID of the session")
        public String sessionId = null;

        /** The cell phone number or the user ID (email) to add */
        @ApiMember(Description="The cell phone number or the user ID (email) to add")
        public String memberToAdd = null;

        /** The outbound caller ID for text messages; the account must own it */
        @ApiMember(Description="The outbound caller ID for text messages; the account must own it")
        public String callerId = null;

        public String getSessionId() { return sessionId; }
        public InviteChatMember setSessionId(String value) { this.sessionId = value; return this; }
        public String getMemberToAdd() { return memberToAdd; }
        public InviteChatMember setMemberToAdd(String value) { this.memberToAdd = value; return this; }
        public String getCallerId() { return callerId; }
        public InviteChatMember setCallerId(String value) { this.callerId = value; return this; }

        private static Object responseType = SessionInfo.class;
        public Object getResponseType() { return responseType; }
    }

    public static class ListResponse
    {
        /** How many items there are on all pages */
        @ApiMember(Description="How many items there are on all pages")
        public Integer totalCount = null;

        /** How many pages there are */
        @ApiMember(Description="How many pages there are")
        public Integer totalPages = null;

        /** Whether there is a page after this one */
        @ApiMember(Description="Whether there is a page after this one")
        public Boolean hasMorePages = null;

        /** What to send as cursor for the page behind this one; absent on the last page */
        @ApiMember(Description="What to send as cursor for the page behind this one; absent on the last page")
        public String nextCursor = null;

        public Integer getTotalCount() { return totalCount; }
        public ListResponse setTotalCount(Integer value) { this.totalCount = value; return this; }
        public Integer getTotalPages() { return totalPages; }
        public ListResponse setTotalPages(Integer value) { this.totalPages = value; return this; }
        public Boolean isHasMorePages() { return hasMorePages; }
        public ListResponse setHasMorePages(Boolean value) { this.hasMorePages = value; return this; }
        public String getNextCursor() { return nextCursor; }
        public ListResponse setNextCursor(String value) { this.nextCursor = value; return this; }
    }

    public static class ListAccountsResponse extends ListResponse
    {
        /** The accounts of this page */
        @ApiMember(Description="The accounts of this page")
        public ArrayList<AccountInfo> items = null;

        public ArrayList<AccountInfo> getItems() { return items; }
        public ListAccountsResponse setItems(ArrayList<AccountInfo> value) { this.items = value; return this; }
    }

    public static enum SortOrders
    {
        Ascend, Descend;
    }

    public static class ListRequest
    {
        /** Specify the accounts in which to look (all of yours if left out) */
        @ApiMember(Description="Specify the accounts in which to look (all of yours if left out)")
        public ArrayList<String> accountIds = null;

        /** The page of data to get, from 0 (defaults to 0) */
        @ApiMember(Description="The page of data to get, from 0 (defaults to 0)")
        public Integer page = null;

        /** How many items a page has, 1 to 1000 (defaults to 25) */
        @ApiMember(Description="How many items a page has, 1 to 1000 (defaults to 25)")
        public Integer countPerPage = null;

        /** Get everything on one page, up to 10000 items? Use with care */
        @ApiMember(Description="Get everything on one page, up to 10000 items? Use with care")
        public Boolean all = null;

        /** Get just the items with these IDs, at most 1000 */
        @ApiMember(Description="Get just the items with these IDs, at most 1000")
        public ArrayList<String> specificIds = null;

        /** Only items whose name or address contains this text, in any case */
        @ApiMember(Description="Only items whose name or address contains this text, in any case")
        public String search = null;

        /** Only items whose name contains this text, in any case */
        @ApiMember(Description="Only items whose name contains this text, in any case")
        public String nameFilter = null;

        /** What to sort by: the name, by which all lists are sorted */
        @ApiMember(Description="What to sort by: the name, by which all lists are sorted")
        public String sortField = null;

        /** The order of the names (defaults to Ascend) */
        @ApiMember(Description="The order of the names (defaults to Ascend)")
        public SortOrders sortOrder = null;

        /** Do not count: leave totals at 0 and answer faster */
        @ApiMember(Description="Do not count: leave totals at 0 and answer faster")
        public Boolean simplifiedPaging = null;

        /** The nextCursor of the page before: goes on behind it, whatever was written meanwhile */
        @ApiMember(Description="The nextCursor of the page before: goes on behind it, whatever was written meanwhile")
        public String cursor = null;

        public ArrayList<String> getAccountIds() { return accountIds; }
        public ListRequest setAccountIds(ArrayList<String> value) { this.accountIds = value; return this; }
        public Integer getPage() { return page; }
        public ListRequest setPage(Integer value) { this.page = value; return this; }
        public Integer getCountPerPage() { return countPerPage; }
        public ListRequest setCountPerPage(Integer value) { this.countPerPage = value; return this; }
        public Boolean isAll() { return all; }
        public ListRequest setAll(Boolean value) { this.all = value; return this; }
        public ArrayList<String> getSpecificIds() { return specificIds; }
        public ListRequest setSpecificIds(ArrayList<String> value) { this.specificIds = value; return this; }
        public String getSearch() { return search; }
        public ListRequest setSearch(String value) { this.search = value; return this; }
        public String getNameFilter() { return nameFilter; }
        public ListRequest setNameFilter(String value) { this.nameFilter = value; return this; }
        public String getSortField() { return sortField; }
        public ListRequest setSortField(String value) { this.sortField = value; return this; }
        public SortOrders getSortOrder() { return sortOrder; }
        public ListRequest setSortOrder(SortOrders value) { this.sortOrder = value; return this; }
        public Boolean isSimplifiedPaging() { return simplifiedPaging; }
        public ListRequest setSimplifiedPaging(Boolean value) { this.simplifiedPaging = value; return this; }
        public String getCursor() { return cursor; }
        public ListRequest setCursor(String value) { this.cursor = value; return this; }
    }

    /** List accounts, sorted by name */
    @Route(Path="/accounts", Verbs="GET")
    @Api(Description="List accounts, sorted by name")
    public static class ListAccounts extends ListRequest implements IReturn<ListAccountsResponse>, IGet
    {

        private static Object responseType = ListAccountsResponse.class;
        public Object getResponseType() { return responseType; }
    }

    public static class ListApiKeysResponse
    {
        /** The keys, oldest first */
        @ApiMember(Description="The keys, oldest first")
        public ArrayList<ApiKeyInfo> items = null;

        public ArrayList<ApiKeyInfo> getItems() { return items; }
        public ListApiKeysResponse setItems(ArrayList<ApiKeyInfo> value) { this.items = value; return this; }
    }

    /** List API keys, without the keys themselves */
    @Route(Path="/apikeys", Verbs="GET")
    @Api(Description="List API keys, without the keys themselves")
    public static class ListApiKeys implements IReturn<ListApiKeysResponse>, IGet
    {
        /** The user whose keys to list (yourself if left out) */
        @ApiMember(Description="The user whose keys to list (yourself if left out)")
        public String userId = null;

        public String getUserId() { return userId; }
        public ListApiKeys setUserId(String value) { this.userId = value; return this; }

        private static Object responseType = ListApiKeysResponse.class;
        public Object getResponseType() { return responseType; }
    }

    public static class AuditEntryInfo
    {
        /** The ID of the entry; later ones sort behind earlier ones */
        @ApiMember(Description="The ID of the entry; later ones sort behind earlier ones")
        public String id = null;

        /** The account it was done in; null where it concerns the whole server */
        @ApiMember(Description="The account it was done in; null where it concerns the whole server")
        public String accountId = null;

        /** When */
        @ApiMember(Description="When")
        public String date = null;

        /** The ID of the user who did it */
        @ApiMember(Description="The ID of the user who did it")
        public String actorId = null;

        /** The email address of that user */
        @ApiMember(Description="The email address of that user")
        public String actor = null;

        /** Through which door: rest, named, batch, soap11, soap12, header (a sign-in with each request), jmx, or start */
        @ApiMember(Description="Through which door: rest, named, batch, soap11, soap12, header (a sign-in with each request), jmx, or start")
        public String door = null;

        /** From which network address */
        @ApiMember(Description="From which network address")
        public String address = null;

        /** What: Created, Changed, Deleted, SignedIn, SignedOut, PasswordChanged, KeyCreated, KeyRevoked */
        @ApiMember(Description="What: Created, Changed, Deleted, SignedIn, SignedOut, PasswordChanged, KeyCreated, KeyRevoked")
        public String action = null;

        /** To what: Account, Customer, Endpoint, User */
        @ApiMember(Description="To what: Account, Customer, Endpoint, User")
        public String kind = null;

        /** The ID of that */
        @ApiMember(Description="The ID of that")
        public String entryId = null;

        /** What it was before, as JSON; secrets are masked */
        @ApiMember(Description="What it was before, as JSON; secrets are masked")
        public String oldValue = null;

        /** What it is now, as JSON; secrets are masked */
        @ApiMember(Description="What it is now, as JSON; secrets are masked")
        public String newValue = null;

        public String getId() { return id; }
        public AuditEntryInfo setId(String value) { this.id = value; return this; }
        public String getAccountId() { return accountId; }
        public AuditEntryInfo setAccountId(String value) { this.accountId = value; return this; }
        public String getDate() { return date; }
        public AuditEntryInfo setDate(String value) { this.date = value; return this; }
        public String getActorId() { return actorId; }
        public AuditEntryInfo setActorId(String value) { this.actorId = value; return this; }
        public String getActor() { return actor; }
        public AuditEntryInfo setActor(String value) { this.actor = value; return this; }
        public String getDoor() { return door; }
        public AuditEntryInfo setDoor(String value) { this.door = value; return this; }
        public String getAddress() { return address; }
        public AuditEntryInfo setAddress(String value) { this.address = value; return this; }
        public String getAction() { return action; }
        public AuditEntryInfo setAction(String value) { this.action = value; return this; }
        public String getKind() { return kind; }
        public AuditEntryInfo setKind(String value) { this.kind = value; return this; }
        public String getEntryId() { return entryId; }
        public AuditEntryInfo setEntryId(String value) { this.entryId = value; return this; }
        public String getOldValue() { return oldValue; }
        public AuditEntryInfo setOldValue(String value) { this.oldValue = value; return this; }
        public String getNewValue() { return newValue; }
        public AuditEntryInfo setNewValue(String value) { this.newValue = value; return this; }
    }

    public static class ListAuditEntriesResponse
    {
        /** The entries, newest first */
        @ApiMember(Description="The entries, newest first")
        public ArrayList<AuditEntryInfo> items = null;

        /** Whether there are older ones */
        @ApiMember(Description="Whether there are older ones")
        public Boolean hasMorePages = null;

        public ArrayList<AuditEntryInfo> getItems() { return items; }
        public ListAuditEntriesResponse setItems(ArrayList<AuditEntryInfo> value) { this.items = value; return this; }
        public Boolean isHasMorePages() { return hasMorePages; }
        public ListAuditEntriesResponse setHasMorePages(Boolean value) { this.hasMorePages = value; return this; }
    }

    /** List who did what to the directory and to logins, newest first */
    @Route(Path="/audit", Verbs="GET")
    @Api(Description="List who did what to the directory and to logins, newest first")
    public static class ListAuditEntries implements IReturn<ListAuditEntriesResponse>, IGet
    {
        /** Specify the accounts in which to look (all of yours if left out) */
        @ApiMember(Description="Specify the accounts in which to look (all of yours if left out)")
        public ArrayList<String> accountIds = null;

        /** Only what was done to this */
        @ApiMember(Description="Only what was done to this")
        public String entryId = null;

        /** Only what this user did */
        @ApiMember(Description="Only what this user did")
        public String actorId = null;

        /** Only entries before the one with this ID: the last of the page before */
        @ApiMember(Description="Only entries before the one with this ID: the last of the page before")
        public String before = null;

        /** How many entries, 1 to 1000 (defaults to 25) */
        @ApiMember(Description="How many entries, 1 to 1000 (defaults to 25)")
        public Integer countPerPage = null;

        public ArrayList<String> getAccountIds() { return accountIds; }
        public ListAuditEntries setAccountIds(ArrayList<String> value) { this.accountIds = value; return this; }
        public String getEntryId() { return entryId; }
        public ListAuditEntries setEntryId(String value) { this.entryId = value; return this; }
        public String getActorId() { return actorId; }
        public ListAuditEntries setActorId(String value) { this.actorId = value; return this; }
        public String getBefore() { return before; }
        public ListAuditEntries setBefore(String value) { this.before = value; return this; }
        public Integer getCountPerPage() { return countPerPage; }
        public ListAuditEntries setCountPerPage(Integer value) { this.countPerPage = value; return this; }

        private static Object responseType = ListAuditEntriesResponse.class;
        public Object getResponseType() { return responseType; }
    }

    public static class ListCustomersResponse extends ListResponse
    {
        /** The customers of this page */
        @ApiMember(Description="The customers of this page")
        public ArrayList<CustomerInfo> items = null;

        public ArrayList<CustomerInfo> getItems() { return items; }
        public ListCustomersResponse setItems(ArrayList<CustomerInfo> value) { this.items = value; return this; }
    }

    /** List customers, sorted by name */
    @Route(Path="/customers", Verbs="GET")
    @Api(Description="List customers, sorted by name")
    public static class ListCustomers extends ListRequest implements IReturn<ListCustomersResponse>, IGet
    {
        /** Only customers below this one */
        @ApiMember(Description="Only customers below this one")
        public String parentCustomerId = null;

        /** Only customers below one of these, at most 1000 */
        @ApiMember(Description="Only customers below one of these, at most 1000")
        public ArrayList<String> parentCustomerIds = null;

        /** Only direct children of the parents? */
        @ApiMember(Description="Only direct children of the parents?")
        public Boolean shallowParent = null;

        /** Only customers with this reference ID */
        @ApiMember(Description="Only customers with this reference ID")
        public String referenceId = null;

        /** Only customers that are, or are not, being set up */
        @ApiMember(Description="Only customers that are, or are not, being set up")
        public Boolean isStaging = null;

        /** Only customers that have all of these tags */
        @ApiMember(Description="Only customers that have all of these tags")
        public ArrayList<String> tagIds = null;

        public String getParentCustomerId() { return parentCustomerId; }
        public ListCustomers setParentCustomerId(String value) { this.parentCustomerId = value; return this; }
        public ArrayList<String> getParentCustomerIds() { return parentCustomerIds; }
        public ListCustomers setParentCustomerIds(ArrayList<String> value) { this.parentCustomerIds = value; return this; }
        public Boolean isShallowParent() { return shallowParent; }
        public ListCustomers setShallowParent(Boolean value) { this.shallowParent = value; return this; }
        public String getReferenceId() { return referenceId; }
        public ListCustomers setReferenceId(String value) { this.referenceId = value; return this; }
        public Boolean getIsStaging() { return isStaging; }
        public ListCustomers setIsStaging(Boolean value) { this.isStaging = value; return this; }
        public ArrayList<String> getTagIds() { return tagIds; }
        public ListCustomers setTagIds(ArrayList<String> value) { this.tagIds = value; return this; }

        private static Object responseType = ListCustomersResponse.class;
        public Object getResponseType() { return responseType; }
    }

    public static class ListEndpointsResponse extends ListResponse
    {
        /** The endpoints of this page */
        @ApiMember(Description="The endpoints of this page")
        public ArrayList<EndpointInfo> items = null;

        public ArrayList<EndpointInfo> getItems() { return items; }
        public ListEndpointsResponse setItems(ArrayList<EndpointInfo> value) { this.items = value; return this; }
    }

    /** List endpoints, sorted by name */
    @Route(Path="/endpoints", Verbs="GET")
    @Api(Description="List endpoints, sorted by name")
    public static class ListEndpoints extends ListRequest implements IReturn<ListEndpointsResponse>, IGet
    {
        /** Only endpoints of this type */
        @ApiMember(Description="Only endpoints of this type")
        public EndpointTypes type = null;

        /** Only endpoints of one of these types: PhoneNumber, User, Team, Email, Fax, EmergencyAddress, SipTrunk, AssistantBot */
        @ApiMember(Description="Only endpoints of one of these types: PhoneNumber, User, Team, Email, Fax, EmergencyAddress, SipTrunk, AssistantBot")
        public ArrayList<String> types = null;

        /** Only endpoints whose phone number contains these digits, however they are spaced */
        @ApiMember(Description="Only endpoints whose phone number contains these digits, however they are spaced")
        public String phoneNumberFilter = null;

        /** Only endpoints that run one of these flows, at most 1000 */
        @ApiMember(Description="Only endpoints that run one of these flows, at most 1000")
        public ArrayList<String> flowIds = null;

        /** Only endpoints linked to one of these customers, at most 1000 */
        @ApiMember(Description="Only endpoints linked to one of these customers, at most 1000")
        public ArrayList<String> customerIds = null;

        /** Leave out what is linked to a customer below these? (defaults to true) */
        @ApiMember(Description="Leave out what is linked to a customer below these? (defaults to true)")
        public Boolean shallowParent = null;

        /** Only the endpoints of this user */
        @ApiMember(Description="Only the endpoints of this user")
        public String userId = null;

        /** Only endpoints that have all of these tags */
        @ApiMember(Description="Only endpoints that have all of these tags")
        public ArrayList<String> tagIds = null;

        public EndpointTypes getType() { return type; }
        public ListEndpoints setType(EndpointTypes value) { this.type = value; return this; }
        public ArrayList<String> getTypes() { return types; }
        public ListEndpoints setTypes(ArrayList<String> value) { this.types = value; return this; }
        public String getPhoneNumberFilter() { return phoneNumberFilter; }
        public ListEndpoints setPhoneNumberFilter(String value) { this.phoneNumberFilter = value; return this; }
        public ArrayList<String> getFlowIds() { return flowIds; }
        public ListEndpoints setFlowIds(ArrayList<String> value) { this.flowIds = value; return this; }
        public ArrayList<String> getCustomerIds() { return customerIds; }
        public ListEndpoints setCustomerIds(ArrayList<String> value) { this.customerIds = value; return this; }
        public Boolean isShallowParent() { return shallowParent; }
        public ListEndpoints setShallowParent(Boolean value) { this.shallowParent = value; return this; }
        public String getUserId() { return userId; }
        public ListEndpoints setUserId(String value) { this.userId = value; return this; }
        public ArrayList<String> getTagIds() { return tagIds; }
        public ListEndpoints setTagIds(ArrayList<String> value) { this.tagIds = value; return this; }

        private static Object responseType = ListEndpointsResponse.class;
        public Object getResponseType() { return responseType; }
    }

    public static class ListSessionsResponse extends ListResponse
    {
        /** The sessions of this page */
        @ApiMember(Description="The sessions of this page")
        public ArrayList<SessionInfo> items = null;

        public ArrayList<SessionInfo> getItems() { return items; }
        public ListSessionsResponse setItems(ArrayList<SessionInfo> value) { this.items = value; return this; }
    }

    /** List sessions with their logs, the newest first */
    @Route(Path="/sessions", Verbs="GET")
    @Api(Description="List sessions with their logs, the newest first")
    public static class ListSessions extends SessionFilter implements IReturn<ListSessionsResponse>, IGet
    {
        /** The page of data to get, from 0 (defaults to 0) */
        @ApiMember(Description="The page of data to get, from 0 (defaults to 0)")
        public Integer page = null;

        /** How many sessions a page has, 1 to 1000 (defaults to 25) */
        @ApiMember(Description="How many sessions a page has, 1 to 1000 (defaults to 25)")
        public Integer countPerPage = null;

        /** Get everything on one page, up to 10000 sessions? Use with care */
        @ApiMember(Description="Get everything on one page, up to 10000 sessions? Use with care")
        public Boolean all = null;

        /** The field by which to sort: dateCreated (the default) or dateCompleted; in the archive also dateArchived */
        @ApiMember(Description="The field by which to sort: dateCreated (the default) or dateCompleted; in the archive also dateArchived")
        public String sortField = null;

        /** The order (defaults to Descend, the newest first) */
        @ApiMember(Description="The order (defaults to Descend, the newest first)")
        public SortOrders sortOrder = null;

        /** Do not count: leave totals at 0 and answer faster */
        @ApiMember(Description="Do not count: leave totals at 0 and answer faster")
        public Boolean simplifiedPaging = null;

        /** The nextCursor of the page before: goes on behind it, whatever was written meanwhile */
        @ApiMember(Description="The nextCursor of the page before: goes on behind it, whatever was written meanwhile")
        public String cursor = null;

        public Integer getPage() { return page; }
        public ListSessions setPage(Integer value) { this.page = value; return this; }
        public Integer getCountPerPage() { return countPerPage; }
        public ListSessions setCountPerPage(Integer value) { this.countPerPage = value; return this; }
        public Boolean isAll() { return all; }
        public ListSessions setAll(Boolean value) { this.all = value; return this; }
        public String getSortField() { return sortField; }
        public ListSessions setSortField(String value) { this.sortField = value; return this; }
        public SortOrders getSortOrder() { return sortOrder; }
        public ListSessions setSortOrder(SortOrders value) { this.sortOrder = value; return this; }
        public Boolean isSimplifiedPaging() { return simplifiedPaging; }
        public ListSessions setSimplifiedPaging(Boolean value) { this.simplifiedPaging = value; return this; }
        public String getCursor() { return cursor; }
        public ListSessions setCursor(String value) { this.cursor = value; return this; }

        private static Object responseType = ListSessionsResponse.class;
        public Object getResponseType() { return responseType; }
    }

    public static class ListUsersResponse extends ListResponse
    {
        /** The users of this page */
        @ApiMember(Description="The users of this page")
        public ArrayList<UserAccountInfo> items = null;

        public ArrayList<UserAccountInfo> getItems() { return items; }
        public ListUsersResponse setItems(ArrayList<UserAccountInfo> value) { this.items = value; return this; }
    }

    /** List users, sorted by name */
    @Route(Path="/users", Verbs="GET")
    @Api(Description="List users, sorted by name")
    public static class ListUsers extends ListRequest implements IReturn<ListUsersResponse>, IGet
    {
        /** Only users whose email address contains this text, in any case */
        @ApiMember(Description="Only users whose email address contains this text, in any case")
        public String emailFilter = null;

        /** Only users with this role */
        @ApiMember(Description="Only users with this role")
        public String role = null;

        public String getEmailFilter() { return emailFilter; }
        public ListUsers setEmailFilter(String value) { this.emailFilter = value; return this; }
        public String getRole() { return role; }
        public ListUsers setRole(String value) { this.role = value; return this; }

        private static Object responseType = ListUsersResponse.class;
        public Object getResponseType() { return responseType; }
    }

    /** Make a call a conference */
    @Route(Path="/sessions/{sessionId}/conference", Verbs="POST")
    @Api(Description="Make a call a conference")
    public static class MakeConference implements IReturn<SessionInfo>, IPost
    {
        /** The ID of the session */
        @ApiMember(Description="The ID of the session")
        public String sessionId = null;

        /** The call SID of the active call */
        @ApiMember(Description="The call SID of the active call")
        public String callSid = null;

        public String getSessionId() { return sessionId; }
        public MakeConference setSessionId(String value) { this.sessionId = value; return this; }
        public String getCallSid() { return callSid; }
        public MakeConference setCallSid(String value) { this.callSid = value; return this; }

        private static Object responseType = SessionInfo.class;
        public Object getResponseType() { return responseType; }
    }

    /** Create an new account */
    @Route(Path="/accounts", Verbs="POST")
    @Api(Description="Create an new account")
    public static class NewAccount implements IReturn<AccountInfo>, IPost
    {
        /** The ID of the new account: 1 to 64 letters, digits, dots, dashes or underscores (made by the server if left out) */
        @ApiMember(Description="The ID of the new account: 1 to 64 letters, digits, dots, dashes or underscores (made by the server if left out)")
        public String id = null;

        /** The name of the account */
        @ApiMember(Description="The name of the account")
        public String name = null;

        /** The ISO 3166 region by which phone numbers without a country are read (defaults to US) */
        @ApiMember(Description="The ISO 3166 region by which phone numbers without a country are read (defaults to US)")
        public String region = null;

        public String getId() { return id; }
        public NewAccount setId(String value) { this.id = value; return this; }
        public String getName() { return name; }
        public NewAccount setName(String value) { this.name = value; return this; }
        public String getRegion() { return region; }
        public NewAccount setRegion(String value) { this.region = value; return this; }

        private static Object responseType = AccountInfo.class;
        public Object getResponseType() { return responseType; }
    }

    /** Create an API key for yourself; the key is shown this once */
    @Route(Path="/apikeys", Verbs="POST")
    @Api(Description="Create an API key for yourself; the key is shown this once")
    public static class NewApiKey implements IReturn<ApiKeyInfo>, IPost
    {
        /** What the key is for */
        @ApiMember(Description="What the key is for")
        public String name = null;

        /** The only roles that count with this key (all of the user if left out) */
        @ApiMember(Description="The only roles that count with this key (all of the user if left out)")
        public ArrayList<String> roles = null;

        /** The only operations that it opens (all if left out) */
        @ApiMember(Description="The only operations that it opens (all if left out)")
        public ArrayList<String> operations = null;

        /** When it ends, ISO 8601 in UTC (never if left out) */
        @ApiMember(Description="When it ends, ISO 8601 in UTC (never if left out)")
        public String dateExpires = null;

        public String getName() { return name; }
        public NewApiKey setName(String value) { this.name = value; return this; }
        public ArrayList<String> getRoles() { return roles; }
        public NewApiKey setRoles(ArrayList<String> value) { this.roles = value; return this; }
        public ArrayList<String> getOperations() { return operations; }
        public NewApiKey setOperations(ArrayList<String> value) { this.operations = value; return this; }
        public String getDateExpires() { return dateExpires; }
        public NewApiKey setDateExpires(String value) { this.dateExpires = value; return this; }

        private static Object responseType = ApiKeyInfo.class;
        public Object getResponseType() { return responseType; }
    }

    /** Create a new customer */
    @Route(Path="/customers", Verbs="POST")
    @Api(Description="Create a new customer")
    public static class NewCustomer implements IReturn<CustomerInfo>, IPost
    {
        /** The account of the customer (yours if you have one) */
        @ApiMember(Description="The account of the customer (yours if you have one)")
        public String accountId = null;

        /** The name of the customer */
        @ApiMember(Description="The name of the customer")
        public String name = null;

        /** The customer above this one */
        @ApiMember(Description="The customer above this one")
        public String parentCustomerId = null;

        /** What the customer is called in your own system */
        @ApiMember(Description="What the customer is called in your own system")
        public String referenceId = null;

        /** Is the customer still being set up? */
        @ApiMember(Description="Is the customer still being set up?")
        public Boolean isStaging = null;

        /** Tags for the customer, by their IDs, at most 20 */
        @ApiMember(Description="Tags for the customer, by their IDs, at most 20")
        public ArrayList<String> tagIds = null;

        public String getAccountId() { return accountId; }
        public NewCustomer setAccountId(String value) { this.accountId = value; return this; }
        public String getName() { return name; }
        public NewCustomer setName(String value) { this.name = value; return this; }
        public String getParentCustomerId() { return parentCustomerId; }
        public NewCustomer setParentCustomerId(String value) { this.parentCustomerId = value; return this; }
        public String getReferenceId() { return referenceId; }
        public NewCustomer setReferenceId(String value) { this.referenceId = value; return this; }
        public Boolean getIsStaging() { return isStaging; }
        public NewCustomer setIsStaging(Boolean value) { this.isStaging = value; return this; }
        public ArrayList<String> getTagIds() { return tagIds; }
        public NewCustomer setTagIds(ArrayList<String> value) { this.tagIds = value; return this; }

        private static Object responseType = CustomerInfo.class;
        public Object getResponseType() { return responseType; }
    }

    /** Create an new endpoint */
    @Route(Path="/endpoints", Verbs="POST")
    @Api(Description="Create an new endpoint")
    public static class NewEndpoint implements IReturn<EndpointInfo>, IPost
    {
        /** The account of the endpoint (yours if you have one) */
        @ApiMember(Description="The account of the endpoint (yours if you have one)")
        public String accountId = null;

        /** The type of endpoint */
        @ApiMember(Description="The type of endpoint")
        public EndpointTypes type = null;

        /** The name that others see */
        @ApiMember(Description="The name that others see")
        public String displayName = null;

        /** The customer that the endpoint is linked to */
        @ApiMember(Description="The customer that the endpoint is linked to")
        public String customerId = null;

        /** The number of a PhoneNumber or Fax endpoint; stored in E.164 */
        @ApiMember(Description="The number of a PhoneNumber or Fax endpoint; stored in E.164")
        public String phoneNumber = null;

        /** The address of an Email endpoint */
        @ApiMember(Description="The address of an Email endpoint")
        public String emailAddress = null;

        /** The user behind a User endpoint */
        @ApiMember(Description="The user behind a User endpoint")
        public String userId = null;

        /** The users of a Team, in order */
        @ApiMember(Description="The users of a Team, in order")
        public ArrayList<String> memberUserIds = null;

        /** The flow that runs when this endpoint starts a session */
        @ApiMember(Description="The flow that runs when this endpoint starts a session")
        public String flowId = null;

        /** A picture */
        @ApiMember(Description="A picture")
        public String avatarUrl = null;

        /** Tags for the endpoint, by their IDs, at most 20 */
        @ApiMember(Description="Tags for the endpoint, by their IDs, at most 20")
        public ArrayList<String> tagIds = null;

        public String getAccountId() { return accountId; }
        public NewEndpoint setAccountId(String value) { this.accountId = value; return this; }
        public EndpointTypes getType() { return type; }
        public NewEndpoint setType(EndpointTypes value) { this.type = value; return this; }
        public String getDisplayName() { return displayName; }
        public NewEndpoint setDisplayName(String value) { this.displayName = value; return this; }
        public String getCustomerId() { return customerId; }
        public NewEndpoint setCustomerId(String value) { this.customerId = value; return this; }
        public String getPhoneNumber() { return phoneNumber; }
        public NewEndpoint setPhoneNumber(String value) { this.phoneNumber = value; return this; }
        public String getEmailAddress() { return emailAddress; }
        public NewEndpoint setEmailAddress(String value) { this.emailAddress = value; return this; }
        public String getUserId() { return userId; }
        public NewEndpoint setUserId(String value) { this.userId = value; return this; }
        public ArrayList<String> getMemberUserIds() { return memberUserIds; }
        public NewEndpoint setMemberUserIds(ArrayList<String> value) { this.memberUserIds = value; return this; }
        public String getFlowId() { return flowId; }
        public NewEndpoint setFlowId(String value) { this.flowId = value; return this; }
        public String getAvatarUrl() { return avatarUrl; }
        public NewEndpoint setAvatarUrl(String value) { this.avatarUrl = value; return this; }
        public ArrayList<String> getTagIds() { return tagIds; }
        public NewEndpoint setTagIds(ArrayList<String> value) { this.tagIds = value; return this; }

        private static Object responseType = EndpointInfo.class;
        public Object getResponseType() { return responseType; }
    }

    /** Call a number, in a new session */
    @Route(Path="/sessions/outgoing", Verbs="POST")
    @Api(Description="Call a number, in a new session")
    public static class NewOutgoingSession implements IReturnVoid, IPost
    {
        /** The flow to run as soon as the call is answered */
        @ApiMember(Description="The flow to run as soon as the call is answered")
        public String flowId = null;

        /** The number to dial in E.164 (e.g. +18144043093) */
        @ApiMember(Description="The number to dial in E.164 (e.g. +18144043093)")
        public String numberToDial = null;

        /** The number in E.164 that the called sees; the account must own it (defaults to one that it owns) */
        @ApiMember(Description="The number in E.164 that the called sees; the account must own it (defaults to one that it owns)")
        public String callerId = null;

        public String getFlowId() { return flowId; }
        public NewOutgoingSession setFlowId(String value) { this.flowId = value; return this; }
        public String getNumberToDial() { return numberToDial; }
        public NewOutgoingSession setNumberToDial(String value) { this.numberToDial = value; return this; }
        public String getCallerId() { return callerId; }
        public NewOutgoingSession setCallerId(String value) { this.callerId = value; return this; }
    }

    /** Create a new session */
    @Route(Path="/sessions", Verbs="POST")
    @Api(Description="Create a new session")
    public static class NewSession implements IReturn<SessionInfo>, IPost
    {
        /** A display name for this session */
        @ApiMember(Description="A display name for this session")
        public String displayName = null;

        /** The type of session */
        @ApiMember(Description="The type of session")
        public FlowChannels channel = null;

        /** The session direction (defaults to Outgoing) */
        @ApiMember(Description="The session direction (defaults to Outgoing)")
        public SessionDirections direction = null;

        /** The current session call state (defaults to Connected) */
        @ApiMember(Description="The current session call state (defaults to Connected)")
        public SessionCallState callState = null;

        /** The From address for the session (defaults to user's email) */
        @ApiMember(Description="The From address for the session (defaults to user's email)")
        public String fromAddress = null;

        /** The From name for the session */
        @ApiMember(Description="The From name for the session")
        public String fromName = null;

        /** The To address for the session */
        @ApiMember(Description="The To address for the session")
        public String toAddress = null;

        /** Parent session (e.g. for billing purposes) */
        @ApiMember(Description="Parent session (e.g. for billing purposes)")
        public String parentSessionId = null;

        /** Specify a customer to associate with this session */
        @ApiMember(Description="Specify a customer to associate with this session")
        public String customerId = null;

        /** Start a chat session with a specified user/team (e.g. user:userid or team:teamid) */
        @ApiMember(Description="Start a chat session with a specified user/team (e.g. user:userid or team:teamid)")
        public String withAddress = null;

        /** Use the specified caller ID (if dialing out) */
        @ApiMember(Description="Use the specified caller ID (if dialing out)")
        public String fromPhoneNumber = null;

        /** The dialed destination value */
        @ApiMember(Description="The dialed destination value")
        public String destination = null;

        /** User email addresses to add as members */
        @ApiMember(Description="User email addresses to add as members")
        public ArrayList<String> memberEmailAddresses = null;

        /** Start the session's flow? */
        @ApiMember(Description="Start the session's flow?")
        public Boolean startSession = null;

        public String getDisplayName() { return displayName; }
        public NewSession setDisplayName(String value) { this.displayName = value; return this; }
        public FlowChannels getChannel() { return channel; }
        public NewSession setChannel(FlowChannels value) { this.channel = value; return this; }
        public SessionDirections getDirection() { return direction; }
        public NewSession setDirection(SessionDirections value) { this.direction = value; return this; }
        public SessionCallState getCallState() { return callState; }
        public NewSession setCallState(SessionCallState value) { this.callState = value; return this; }
        public String getFromAddress() { return fromAddress; }
        public NewSession setFromAddress(String value) { this.fromAddress = value; return this; }
        public String getFromName() { return fromName; }
        public NewSession setFromName(String value) { this.fromName = value; return this; }
        public String getToAddress() { return toAddress; }
        public NewSession setToAddress(String value) { this.toAddress = value; return this; }
        public String getParentSessionId() { return parentSessionId; }
        public NewSession setParentSessionId(String value) { this.parentSessionId = value; return this; }
        public String getCustomerId() { return customerId; }
        public NewSession setCustomerId(String value) { this.customerId = value; return this; }
        public String getWithAddress() { return withAddress; }
        public NewSession setWithAddress(String value) { this.withAddress = value; return this; }
        public String getFromPhoneNumber() { return fromPhoneNumber; }
        public NewSession setFromPhoneNumber(String value) { this.fromPhoneNumber = value; return this; }
        public String getDestination() { return destination; }
        public NewSession setDestination(String value) { this.destination = value; return this; }
        public ArrayList<String> getMemberEmailAddresses() { return memberEmailAddresses; }
        public NewSession setMemberEmailAddresses(ArrayList<String> value) { this.memberEmailAddresses = value; return this; }
        public Boolean isStartSession() { return startSession; }
        public NewSession setStartSession(Boolean value) { this.startSession = value; return this; }

        private static Object responseType = SessionInfo.class;
        public Object getResponseType() { return responseType; }
    }

    /** Create a new team */
    @Route(Path="/endpoints/team", Verbs="POST")
    @Api(Description="Create a new team")
    public static class NewTeam implements IReturn<EndpointInfo>, IPost
    {
        /** The account of the endpoint (yours if you have one) */
        @ApiMember(Description="The account of the endpoint (yours if you have one)")
        public String accountId = null;

        /** The customer that the endpoint is linked to */
        @ApiMember(Description="The customer that the endpoint is linked to")
        public String customerId = null;

        /** The name that others see */
        @ApiMember(Description="The name that others see")
        public String displayName = null;

        /** The same, where displayName is left out */
        @ApiMember(Description="The same, where displayName is left out")
        public String name = null;

        /** The users of the team, in order */
        @ApiMember(Description="The users of the team, in order")
        public ArrayList<String> memberUserIds = null;

        /** The flow that runs when this endpoint starts a session */
        @ApiMember(Description="The flow that runs when this endpoint starts a session")
        public String flowId = null;

        /** A picture */
        @ApiMember(Description="A picture")
        public String avatarUrl = null;

        /** Tags for the endpoint, by their IDs, at most 20 */
        @ApiMember(Description="Tags for the endpoint, by their IDs, at most 20")
        public ArrayList<String> tagIds = null;

        public String getAccountId() { return accountId; }
        public NewTeam setAccountId(String value) { this.accountId = value; return this; }
        public String getCustomerId() { return customerId; }
        public NewTeam setCustomerId(String value) { this.customerId = value; return this; }
        public String getDisplayName() { return displayName; }
        public NewTeam setDisplayName(String value) { this.displayName = value; return this; }
        public String getName() { return name; }
        public NewTeam setName(String value) { this.name = value; return this; }
        public ArrayList<String> getMemberUserIds() { return memberUserIds; }
        public NewTeam setMemberUserIds(ArrayList<String> value) { this.memberUserIds = value; return this; }
        public String getFlowId() { return flowId; }
        public NewTeam setFlowId(String value) { this.flowId = value; return this; }
        public String getAvatarUrl() { return avatarUrl; }
        public NewTeam setAvatarUrl(String value) { this.avatarUrl = value; return this; }
        public ArrayList<String> getTagIds() { return tagIds; }
        public NewTeam setTagIds(ArrayList<String> value) { this.tagIds = value; return this; }

        private static Object responseType = EndpointInfo.class;
        public Object getResponseType() { return responseType; }
    }

    /** Create a new user */
    @Route(Path="/users", Verbs="POST")
    @Api(Description="Create a new user")
    public static class NewUser implements IReturn<UserAccountInfo>, IPost
    {
        /** The email address, with which the user signs in */
        @ApiMember(Description="The email address, with which the user signs in")
        public String emailAddress = null;

        /** The name that others see */
        @ApiMember(Description="The name that others see")
        public String displayName = null;

        /** The roles: User, Manager, Customer, CallCenterDashboard, SystemAdministrator */
        @ApiMember(Description="The roles: User, Manager, Customer, CallCenterDashboard, SystemAdministrator")
        public ArrayList<String> roles = null;

        /** The accounts in which the user may act */
        @ApiMember(Description="The accounts in which the user may act")
        public ArrayList<String> accountIds = null;

        /** The password, 10 to 128 characters; never shown */
        @ApiMember(Description="The password, 10 to 128 characters; never shown")
        public String password = null;

        public String getEmailAddress() { return emailAddress; }
        public NewUser setEmailAddress(String value) { this.emailAddress = value; return this; }
        public String getDisplayName() { return displayName; }
        public NewUser setDisplayName(String value) { this.displayName = value; return this; }
        public ArrayList<String> getRoles() { return roles; }
        public NewUser setRoles(ArrayList<String> value) { this.roles = value; return this; }
        public ArrayList<String> getAccountIds() { return accountIds; }
        public NewUser setAccountIds(ArrayList<String> value) { this.accountIds = value; return this; }
        public String getPassword() { return password; }
        public NewUser setPassword(String value) { this.password = value; return this; }

        private static Object responseType = UserAccountInfo.class;
        public Object getResponseType() { return responseType; }
    }

    /** Create a new user with the role User, and its endpoint */
    @Route(Path="/endpoints/users", Verbs="POST")
    @Api(Description="Create a new user with the role User, and its endpoint")
    public static class NewUserEndpoint implements IReturn<EndpointInfo>, IPost
    {
        /** The account of the endpoint (yours if you have one) */
        @ApiMember(Description="The account of the endpoint (yours if you have one)")
        public String accountId = null;

        /** The customer that the endpoint is linked to */
        @ApiMember(Description="The customer that the endpoint is linked to")
        public String customerId = null;

        /** The email address of a new user, with which the user signs in */
        @ApiMember(Description="The email address of a new user, with which the user signs in")
        public String emailAddress = null;

        /** The name that others see (defaults to the first and the last name) */
        @ApiMember(Description="The name that others see (defaults to the first and the last name)")
        public String displayName = null;

        /** The first name of the new user */
        @ApiMember(Description="The first name of the new user")
        public String firstName = null;

        /** The last name of the new user */
        @ApiMember(Description="The last name of the new user")
        public String lastName = null;

        /** The password of the new user, 10 to 128 characters; never shown */
        @ApiMember(Description="The password of the new user, 10 to 128 characters; never shown")
        public String password = null;

        /** A user who is there already, in place of a new one */
        @ApiMember(Description="A user who is there already, in place of a new one")
        public String userId = null;

        /** The flow that runs when this endpoint starts a session */
        @ApiMember(Description="The flow that runs when this endpoint starts a session")
        public String flowId = null;

        /** A picture */
        @ApiMember(Description="A picture")
        public String avatarUrl = null;

        /** Tags for the endpoint, by their IDs, at most 20 */
        @ApiMember(Description="Tags for the endpoint, by their IDs, at most 20")
        public ArrayList<String> tagIds = null;

        public String getAccountId() { return accountId; }
        public NewUserEndpoint setAccountId(String value) { this.accountId = value; return this; }
        public String getCustomerId() { return customerId; }
        public NewUserEndpoint setCustomerId(String value) { this.customerId = value; return this; }
        public String getEmailAddress() { return emailAddress; }
        public NewUserEndpoint setEmailAddress(String value) { this.emailAddress = value; return this; }
        public String getDisplayName() { return displayName; }
        public NewUserEndpoint setDisplayName(String value) { this.displayName = value; return this; }
        public String getFirstName() { return firstName; }
        public NewUserEndpoint setFirstName(String value) { this.firstName = value; return this; }
        public String getLastName() { return lastName; }
        public NewUserEndpoint setLastName(String value) { this.lastName = value; return this; }
        public String getPassword() { return password; }
        public NewUserEndpoint setPassword(String value) { this.password = value; return this; }
        public String getUserId() { return userId; }
        public NewUserEndpoint setUserId(String value) { this.userId = value; return this; }
        public String getFlowId() { return flowId; }
        public NewUserEndpoint setFlowId(String value) { this.flowId = value; return this; }
        public String getAvatarUrl() { return avatarUrl; }
        public NewUserEndpoint setAvatarUrl(String value) { this.avatarUrl = value; return this; }
        public ArrayList<String> getTagIds() { return tagIds; }
        public NewUserEndpoint setTagIds(ArrayList<String> value) { this.tagIds = value; return this; }

        private static Object responseType = EndpointInfo.class;
        public Object getResponseType() { return responseType; }
    }

    /** Change some fields of an account */
    @Route(Path="/accounts/{accountId}", Verbs="PATCH")
    @Api(Description="Change some fields of an account")
    public static class PatchAccount implements IReturn<AccountInfo>, IPatch
    {
        /** The ID of the account */
        @ApiMember(Description="The ID of the account")
        public String accountId = null;

        /** The name of the account */
        @ApiMember(Description="The name of the account")
        public String name = null;

        /** The ISO 3166 region by which phone numbers without a country are read, such as US */
        @ApiMember(Description="The ISO 3166 region by which phone numbers without a country are read, such as US")
        public String region = null;

        public String getAccountId() { return accountId; }
        public PatchAccount setAccountId(String value) { this.accountId = value; return this; }
        public String getName() { return name; }
        public PatchAccount setName(String value) { this.name = value; return this; }
        public String getRegion() { return region; }
        public PatchAccount setRegion(String value) { this.region = value; return this; }

        private static Object responseType = AccountInfo.class;
        public Object getResponseType() { return responseType; }
    }

    /** Hold or mute a member of a conference */
    @Route(Path="/sessions/{sessionId}/conference/members/{callSid}", Verbs="PATCH")
    @Api(Description="Hold or mute a member of a conference")
    public static class PatchConferenceMember implements IReturn<SessionInfo>, IPatch
    {
        /** The ID of the session */
        @ApiMember(Description="The ID of the session")
        public String sessionId = null;

        /** The call SID of the member */
        @ApiMember(Description="The call SID of the member")
        public String callSid = null;

        /** Put the member on hold, or take it back? */
        @ApiMember(Description="Put the member on hold, or take it back?")
        public Boolean hold = null;

        /** Mute the member, or let it be heard again? */
        @ApiMember(Description="Mute the member, or let it be heard again?")
        public Boolean muted = null;

        public String getSessionId() { return sessionId; }
        public PatchConferenceMember setSessionId(String value) { this.sessionId = value; return this; }
        public String getCallSid() { return callSid; }
        public PatchConferenceMember setCallSid(String value) { this.callSid = value; return this; }
        public Boolean isHold() { return hold; }
        public PatchConferenceMember setHold(Boolean value) { this.hold = value; return this; }
        public Boolean isMuted() { return muted; }
        public PatchConferenceMember setMuted(Boolean value) { this.muted = value; return this; }

        private static Object responseType = SessionInfo.class;
        public Object getResponseType() { return responseType; }
    }

    /** Change some fields of a customer */
    @Route(Path="/customers/{customerId}", Verbs="PATCH")
    @Api(Description="Change some fields of a customer")
    public static class PatchCustomer implements IReturn<CustomerInfo>, IPatch
    {
        /** The ID of the customer */
        @ApiMember(Description="The ID of the customer")
        public String customerId = null;

        /** The name of the customer */
        @ApiMember(Description="The name of the customer")
        public String name = null;

        /** The customer above this one */
        @ApiMember(Description="The customer above this one")
        public String parentCustomerId = null;

        /** What the customer is called in your own system */
        @ApiMember(Description="What the customer is called in your own system")
        public String referenceId = null;

        /** Is the customer still being set up? */
        @ApiMember(Description="Is the customer still being set up?")
        public Boolean isStaging = null;

        /** All tags that the customer shall have, by their IDs, at most 20; an empty list takes them away */
        @ApiMember(Description="All tags that the customer shall have, by their IDs, at most 20; an empty list takes them away")
        public ArrayList<String> tagIds = null;

        public String getCustomerId() { return customerId; }
        public PatchCustomer setCustomerId(String value) { this.customerId = value; return this; }
        public String getName() { return name; }
        public PatchCustomer setName(String value) { this.name = value; return this; }
        public String getParentCustomerId() { return parentCustomerId; }
        public PatchCustomer setParentCustomerId(String value) { this.parentCustomerId = value; return this; }
        public String getReferenceId() { return referenceId; }
        public PatchCustomer setReferenceId(String value) { this.referenceId = value; return this; }
        public Boolean getIsStaging() { return isStaging; }
        public PatchCustomer setIsStaging(Boolean value) { this.isStaging = value; return this; }
        public ArrayList<String> getTagIds() { return tagIds; }
        public PatchCustomer setTagIds(ArrayList<String> value) { this.tagIds = value; return this; }

        private static Object responseType = CustomerInfo.class;
        public Object getResponseType() { return responseType; }
    }

    /** Change some fields of an endpoint */
    @Route(Path="/endpoints/{endpointId}", Verbs="PATCH")
    @Api(Description="Change some fields of an endpoint")
    public static class PatchEndpoint implements IReturn<EndpointInfo>, IPatch
    {
        /** The ID of the endpoint */
        @ApiMember(Description="The ID of the endpoint")
        public String endpointId = null;

        /** The name that others see */
        @ApiMember(Description="The name that others see")
        public String displayName = null;

        /** The customer that the endpoint is linked to */
        @ApiMember(Description="The customer that the endpoint is linked to")
        public String customerId = null;

        /** The number of a PhoneNumber or Fax endpoint; stored in E.164 */
        @ApiMember(Description="The number of a PhoneNumber or Fax endpoint; stored in E.164")
        public String phoneNumber = null;

        /** The address of an Email endpoint */
        @ApiMember(Description="The address of an Email endpoint")
        public String emailAddress = null;

        /** The users of a Team, in order */
        @ApiMember(Description="The users of a Team, in order")
        public ArrayList<String> memberUserIds = null;

        /** The flow that runs when this endpoint starts a session */
        @ApiMember(Description="The flow that runs when this endpoint starts a session")
        public String flowId = null;

        /** A picture */
        @ApiMember(Description="A picture")
        public String avatarUrl = null;

        /** All tags that the endpoint shall have, by their IDs, at most 20; an empty list takes them away */
        @ApiMember(Description="All tags that the endpoint shall have, by their IDs, at most 20; an empty list takes them away")
        public ArrayList<String> tagIds = null;

        public String getEndpointId() { return endpointId; }
        public PatchEndpoint setEndpointId(String value) { this.endpointId = value; return this; }
        public String getDisplayName() { return displayName; }
        public PatchEndpoint setDisplayName(String value) { this.displayName = value; return this; }
        public String getCustomerId() { return customerId; }
        public PatchEndpoint setCustomerId(String value) { this.customerId = value; return this; }
        public String getPhoneNumber() { return phoneNumber; }
        public PatchEndpoint setPhoneNumber(String value) { this.phoneNumber = value; return this; }
        public String getEmailAddress() { return emailAddress; }
        public PatchEndpoint setEmailAddress(String value) { this.emailAddress = value; return this; }
        public ArrayList<String> getMemberUserIds() { return memberUserIds; }
        public PatchEndpoint setMemberUserIds(ArrayList<String> value) { this.memberUserIds = value; return this; }
        public String getFlowId() { return flowId; }
        public PatchEndpoint setFlowId(String value) { this.flowId = value; return this; }
        public String getAvatarUrl() { return avatarUrl; }
        public PatchEndpoint setAvatarUrl(String value) { this.avatarUrl = value; return this; }
        public ArrayList<String> getTagIds() { return tagIds; }
        public PatchEndpoint setTagIds(ArrayList<String> value) { this.tagIds = value; return this; }

        private static Object responseType = EndpointInfo.class;
        public Object getResponseType() { return responseType; }
    }

    /** Change the states or the console data of a session */
    @Route(Path="/sessions/{sessionId}", Verbs="PATCH")
    @Api(Description="Change the states or the console data of a session")
    public static class PatchSession implements IReturn<SessionInfo>, IPatch
    {
        /** The ID of the session */
        @ApiMember(Description="The ID of the session")
        public String sessionId = null;

        /** Any console data for this session, at most 65536 characters */
        @ApiMember(Description="Any console data for this session, at most 65536 characters")
        public String consoleData = null;

        /** The call state to go to */
        @ApiMember(Description="The call state to go to")
        public SessionCallState callState = null;

        /** The reason for the hold */
        @ApiMember(Description="The reason for the hold")
        public SessionHoldReasons holdReason = null;

        /** The queue state to go to */
        @ApiMember(Description="The queue state to go to")
        public SessionQueueStates queueState = null;

        /** The team in whose queue it is, to enter Queued (defaults to the team that it was opened with) */
        @ApiMember(Description="The team in whose queue it is, to enter Queued (defaults to the team that it was opened with)")
        public String ringQueueId = null;

        /** The user or user endpoint that is assigned (defaults to whoever connects it) */
        @ApiMember(Description="The user or user endpoint that is assigned (defaults to whoever connects it)")
        public String queueMemberId = null;

        public String getSessionId() { return sessionId; }
        public PatchSession setSessionId(String value) { this.sessionId = value; return this; }
        public String getConsoleData() { return consoleData; }
        public PatchSession setConsoleData(String value) { this.consoleData = value; return this; }
        public SessionCallState getCallState() { return callState; }
        public PatchSession setCallState(SessionCallState value) { this.callState = value; return this; }
        public SessionHoldReasons getHoldReason() { return holdReason; }
        public PatchSession setHoldReason(SessionHoldReasons value) { this.holdReason = value; return this; }
        public SessionQueueStates getQueueState() { return queueState; }
        public PatchSession setQueueState(SessionQueueStates value) { this.queueState = value; return this; }
        public String getRingQueueId() { return ringQueueId; }
        public PatchSession setRingQueueId(String value) { this.ringQueueId = value; return this; }
        public String getQueueMemberId() { return queueMemberId; }
        public PatchSession setQueueMemberId(String value) { this.queueMemberId = value; return this; }

        private static Object responseType = SessionInfo.class;
        public Object getResponseType() { return responseType; }
    }

    /** Change some fields of a user */
    @Route(Path="/users/{userId}", Verbs="PATCH")
    @Api(Description="Change some fields of a user")
    public static class PatchUser implements IReturn<UserAccountInfo>, IPatch
    {
        /** The ID of the user */
        @ApiMember(Description="The ID of the user")
        public String userId = null;

        /** The email address, with which the user signs in */
        @ApiMember(Description="The email address, with which the user signs in")
        public String emailAddress = null;

        /** The name that others see */
        @ApiMember(Description="The name that others see")
        public String displayName = null;

        /** The roles: User, Manager, Customer, CallCenterDashboard, SystemAdministrator */
        @ApiMember(Description="The roles: User, Manager, Customer, CallCenterDashboard, SystemAdministrator")
        public ArrayList<String> roles = null;

        /** The accounts in which the user may act */
        @ApiMember(Description="The accounts in which the user may act")
        public ArrayList<String> accountIds = null;

        /** A new password, 10 to 128 characters, which signs the user out everywhere; never shown */
        @ApiMember(Description="A new password, 10 to 128 characters, which signs the user out everywhere; never shown")
        public String password = null;

        public String getUserId() { return userId; }
        public PatchUser setUserId(String value) { this.userId = value; return this; }
        public String getEmailAddress() { return emailAddress; }
        public PatchUser setEmailAddress(String value) { this.emailAddress = value; return this; }
        public String getDisplayName() { return displayName; }
        public PatchUser setDisplayName(String value) { this.displayName = value; return this; }
        public ArrayList<String> getRoles() { return roles; }
        public PatchUser setRoles(ArrayList<String> value) { this.roles = value; return this; }
        public ArrayList<String> getAccountIds() { return accountIds; }
        public PatchUser setAccountIds(ArrayList<String> value) { this.accountIds = value; return this; }
        public String getPassword() { return password; }
        public PatchUser setPassword(String value) { this.password = value; return this; }

        private static Object responseType = UserAccountInfo.class;
        public Object getResponseType() { return responseType; }
    }

    /** Record a call */
    @Route(Path="/sessions/{sessionId}/record", Verbs="POST")
    @Api(Description="Record a call")
    public static class RecordSession implements IReturn<SessionInfo>, IPost
    {
        /** The ID of the session */
        @ApiMember(Description="The ID of the session")
        public String sessionId = null;

        public String getSessionId() { return sessionId; }
        public RecordSession setSessionId(String value) { this.sessionId = value; return this; }

        private static Object responseType = SessionInfo.class;
        public Object getResponseType() { return responseType; }
    }

    /** Hand a call over to another party */
    @Route(Path="/sessions/{sessionId}/redirect", Verbs="POST")
    @Api(Description="Hand a call over to another party")
    public static class RedirectSession implements IReturnVoid, IPost
    {
        /** The ID of the session */
        @ApiMember(Description="The ID of the session")
        public String sessionId = null;

        /** The number or address to redirect to */
        @ApiMember(Description="The number or address to redirect to")
        public String destination = null;

        /** The outbound caller ID; the account must own it */
        @ApiMember(Description="The outbound caller ID; the account must own it")
        public String callerId = null;

        public String getSessionId() { return sessionId; }
        public RedirectSession setSessionId(String value) { this.sessionId = value; return this; }
        public String getDestination() { return destination; }
        public RedirectSession setDestination(String value) { this.destination = value; return this; }
        public String getCallerId() { return callerId; }
        public RedirectSession setCallerId(String value) { this.callerId = value; return this; }
    }

    /** Reject a session that is ringing */
    @Route(Path="/sessions/{sessionId}/reject", Verbs="POST")
    @Api(Description="Reject a session that is ringing")
    public static class RejectSession implements IReturn<SessionInfo>, IPost
    {
        /** The ID of the session */
        @ApiMember(Description="The ID of the session")
        public String sessionId = null;

        public String getSessionId() { return sessionId; }
        public RejectSession setSessionId(String value) { this.sessionId = value; return this; }

        private static Object responseType = SessionInfo.class;
        public Object getResponseType() { return responseType; }
    }

    /** Let this server serve again after a drain */
    @Route(Path="/server/resume", Verbs="POST")
    @Api(Description="Let this server serve again after a drain")
    public static class ResumeServer implements IReturn<ServerInfo>, IPost
    {

        private static Object responseType = ServerInfo.class;
        public Object getResponseType() { return responseType; }
    }

    public static class RunArchiveResponse
    {
        /** How many sessions were moved */
        @ApiMember(Description="How many sessions were moved")
        public Integer moved = null;

        public Integer getMoved() { return moved; }
        public RunArchiveResponse setMoved(Integer value) { this.moved = value; return this; }
    }

    /** Move the sessions that ended long ago into the archive now, those of all servers */
    @Route(Path="/server/archive", Verbs="POST")
    @Api(Description="Move the sessions that ended long ago into the archive now, those of all servers")
    public static class RunArchive implements IReturn<RunArchiveResponse>, IPost
    {

        private static Object responseType = RunArchiveResponse.class;
        public Object getResponseType() { return responseType; }
    }

    public static enum MessageDirections
    {
        Incoming, Outgoing;
    }

    public static class MessageInfo
    {
        /** The ID of the message */
        @ApiMember(Description="The ID of the message")
        public String id = null;

        /** The account */
        @ApiMember(Description="The account")
        public String accountId = null;

        /** The customer */
        @ApiMember(Description="The customer")
        public String customerId = null;

        /** The endpoint that it was sent from */
        @ApiMember(Description="The endpoint that it was sent from")
        public String endpointId = null;

        /** The name of that endpoint */
        @ApiMember(Description="The name of that endpoint")
        public String endpointDisplayName = null;

        /** When it was sent */
        @ApiMember(Description="When it was sent")
        public String date = null;

        /** Did it come in, or was it sent? */
        @ApiMember(Description="Did it come in, or was it sent?")
        public MessageDirections direction = null;

        /** The address of the other side */
        @ApiMember(Description="The address of the other side")
        public String otherAddress = null;

        /** Who sent it */
        @ApiMember(Description="Who sent it")
        public String sender = null;

        /** The text */
        @ApiMember(Description="The text")
        public String text = null;

        /** Is it unread? */
        @ApiMember(Description="Is it unread?")
        public Boolean isUnread = null;

        public String getId() { return id; }
        public MessageInfo setId(String value) { this.id = value; return this; }
        public String getAccountId() { return accountId; }
        public MessageInfo setAccountId(String value) { this.accountId = value; return this; }
        public String getCustomerId() { return customerId; }
        public MessageInfo setCustomerId(String value) { this.customerId = value; return this; }
        public String getEndpointId() { return endpointId; }
        public MessageInfo setEndpointId(String value) { this.endpointId = value; return this; }
        public String getEndpointDisplayName() { return endpointDisplayName; }
        public MessageInfo setEndpointDisplayName(String value) { this.endpointDisplayName = value; return this; }
        public String getDate() { return date; }
        public MessageInfo setDate(String value) { this.date = value; return this; }
        public MessageDirections getDirection() { return direction; }
        public MessageInfo setDirection(MessageDirections value) { this.direction = value; return this; }
        public String getOtherAddress() { return otherAddress; }
        public MessageInfo setOtherAddress(String value) { this.otherAddress = value; return this; }
        public String getSender() { return sender; }
        public MessageInfo setSender(String value) { this.sender = value; return this; }
        public String getText() { return text; }
        public MessageInfo setText(String value) { this.text = value; return this; }
        public Boolean getIsUnread() { return isUnread; }
        public MessageInfo setIsUnread(Boolean value) { this.isUnread = value; return this; }
    }

    /** Send a message in a chat, or a text message to a number */
    @Route(Path="/sessions/{sessionId}/messages", Verbs="POST")
    // @Route(Path="/messages", Verbs="POST")
    // @Route(Path="/messages", Verbs="PUT")
    // @Route(Path="/messages", Verbs="PATCH")
    // @Route(Path="/messages", Verbs="DELETE")
    // @Route(Path="/messages", Verbs="GET")
    @Api(Description="Send a message in a chat, or a text message to a number")
    public static class SendMessage implements IReturn<MessageInfo>, IPost
    {
        /** The session in which to send it; else give endpointId and toAddress */
        @ApiMember(Description="The session in which to send it; else give endpointId and toAddress")
        public String sessionId = null;

        /** The endpoint that sends it, usually a phone number (ignored when sessionId is given) */
        @ApiMember(Description="The endpoint that sends it, usually a phone number (ignored when sessionId is given)")
        public String endpointId = null;

        /** The number to send it to in E.164 (ignored when sessionId is given) */
        @ApiMember(Description="The number to send it to in E.164 (ignored when sessionId is given)")
        public String toAddress = null;

        /** The text, at most 4096 characters */
        @ApiMember(Description="The text, at most 4096 characters")
        public String body = null;

        public String getSessionId() { return sessionId; }
        public SendMessage setSessionId(String value) { this.sessionId = value; return this; }
        public String getEndpointId() { return endpointId; }
        public SendMessage setEndpointId(String value) { this.endpointId = value; return this; }
        public String getToAddress() { return toAddress; }
        public SendMessage setToAddress(String value) { this.toAddress = value; return this; }
        public String getBody() { return body; }
        public SendMessage setBody(String value) { this.body = value; return this; }

        private static Object responseType = MessageInfo.class;
        public Object getResponseType() { return responseType; }
    }

    public static class SetLogLevelResponse
    {
        /** The logger */
        @ApiMember(Description="The logger")
        public String logger = null;

        /** The level before */
        @ApiMember(Description="The level before")
        public String previousLevel = null;

        /** The level from now on */
        @ApiMember(Description="The level from now on")
        public String level = null;

        public String getLogger() { return logger; }
        public SetLogLevelResponse setLogger(String value) { this.logger = value; return this; }
        public String getPreviousLevel() { return previousLevel; }
        public SetLogLevelResponse setPreviousLevel(String value) { this.previousLevel = value; return this; }
        public String getLevel() { return level; }
        public SetLogLevelResponse setLevel(String value) { this.level = value; return this; }
    }

    /** Let this server log more or less until it is restarted */
    @Route(Path="/server/loggers/{logger}", Verbs="PUT")
    @Api(Description="Let this server log more or less until it is restarted")
    public static class SetLogLevel implements IReturn<SetLogLevelResponse>, IPut
    {
        /** The logger, such as org.switchboard.session */
        @ApiMember(Description="The logger, such as org.switchboard.session")
        public String logger = null;

        /** From which level on it logs: SEVERE, WARNING, INFO, CONFIG, FINE, FINER, FINEST, ALL or OFF */
        @ApiMember(Description="From which level on it logs: SEVERE, WARNING, INFO, CONFIG, FINE, FINER, FINEST, ALL or OFF")
        public String level = null;

        public String getLogger() { return logger; }
        public SetLogLevel setLogger(String value) { this.logger = value; return this; }
        public String getLevel() { return level; }
        public SetLogLevel setLevel(String value) { this.level = value; return this; }

        private static Object responseType = SetLogLevelResponse.class;
        public Object getResponseType() { return responseType; }
    }

    public static class SignOutUserResponse
    {
        /** The user */
        @ApiMember(Description="The user")
        public String userId = null;

        /** How many sign-ins were ended */
        @ApiMember(Description="How many sign-ins were ended")
        public Integer ended = null;

        public String getUserId() { return userId; }
        public SignOutUserResponse setUserId(String value) { this.userId = value; return this; }
        public Integer getEnded() { return ended; }
        public SignOutUserResponse setEnded(Integer value) { this.ended = value; return this; }
    }

    /** End every sign-in of a user, on all servers within 5 seconds */
    @Route(Path="/server/users/{userId}/signout", Verbs="POST")
    @Api(Description="End every sign-in of a user, on all servers within 5 seconds")
    public static class SignOutUser implements IReturn<SignOutUserResponse>, IPost
    {
        /** The ID of the user, or the email address */
        @ApiMember(Description="The ID of the user, or the email address")
        public String userId = null;

        public String getUserId() { return userId; }
        public SignOutUser setUserId(String value) { this.userId = value; return this; }

        private static Object responseType = SignOutUserResponse.class;
        public Object getResponseType() { return responseType; }
    }

}
