package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** A part of an export, where it is not sent row by row. */
@XmlRootElement(name = "ExportSessionsResponse")
@XmlType(name = "ExportSessionsResponse")
public class ExportSessionsResponse implements Document {
    @Description("The sessions, at most 1000")
    @XmlElementWrapper(name = "Items", nillable = true)
    @XmlElement(name = "SessionInfo", nillable = true)
    public List<SessionInfo> items = new ArrayList<>();

    @Description("What to send as afterSessionId for the rest; absent if there is none")
    @XmlElement(name = "NextAfterSessionId", nillable = true)
    public @Nullable String nextAfterSessionId;
}
