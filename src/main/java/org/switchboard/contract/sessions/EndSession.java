package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to end a session. */
@XmlRootElement(name = "EndSession")
@XmlType(name = "EndSession")
public class EndSession implements Document {
    @Description("The ID of the session")
    @XmlElement(name = "SessionId", nillable = true)
    public @Nullable String sessionId;

    @Description("The local call ID: only this leg ends")
    @XmlElement(name = "CallSid", nillable = true)
    public @Nullable String callSid;
}
