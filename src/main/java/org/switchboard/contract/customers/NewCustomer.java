package org.switchboard.contract.customers;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.switchboard.contract.Description;
import org.switchboard.contract.Document;
import org.switchboard.contract.arrays.ArrayOfKeyValueOfstringstring;

/** The request to make a customer. */
@XmlRootElement(name = "NewCustomer")
@XmlType(name = "NewCustomer")
public class NewCustomer implements Document {
    @Description("The account of the customer (yours if you have one)")
    @XmlElement(name = "AccountId", nillable = true)
    public @Nullable String accountId;

    @Description("The name of the customer")
    @XmlElement(name = "Name", nillable = true)
    public @Nullable String name;

    @Description("The customer above this one")
    @XmlElement(name = "ParentCustomerId", nillable = true)
    public @Nullable String parentCustomerId;

    @Description("What the customer is called in your own system")
    @XmlElement(name = "ReferenceId", nillable = true)
    public @Nullable String referenceId;

    @Description("Is the customer still being set up?")
    @XmlElement(name = "IsStaging", nillable = true)
    public @Nullable Boolean isStaging;

    @Description("Tags for the customer, by their IDs, at most 20")
    @XmlElementWrapper(name = "TagIds", nillable = true)
    @XmlElement(name = "string", namespace = ArrayOfKeyValueOfstringstring.NAMESPACE, nillable = true)
    public @Nullable List<@Nullable String> tagIds;
}
