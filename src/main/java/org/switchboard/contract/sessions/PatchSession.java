package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to change a session; what is absent stays. */
@XmlRootElement(name = "PatchSession")
@XmlType(name = "PatchSession")
public class PatchSession implements Document {
    @Description("The ID of the session")
    @XmlElement(name = "SessionId", nillable = true)
    public @Nullable String sessionId;

    @Description("Any console data for this session, at most 65536 characters")
    @XmlElement(name = "ConsoleData", nillable = true)
    public @Nullable String consoleData;

    @Description("The call state to go to")
    @XmlElement(name = "CallState", nillable = true)
    public @Nullable SessionCallState callState;

    @Description("The reason for the hold")
    @XmlElement(name = "HoldReason", nillable = true)
    public @Nullable SessionHoldReasons holdReason;

    @Description("The queue state to go to")
    @XmlElement(name = "QueueState", nillable = true)
    public @Nullable SessionQueueStates queueState;

    @Description("The team in whose queue it is, to enter Queued (defaults to the team that it was opened with)")
    @XmlElement(name = "RingQueueId", nillable = true)
    public @Nullable String ringQueueId;

    @Description("The user or user endpoint that is assigned (defaults to whoever connects it)")
    @XmlElement(name = "QueueMemberId", nillable = true)
    public @Nullable String queueMemberId;
}
