package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to add a member to a chat. */
@XmlRootElement(name = "InviteChatMember")
@XmlType(name = "InviteChatMember")
public class InviteChatMember implements Document {
    @Description("The ID of the session")
    @XmlElement(name = "SessionId", nillable = true)
    public @Nullable String sessionId;

    @Description("The cell phone number or the user ID (email) to add")
    @XmlElement(name = "MemberToAdd", nillable = true)
    public @Nullable String memberToAdd;

    @Description("The outbound caller ID for text messages; the account must own it")
    @XmlElement(name = "CallerId", nillable = true)
    public @Nullable String callerId;
}
