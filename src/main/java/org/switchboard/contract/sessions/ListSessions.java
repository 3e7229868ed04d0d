package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.SortOrders;

/** The request to list sessions. */
@XmlRootElement(name = "ListSessions")
@XmlType(name = "ListSessions")
public class ListSessions extends SessionFilter implements Document {
    @Description("The page of data to get, from 0 (defaults to 0)")
    @XmlElement(name = "Page", nillable = true)
    public @Nullable Integer page;

    @Description("How many sessions a page has, 1 to 1000 (defaults to 25)")
    @XmlElement(name = "CountPerPage", nillable = true)
    public @Nullable Integer countPerPage;

    @Description("Get everything on one page, up to 10000 sessions? Use with care")
    @XmlElement(name = "All", nillable = true)
    public @Nullable Boolean all;

    @Description(
            "The field by which to sort: dateCreated (the default) or dateCompleted; in the archive also dateArchived")
    @XmlElement(name = "SortField", nillable = true)
    public @Nullable String sortField;

    @Description("The order (defaults to Descend, the newest first)")
    @XmlElement(name = "SortOrder", nillable = true)
    public @Nullable SortOrders sortOrder;

    @Description("Do not count: leave totals at 0 and answer faster")
    @XmlElement(name = "SimplifiedPaging", nillable = true)
    public @Nullable Boolean simplifiedPaging;

    @Description("The nextCursor of the page before: goes on behind it, whatever was written meanwhile")
    @XmlElement(name = "Cursor", nillable = true)
    public @Nullable String cursor;
}
