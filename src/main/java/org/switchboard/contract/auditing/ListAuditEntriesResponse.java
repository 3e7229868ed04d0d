package org.switchboard.contract.auditing;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** Things that were done. */
@XmlRootElement(name = "ListAuditEntriesResponse")
@XmlType(name = "ListAuditEntriesResponse")
public class ListAuditEntriesResponse implements Document {
    @Description("The entries, newest first")
    @XmlElementWrapper(name = "Items", nillable = true)
    @XmlElement(name = "AuditEntryInfo", nillable = true)
    public List<AuditEntryInfo> items = new ArrayList<>();

    @Description("Whether there are older ones")
    @XmlElement(name = "HasMorePages")
    public boolean hasMorePages;
}
