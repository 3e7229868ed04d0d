package org.switchboard.contract.administration;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to end a session that claims to be live and shows no life. */
@XmlRootElement(name = "EndStuckSession")
@XmlType(name = "EndStuckSession")
public class EndStuckSession implements Document {
    @Description("The ID of the session")
    @XmlElement(name = "SessionId", nillable = true)
    public @Nullable String sessionId;

    @Description("For how long it must have been silent at least (defaults to 3600)")
    @XmlElement(name = "SilentSeconds", nillable = true)
    public @Nullable Integer silentSeconds;
}
