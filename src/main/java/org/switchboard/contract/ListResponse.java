package org.switchboard.contract;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;

/** What every list has. */
@XmlType(name = "ListResponse")
public abstract class ListResponse {
    @Description("How many items there are on all pages")
    @XmlElement(name = "TotalCount")
    public int totalCount;

    @Description("How many pages there are")
    @XmlElement(name = "TotalPages")
    public int totalPages;

    @Description("Whether there is a page after this one")
    @XmlElement(name = "HasMorePages")
    public boolean hasMorePages;

    @Description("What to send as cursor for the page behind this one; absent on the last page")
    @XmlElement(name = "NextCursor", nillable = true)
    public @Nullable String nextCursor;
}
