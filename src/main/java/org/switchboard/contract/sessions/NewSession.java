package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Document;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;
import org.switchboard.contract.flows.FlowChannels;

/** The request to create a session. Every field may be absent; null means that it was. */
@XmlRootElement(name = "NewSession")
@XmlType(name = "NewSession")
public class NewSession implements Document {
    /** A display name for this session. */
    @XmlElement(name = "DisplayName", nillable = true)
    public @Nullable String displayName;

    /** The type of session. */
    @XmlElement(name = "Channel")
    public @Nullable FlowChannels channel;

    /** The session direction (defaults to Outgoing). */
    @XmlElement(name = "Direction", nillable = true)
    public @Nullable SessionDirections direction;

    /** The current session call state (defaults to Connected). */
    @XmlElement(name = "CallState", nillable = true)
    public @Nullable SessionCallState callState;

    /** The From address for the session (defaults to user's email). */
    @XmlElement(name = "FromAddress", nillable = true)
    public @Nullable String fromAddress;

    /** The From name for the session. */
    @XmlElement(name = "FromName", nillable = true)
    public @Nullable String fromName;

    /** The To address for the session. */
    @XmlElement(name = "ToAddress", nillable = true)
    public @Nullable String toAddress;

    /** Parent session (e.g. for billing purposes). */
    @XmlElement(name = "ParentSessionId", nillable = true)
    public @Nullable String parentSessionId;

    /** Specify a customer to associate with this session. */
    @XmlElement(name = "CustomerId", nillable = true)
    public @Nullable String customerId;

    /** Start a chat session with a specified user/team (e.g. user:userid or team:teamid). */
    @XmlElement(name = "WithAddress", nillable = true)
    public @Nullable String withAddress;

    /** Use the specified caller ID (if dialing out). */
    @XmlElement(name = "FromPhoneNumber", nillable = true)
    public @Nullable String fromPhoneNumber;

    /** The dialed destination value. */
    @XmlElement(name = "Destination", nillable = true)
    public @Nullable String destination;

    /** User email addresses to add as members. */
    @XmlElementWrapper(name = "MemberEmailAddresses", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> memberEmailAddresses;

    /** Start the session's flow? */
    @XmlElement(name = "StartSession")
    public boolean startSession;
}
