package org.switchboard.contract.customers;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.ListResponse;

/** A page of customers. */
@XmlRootElement(name = "ListCustomersResponse")
@XmlType(name = "ListCustomersResponse")
public class ListCustomersResponse extends ListResponse implements Document {
    @Description("The customers of this page")
    @XmlElementWrapper(name = "Items", nillable = true)
    @XmlElement(name = "CustomerInfo", nillable = true)
    public List<CustomerInfo> items = new ArrayList<>();
}
