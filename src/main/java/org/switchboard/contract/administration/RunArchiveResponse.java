package org.switchboard.contract.administration;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** What became of a run of the archive. */
@XmlRootElement(name = "RunArchiveResponse")
@XmlType(name = "RunArchiveResponse")
public class RunArchiveResponse implements Document {
    @Description("How many sessions were moved")
    @XmlElement(name = "Moved")
    public int moved;
}
