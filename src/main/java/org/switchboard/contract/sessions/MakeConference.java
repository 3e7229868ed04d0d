package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to make a session a conference. */
@XmlRootElement(name = "MakeConference")
@XmlType(name = "MakeConference")
public class MakeConference implements Document {
    @Description("The ID of the session")
    @XmlElement(name = "SessionId", nillable = true)
    public @Nullable String sessionId;

    @Description("The call SID of the active call")
    @XmlElement(name = "CallSid", nillable = true)
    public @Nullable String callSid;
}
