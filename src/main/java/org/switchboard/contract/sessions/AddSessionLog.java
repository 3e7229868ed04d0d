package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to add an entry to the log of a session. */
@XmlRootElement(name = "AddSessionLog")
@XmlType(name = "AddSessionLog")
public class AddSessionLog implements Document {
    @Description("The ID of the session")
    @XmlElement(name = "SessionId", nillable = true)
    public @Nullable String sessionId;

    @Description("What to add, at most 4096 characters")
    @XmlElement(name = "Message", nillable = true)
    public @Nullable String message;

    @Description("The same under another name")
    @XmlElement(name = "Text", nillable = true)
    public @Nullable String text;
}
