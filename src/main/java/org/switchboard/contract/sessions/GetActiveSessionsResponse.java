package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The active sessions of the caller. */
@XmlRootElement(name = "GetActiveSessionsResponse")
@XmlType(name = "GetActiveSessionsResponse")
public class GetActiveSessionsResponse implements Document {
    @Description("The sessions, newest first")
    @XmlElementWrapper(name = "Sessions", nillable = true)
    @XmlElement(name = "SessionInfo", nillable = true)
    public List<SessionInfo> sessions = new ArrayList<>();
}
