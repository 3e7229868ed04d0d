package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** Sessions that have been silent. */
@XmlRootElement(name = "GetStuckSessionsResponse")
@XmlType(name = "GetStuckSessionsResponse")
public class GetStuckSessionsResponse implements Document {
    @Description("The sessions, the oldest first, at most 1000")
    @XmlElementWrapper(name = "Sessions", nillable = true)
    @XmlElement(name = "StuckSessionInfo", nillable = true)
    public List<StuckSessionInfo> sessions = new ArrayList<>();
}
