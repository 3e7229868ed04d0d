package org.switchboard.contract;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;

/** What every request for a list has. */
@XmlType(name = "ListRequest")
public abstract class ListRequest {
    @Description("Specify the accounts in which to look (all of yours if left out)")
    @XmlElementWrapper(name = "AccountIds", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> accountIds;

    @Description("The page of data to get, from 0 (defaults to 0)")
    @XmlElement(name = "Page", nillable = true)
    public @Nullable Integer page;

    @Description("How many items a page has, 1 to 1000 (defaults to 25)")
    @XmlElement(name = "CountPerPage", nillable = true)
    public @Nullable Integer countPerPage;

    @Description("Get everything on one page, up to 10000 items? Use with care")
    @XmlElement(name = "All", nillable = true)
    public @Nullable Boolean all;

    @Description("Get just the items with these IDs, at most 1000")
    @XmlElementWrapper(name = "SpecificIds", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> specificIds;

    @Description("Only items whose name or address contains this text, in any case")
    @XmlElement(name = "Search", nillable = true)
    public @Nullable String search;

    @Description("Only items whose name contains this text, in any case")
    @XmlElement(name = "NameFilter", nillable = true)
    public @Nullable String nameFilter;

    @Description("What to sort by: the name, by which all lists are sorted")
    @XmlElement(name = "SortField", nillable = true)
    public @Nullable String sortField;

    @Description("The order of the names (defaults to Ascend)")
    @XmlElement(name = "SortOrder", nillable = true)
    public @Nullable SortOrders sortOrder;

    @Description("Do not count: leave totals at 0 and answer faster")
    @XmlElement(name = "SimplifiedPaging", nillable = true)
    public @Nullable Boolean simplifiedPaging;

    @Description("The nextCursor of the page before: goes on behind it, whatever was written meanwhile")
    @XmlElement(name = "Cursor", nillable = true)
    public @Nullable String cursor;
}
