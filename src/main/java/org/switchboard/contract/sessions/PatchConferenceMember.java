package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to hold or mute a member of a conference. */
@XmlRootElement(name = "PatchConferenceMember")
@XmlType(name = "PatchConferenceMember")
public class PatchConferenceMember implements Document {
    @Description("The ID of the session")
    @XmlElement(name = "SessionId", nillable = true)
    public @Nullable String sessionId;

    @Description("The call SID of the member")
    @XmlElement(name = "CallSid", nillable = true)
    public @Nullable String callSid;

    @Description("Put the member on hold, or take it back?")
    @XmlElement(name = "Hold", nillable = true)
    public @Nullable Boolean hold;

    @Description("Mute the member, or let it be heard again?")
    @XmlElement(name = "Muted", nillable = true)
    public @Nullable Boolean muted;
}
