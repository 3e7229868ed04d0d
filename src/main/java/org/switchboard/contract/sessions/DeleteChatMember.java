package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to remove a member from a chat. */
@XmlRootElement(name = "DeleteChatMember")
@XmlType(name = "DeleteChatMember")
public class DeleteChatMember implements Document {
    @Description("The ID of the session")
    @XmlElement(name = "SessionId", nillable = true)
    public @Nullable String sessionId;

    @Description("The identity (email or number) of the member to remove")
    @XmlElement(name = "MemberId", nillable = true)
    public @Nullable String memberId;

    @Description("The same under another name")
    @XmlElement(name = "MemberToRemove", nillable = true)
    public @Nullable String memberToRemove;
}
