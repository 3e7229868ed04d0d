package org.switchboard.contract.auditing;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;

/** The request to list what was done, newest first. */
@XmlRootElement(name = "ListAuditEntries")
@XmlType(name = "ListAuditEntries")
public class ListAuditEntries implements Document {
    @Description("Specify the accounts in which to look (all of yours if left out)")
    @XmlElementWrapper(name = "AccountIds", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> accountIds;

    @Description("Only what was done to this")
    @XmlElement(name = "EntryId", nillable = true)
    public @Nullable String entryId;

    @Description("Only what this user did")
    @XmlElement(name = "ActorId", nillable = true)
    public @Nullable String actorId;

    @Description("Only entries before the one with this ID: the last of the page before")
    @XmlElement(name = "Before", nillable = true)
    public @Nullable String before;

    @Description("How many entries, 1 to 1000 (defaults to 25)")
    @XmlElement(name = "CountPerPage", nillable = true)
    public @Nullable Integer countPerPage;
}
