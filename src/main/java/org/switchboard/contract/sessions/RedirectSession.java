package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to hand a call over to another party. */
@XmlRootElement(name = "RedirectSession")
@XmlType(name = "RedirectSession")
public class RedirectSession implements Document {
    @Description("The ID of the session")
    @XmlElement(name = "SessionId", nillable = true)
    public @Nullable String sessionId;

    @Description("The number or address to redirect to")
    @XmlElement(name = "Destination", nillable = true)
    public @Nullable String destination;

    @Description("The outbound caller ID; the account must own it")
    @XmlElement(name = "CallerId", nillable = true)
    public @Nullable String callerId;
}
