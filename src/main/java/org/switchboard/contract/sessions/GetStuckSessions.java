package org.switchboard.contract.sessions;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;

/** The request for the sessions that claim to be live and show no life. */
@XmlRootElement(name = "GetStuckSessions")
@XmlType(name = "GetStuckSessions")
public class GetStuckSessions implements Document {
    @Description("The accounts in which to look (all of yours if left out)")
    @XmlElementWrapper(name = "AccountIds", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> accountIds;

    @Description("For how long they have been silent at least (defaults to 3600)")
    @XmlElement(name = "SilentSeconds", nillable = true)
    public @Nullable Integer silentSeconds;
}
