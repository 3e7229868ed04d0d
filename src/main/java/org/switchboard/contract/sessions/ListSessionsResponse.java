package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.ListResponse;

/** A page of sessions. */
@XmlRootElement(name = "ListSessionsResponse")
@XmlType(name = "ListSessionsResponse")
public class ListSessionsResponse extends ListResponse implements Document {
    @Description("The sessions of this page")
    @XmlElementWrapper(name = "Items", nillable = true)
    @XmlElement(name = "SessionInfo", nillable = true)
    public List<SessionInfo> items = new ArrayList<>();
}
