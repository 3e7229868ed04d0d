package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;
import org.switchboard.contract.flows.FlowChannels;

/** The request to create a session. Every field may be absent; null means that it was. */
@XmlRootElement(name = "NewSession")
@XmlType(name = "NewSession")
public class NewSession implements Document {
    @Description("A display name for this session")
    @XmlElement(name = "DisplayName", nillable = true)
    public @Nullable String displayName;

    @Description("The type of session")
    @XmlElement(name = "Channel")
    public @Nullable FlowChannels channel;

    @Description("The session direction (defaults to Outgoing)")
    @XmlElement(name = "Direction", nillable = true)
    public @Nullable SessionDirections direction;

    @Description("The current session call state (defaults to Connected)")
    @XmlElement(name = "CallState", nillable = true)
    public @Nullable SessionCallState callState;

    @Description("The From address for the session (defaults to user's email)")
    @XmlElement(name = "FromAddress", nillable = true)
    public @Nullable String fromAddress;

    @Description("The From name for the session")
    @XmlElement(name = "FromName", nillable = true)
    public @Nullable String fromName;

    @Description("The To address for the session")
    @XmlElement(name = "ToAddress", nillable = true)
    public @Nullable String toAddress;

    @Description("Parent session (e.g. for billing purposes)")
    @XmlElement(name = "ParentSessionId", nillable = true)
    public @Nullable String parentSessionId;

    @Description("Specify a customer to associate with this session")
    @XmlElement(name = "CustomerId", nillable = true)
    public @Nullable String customerId;

    @Description("Start a chat session with a specified user/team (e.g. user:userid or team:teamid)")
    @XmlElement(name = "WithAddress", nillable = true)
    public @Nullable String withAddress;

    @Description("Use the specified caller ID (if dialing out)")
    @XmlElement(name = "FromPhoneNumber", nillable = true)
    public @Nullable String fromPhoneNumber;

    @Description("The dialed destination value")
    @XmlElement(name = "Destination", nillable = true)
    public @Nullable String destination;

    @Description("User email addresses to add as members")
    @XmlElementWrapper(name = "MemberEmailAddresses", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> memberEmailAddresses;

    @Description("Start the session's flow?")
    @XmlElement(name = "StartSession")
    public boolean startSession;
}
