package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;

/** Which sessions are meant, for lists and exports. */
@XmlType(name = "SessionFilter")
public abstract class SessionFilter {
    @Description("The accounts whose sessions to get (all of yours if left out)")
    @XmlElementWrapper(name = "AccountIds", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> accountIds;

    @Description("Search the archive instead of the live sessions?")
    @XmlElement(name = "SearchArchive", nillable = true)
    public @Nullable Boolean searchArchive;

    @Description("Only sessions created on this day or later (YYYY-MM-DD)")
    @XmlElement(name = "StartDate", nillable = true)
    public @Nullable String startDate;

    @Description("Only sessions created on this day or earlier (YYYY-MM-DD)")
    @XmlElement(name = "EndDate", nillable = true)
    public @Nullable String endDate;

    @Description("The time zone in which the days begin, such as America/New_York (defaults to UTC)")
    @XmlElement(name = "TimeZone", nillable = true)
    public @Nullable String timeZone;

    @Description("Only sessions of these customers")
    @XmlElementWrapper(name = "CustomerIds", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> customerIds;

    @Description("Only sessions of these endpoints")
    @XmlElementWrapper(name = "EndpointIds", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> endpointIds;

    @Description("Only sessions whose From address or name contains this text, in any case")
    @XmlElement(name = "From", nillable = true)
    public @Nullable String from;

    @Description("Only sessions whose To address or destination contains this text, in any case")
    @XmlElement(name = "To", nillable = true)
    public @Nullable String to;

    @Description("Only sessions with this text in their log, in any case")
    @XmlElement(name = "Log", nillable = true)
    public @Nullable String log;

    @Description("Only sessions with this parent session")
    @XmlElement(name = "ParentSessionId", nillable = true)
    public @Nullable String parentSessionId;

    @Description("Get just the sessions with these IDs, at most 1000")
    @XmlElementWrapper(name = "SpecificIds", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> specificIds;
}
