package org.switchboard.contract.customers;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;

/** The request to delete a customer. */
@XmlRootElement(name = "DeleteCustomer")
@XmlType(name = "DeleteCustomer")
public class DeleteCustomer implements Document {
    @Description("The ID of the customer")
    @XmlElement(name = "CustomerId", nillable = true)
    public @Nullable String customerId;
}
