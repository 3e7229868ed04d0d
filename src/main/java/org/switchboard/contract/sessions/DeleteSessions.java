package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to delete the sessions of an account that were created in a range of time. */
@XmlRootElement(name = "DeleteSessions")
@XmlType(name = "DeleteSessions")
public class DeleteSessions implements Document {
    @Description("The account whose sessions to delete")
    @XmlElement(name = "AccountId", nillable = true)
    public @Nullable String accountId;

    @Description("Only sessions created at this moment or later (ISO 8601)")
    @XmlElement(name = "StartDateTime", nillable = true)
    public @Nullable String startDateTime;

    @Description("Only sessions created at this moment or earlier (ISO 8601)")
    @XmlElement(name = "EndDateTime", nillable = true)
    public @Nullable String endDateTime;
}
