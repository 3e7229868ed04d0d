package org.switchboard.contract.messaging;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to send a message. */
@XmlRootElement(name = "SendMessage")
@XmlType(name = "SendMessage")
public class SendMessage implements Document {
    @Description("The session in which to send it; else give endpointId and toAddress")
    @XmlElement(name = "SessionId", nillable = true)
    public @Nullable String sessionId;

    @Description("The endpoint that sends it, usually a phone number (ignored when sessionId is given)")
    @XmlElement(name = "EndpointId", nillable = true)
    public @Nullable String endpointId;

    @Description("The number to send it to in E.164 (ignored when sessionId is given)")
    @XmlElement(name = "ToAddress", nillable = true)
    public @Nullable String toAddress;

    @Description("The text, at most 4096 characters")
    @XmlElement(name = "Body", nillable = true)
    public @Nullable String body;
}
