package org.switchboard.contract.endpoints;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.ListResponse;

/** A page of endpoints. */
@XmlRootElement(name = "ListEndpointsResponse")
@XmlType(name = "ListEndpointsResponse")
public class ListEndpointsResponse extends ListResponse implements Document {
    @Description("The endpoints of this page")
    @XmlElementWrapper(name = "Items", nillable = true)
    @XmlElement(name = "EndpointInfo", nillable = true)
    public List<EndpointInfo> items = new ArrayList<>();
}
