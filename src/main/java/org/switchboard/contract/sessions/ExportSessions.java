package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to export sessions. */
@XmlRootElement(name = "ExportSessions")
@XmlType(name = "ExportSessions")
public class ExportSessions extends SessionFilter implements Document {
    @Description("Go on behind this session, the last one received of an export that broke off")
    @XmlElement(name = "AfterSessionId", nillable = true)
    public @Nullable String afterSessionId;
}
