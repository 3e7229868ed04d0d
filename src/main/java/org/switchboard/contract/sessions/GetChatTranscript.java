package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request for all messages of a chat. */
@XmlRootElement(name = "GetChatTranscript")
@XmlType(name = "GetChatTranscript")
public class GetChatTranscript implements Document {
    @Description("The ID of the session")
    @XmlElement(name = "SessionId", nillable = true)
    public @Nullable String sessionId;

    @Description("Include earlier messages from this chat party?")
    @XmlElement(name = "IncludeHistorical", nillable = true)
    public @Nullable Boolean includeHistorical;

    @Description("How far back earlier messages go (ISO 8601), at most 6 months")
    @XmlElement(name = "HistoricalCutOffDate", nillable = true)
    public @Nullable String historicalCutOffDate;
}
