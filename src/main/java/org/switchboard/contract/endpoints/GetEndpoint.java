package org.switchboard.contract.endpoints;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to show an endpoint. */
@XmlRootElement(name = "GetEndpoint")
@XmlType(name = "GetEndpoint")
public class GetEndpoint implements Document {
    @Description("The ID of the endpoint")
    @XmlElement(name = "EndpointId", nillable = true)
    public @Nullable String endpointId;
}
