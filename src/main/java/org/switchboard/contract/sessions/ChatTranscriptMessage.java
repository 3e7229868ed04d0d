package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;

/** One message of a chat. */
@XmlType(name = "ChatTranscriptMessage")
public class ChatTranscriptMessage {
    @Description("When it was sent")
    @XmlElement(name = "Date", nillable = true)
    public @Nullable String date;

    @Description("Who sent it")
    @XmlElement(name = "From", nillable = true)
    public @Nullable String from;

    @Description("Its text")
    @XmlElement(name = "Body", nillable = true)
    public @Nullable String body;

    @Description("Where its attachment is")
    @XmlElement(name = "MediaUri", nillable = true)
    public @Nullable String mediaUri;

    @Description("The type of its attachment")
    @XmlElement(name = "MediaContentType", nillable = true)
    public @Nullable String mediaContentType;
}
