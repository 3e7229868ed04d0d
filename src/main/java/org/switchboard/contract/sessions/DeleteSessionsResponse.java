package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** How many sessions were deleted, or would be. */
@XmlRootElement(name = "DeleteSessionsResponse")
@XmlType(name = "DeleteSessionsResponse")
public class DeleteSessionsResponse implements Document {
    @Description("How many sessions")
    @XmlElement(name = "Count")
    public int count;

    @Description("How many of them had not ended")
    @XmlElement(name = "LiveCount")
    public int liveCount;

    @Description("How many of them were in the archive")
    @XmlElement(name = "ArchivedCount")
    public int archivedCount;

    @Description("Whether nothing was deleted, only counted")
    @XmlElement(name = "DryRun")
    public boolean dryRun;
}
