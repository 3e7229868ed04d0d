package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to dial another party into a session; makes it a conference first if it is none. */
@XmlRootElement(name = "AddConferenceMember")
@XmlType(name = "AddConferenceMember")
public class AddConferenceMember implements Document {
    @Description("The ID of the session")
    @XmlElement(name = "SessionId", nillable = true)
    public @Nullable String sessionId;

    @Description("The call SID of the active call on the voice device")
    @XmlElement(name = "CallSid", nillable = true)
    public @Nullable String callSid;

    @Description("The party to invite: a number, or the email of a user")
    @XmlElement(name = "Destination", nillable = true)
    public @Nullable String destination;

    @Description("The caller ID to use; the account must own it")
    @XmlElement(name = "FromNumber", nillable = true)
    public @Nullable String fromNumber;
}
