package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to put a session on hold. */
@XmlRootElement(name = "HoldSession")
@XmlType(name = "HoldSession")
public class HoldSession implements Document {
    @Description("The ID of the session")
    @XmlElement(name = "SessionId", nillable = true)
    public @Nullable String sessionId;

    @Description("The local call SID")
    @XmlElement(name = "CallSid", nillable = true)
    public @Nullable String callSid;

    @Description("The reason for the hold")
    @XmlElement(name = "Reason", nillable = true)
    public @Nullable SessionHoldReasons reason;
}
