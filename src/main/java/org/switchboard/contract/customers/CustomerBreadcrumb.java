package org.switchboard.contract.customers;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;

/** One step of the path from the root customer down to a customer. */
@XmlType(name = "CustomerBreadcrumb")
public class CustomerBreadcrumb {
    /** The XML namespace of the type. */
    public static final String NAMESPACE = "http://schemas.datacontract.org/2004/07/Voice.Api.Customers";

    @Description("The ID of the customer")
    @XmlElement(name = "Id", nillable = true)
    public @Nullable String id;

    @Description("The name of the customer")
    @XmlElement(name = "Name", nillable = true)
    public @Nullable String name;
}
