package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The messages of a chat. */
@XmlRootElement(name = "GetChatTranscriptResponse")
@XmlType(name = "GetChatTranscriptResponse")
public class GetChatTranscriptResponse implements Document {
    @Description("The messages, in order")
    @XmlElementWrapper(name = "Messages", nillable = true)
    @XmlElement(name = "ChatTranscriptMessage", nillable = true)
    public List<ChatTranscriptMessage> messages = new ArrayList<>();
}
