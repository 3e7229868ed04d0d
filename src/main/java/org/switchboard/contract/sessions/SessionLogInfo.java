package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;

/** One entry of the log of a session. */
@XmlType(name = "SessionLogInfo")
public class SessionLogInfo {
    @Description("When it happened, ISO 8601 in UTC")
    @XmlElement(name = "Date", nillable = true)
    public @Nullable String date;

    @Description("What happened")
    @XmlElement(name = "Message", nillable = true)
    public @Nullable String message;
}
