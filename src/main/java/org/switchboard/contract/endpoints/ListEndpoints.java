package org.switchboard.contract.endpoints;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.ListRequest;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;

/** The request to list endpoints. */
@XmlRootElement(name = "ListEndpoints")
@XmlType(name = "ListEndpoints")
public class ListEndpoints extends ListRequest implements Document {
    @Description("Only endpoints of this type")
    @XmlElement(name = "Type", nillable = true)
    public @Nullable EndpointTypes type;

    @Description("Only endpoints linked to one of these customers")
    @XmlElementWrapper(name = "CustomerIds", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> customerIds;

    @Description("Only the endpoints of this user")
    @XmlElement(name = "UserId", nillable = true)
    public @Nullable String userId;
}
